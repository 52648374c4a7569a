import { brand } from '#kernel/brand.ts';
export const en = {
  tool: {
    title: 'Log of your institution',
    description: 'Who did what at your institution, when, and on what right.',
  },
  title: 'Log of the institution',
  lead: `Everything that changed at your institution in the ${brand.en.portal}, newest first. Nothing is ever removed from it.`,
  filters: {
    person: 'Person',
    everybody: 'Everybody',
    action: 'What happened',
    everything: 'Everything',
    from: 'From',
    to: 'To',
  },
  columns: {
    at: 'When',
    who: 'Who',
    what: 'What',
    whom: 'About',
    authority: 'On what right',
    reason: 'Reason',
    zone: 'Time zone',
  },
  caption: 'Entries of the log',
  empty: 'No entry matches. Change the filters.',
  older: 'Older entries',
  newest: 'Newest entries',
  file: 'Save as a file for a spreadsheet (CSV)',
  fileHint: (most: string) => `With the filters above; at most the ${most} newest entries.`,
  fileName: 'institution-log.csv',
  who: {
    system: 'The portal',
    nominee: 'The nominee',
    student: 'A student',
    outside: 'Somebody outside the institution',
  },
  /** Of something for which there is no word yet. */
  other: 'Another change',
  enrolling: 'Somebody enrolling',
  authority: {
    inactivity: 'Inactivity',
    expiry: 'Expiry',
    pin: 'A PIN',
    student: 'Own file',
    review: 'Yearly review',
  },
};
