export const en = {
  notices: {
    scanAttached: 'The scan was attached.',
    scanWithdrawn: 'The scan was withdrawn. It stays on record, crossed out.',
  },
  shown: {
    alt: (file: string) => `Scan of the signed forms – ${file}`,
    none: 'This browser shows no PDF within a page.',
    open: 'Open it in another window',
  },
  list: {
    title: 'Scans of the signed forms',
    file: 'File',
    size: 'Size',
    added: 'Attached',
    by: 'By',
    none: 'No scan is attached.',
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn',
    actions: 'What you can do',
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
      heic: 'This is a HEIC picture, as some telephones take them, which most computers can’t open. Save it as a JPEG, or scan the form.',
      broken: 'The file is damaged or incomplete. Scan the form or copy the file again.',
      locked: 'The PDF is protected by a password or encrypted. Save it without protection, then attach it.',
      huge: 'The picture is larger than any form. Scan at 300 dots per inch or less.',
      active:
        'The PDF holds more than pages: a script, an attachment or a form that sends itself. Print it and scan the paper.',
      twice: 'This very file is attached already.',
      many: 'Twenty scans are attached already; no more are taken.',
    },
  },
  faulty: {
    title: 'The scan can’t be opened',
    unkeptTitle: 'The scan could not be attached',
    missing:
      'The file of this scan isn’t on this server. It may lie on another one, or was left out when the system was restored.',
    altered: 'The file of this scan is no longer the one that was attached, so it isn’t given out.',
    unreadable: 'The file of this scan is there, but this server can’t read it.',
    unkept: 'This server can’t keep files at present, so nothing was attached.',
    tell: 'Tell the administrator, with the reference below. Nothing else of the nomination is lost. If the file can’t be found again, scan the paper anew and attach it.',
    tellUnkept: 'Tell the administrator, with the reference below, and attach the file once that is mended.',
    back: 'Back to the nomination',
  },
  withdraw: {
    title: 'Withdraw a scan',
    effect:
      'A withdrawn scan no longer counts, and can’t be brought back; the same file can be attached again. The file and your reason stay on record.',
    reason: 'Reason',
    reasonHint: 'Such as: the form of another person, a page is missing. Only officers read it.',
    submit: 'Withdraw the scan',
    errors: { reason: 'Say why the scan is withdrawn.' },
  },
  held: {
    title: 'This scan can’t be withdrawn',
    withdrawn: 'It was withdrawn already.',
    decided: 'The nomination was decided with this scan, so it stays.',
    action: 'Look at the nomination',
  },
  logged: {
    'scan.attached': 'Scan of a form attached',
    'scan.withdrawn': 'Scan of a form withdrawn',
  },
};
