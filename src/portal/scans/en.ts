export const en = {
  notices: { scanAttached: 'The scan was attached.' },
  list: {
    title: 'Scans of the signed forms',
    file: 'File',
    size: 'Size',
    added: 'Attached',
    by: 'By',
    none: 'No scan is attached.',
    megabytes: (size: string) => `${size} MB`,
    kilobytes: (size: string) => `${size} KB`,
  },
  attach: {
    title: 'Attach a scan',
    file: 'File',
    hint: 'A PDF, PNG or JPEG of at most 10 MB, without a password. The portal checks that the file is whole; open it once it is attached to see that it can be read.',
    submit: 'Attach',
    cancel: 'Cancel',
    errors: {
      missing: 'Choose a file.',
      tooLarge:
        'The file is larger than 10 MB. Scan at 300 dots per inch or less, in greys, or page by page.',
      empty: 'The file is empty. Scan the form again, or choose another file.',
      kind: 'This is neither a PDF nor a PNG or JPEG picture, whatever its name says.',
      broken: 'The file is damaged or not whole. Scan the form or copy the file again.',
      locked: 'The PDF is protected by a password or encrypted. Save it without protection, then attach it.',
      twice: 'This very file is attached already.',
      many: 'Twenty scans are attached already; no more are taken.',
    },
  },
};
