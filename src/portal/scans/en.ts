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
  },
  attach: {
    title: 'Attach a scan',
    file: 'File',
    hint: 'PDF, PNG or JPEG, at most 10 MB. Its content is checked, not its name.',
    submit: 'Attach',
    cancel: 'Cancel',
    errors: {
      missing: 'Choose a file.',
      tooLarge:
        'The file is larger than 10 MB. Scan at 300 dots per inch or less, in greys, or page by page.',
      kind: 'This is neither a PDF nor a PNG or JPEG picture, whatever its name says.',
      twice: 'This very file is attached already.',
      many: 'Twenty scans are attached already; no more are taken.',
    },
  },
};
