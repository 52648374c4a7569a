import { counted, formatNumber, plural } from '#kernel/ui/locale.ts';

export const en = {
  title: 'Print many letters',
  fileTitle: 'PIN letters',
  fileName: 'PIN-letters',
  waiting: (count: number) => `${counted(count, 'en', 'letter is', 'letters are')} ready to be printed.`,
  text: 'Your browser receives one file with all of them. It is written while you receive it, about ten letters a second. Keep the page open; you can follow the progress here.',
  once: 'The file can be had once',
  keep: 'Print it, post the letters, and delete the file. Its last sheet lists the references; a file without that sheet was cut off.',
  submit: 'Make the PINs and the letters',
  follow: 'Show the progress',
  stop: 'Stop updating the page',
  following: 'This page updates itself every two seconds.',
  progress: 'Letters written',
  of: (done: number, total: number) => `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')}`,
  printing: 'The letters are being written.',
  ended: (printed: number) => `${counted(printed, 'en', 'letter was', 'letters were')} written.`,
  cut: (left: number) =>
    `The file was cut off: ${counted(left, 'en', 'letter was not written and still waits', 'letters were not written and still wait')} to be printed.`,
  lost: 'If a letter that was written did not reach you, reissue it from the list.',
  skipped: (count: number) =>
    `${counted(count, 'en', 'letter was left out, because its nomination', 'letters were left out, because their nominations')} had changed.`,
  out: 'Go to the letters to post',
  brokenOff: {
    lead: 'The file was cut off while it was being written.',
    title: 'Pages may be missing from the file',
    still:
      'No letter has been written for five minutes: the server has stopped, or the connection stands still. If your browser still receives the file, wait.',
    waiting: (left: number) =>
      `${counted(left, 'en', 'letter was not written and still waits', 'letters were not written and still wait')} to be printed.`,
    written:
      'The PINs of these letters work. Where a page is missing from the file, open the letter and reissue it: that ends the lost PIN.',
    toPrint: 'Go to the letters to print',
  },
  sheet: {
    title: 'Last sheet',
    text: (count: number, time: string) =>
      `${counted(count, 'en', 'letter, written on', 'letters, written on')} ${time}, ${plural(count, 'en', 'precedes', 'precede')} this sheet. References:`,
    left: (count: number) => `Left out, because the nominations had changed: ${formatNumber(count, 'en')}.`,
  },
  started: {
    title: 'These letters were printed already',
    text: 'Each file can be had once. What was not written still waits in the list of letters to print.',
    action: 'Show the progress',
  },
};
