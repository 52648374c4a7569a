import { counted } from '#kernel/ui/locale.ts';

export const en = {
  title: 'Record receipts',
  lead: 'Scan or type the reference of one form after the other. All are recorded together at the end.',
  reference: 'Reference or QR code',
  referenceHint: 'A scanner presses Enter by itself; each reference is added to the list below.',
  paste: 'Paste a list',
  pasted: 'References',
  pastedHint: 'One on each line.',
  add: 'Add to the list',
  record: (count: number) => `Record ${counted(count, 'en', 'receipt', 'receipts')}`,
  caption: (ready: number, others: number) =>
    others === 0
      ? counted(ready, 'en', 'form to record', 'forms to record')
      : `${counted(ready, 'en', 'form to record', 'forms to record')}, ${counted(others, 'en', 'form that can’t be recorded here', 'forms that can’t be recorded here')}`,
  columns: {
    reference: 'Reference',
    name: 'Name',
    institution: 'Institution',
    forms: 'Forms',
    verdict: 'Receipt',
    remove: 'Take out',
  },
  forms: (kind: string) => `IMM 5592 and acknowledgement: ${kind}`,
  said: (what: string, verdict: string) => `${what}: ${verdict}`,
  recorded: (count: number) =>
    counted(
      count,
      'en',
      'receipt was recorded, and the nominee was told.',
      'receipts were recorded, and the nominees were told.',
    ),
  left: 'Those below were not recorded; each line says why.',
  remove: 'Take out',
  verdicts: {
    ready: 'Can be recorded',
    unreadable: 'No reference',
    unknown: 'No nomination has this reference',
    by_hand: 'Filled in by hand: open it to type the names',
    early: 'Completed online after this day',
    received: 'Received already',
    decided: 'Approved already',
    ended: 'The nomination has ended',
    own: 'A colleague receives it: it concerns you',
  },
  errors: {
    missing: 'Scan or type a reference.',
    unreadable: (typed: string) =>
      `“${typed}” is no reference. Scan or type it again: PP and eight letters or digits.`,
    none: 'Add at least one reference that can be recorded.',
    many: (most: number) => `Take some out: at most ${most} are recorded at once.`,
  },
};
