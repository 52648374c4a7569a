import type { ReadPage } from './store.ts';

export const en = {
  tool: {
    title: 'Who read my file',
    description: 'When somebody opened your file, in which role, and for which institution.',
  },
  title: 'Who read my file',
  lead: 'Each line is somebody who opened your file. The same person has one line for each quarter of an hour. Lists that show your name and number don’t count.',
  none: 'Nobody has opened your file yet.',
  caption: 'Who opened your file, the latest first',
  columns: { at: 'When', who: 'Role', where: 'For', what: 'What' },
  department: 'The department',
  province: 'Your institution’s province or territory',
  pages: {
    request: 'Opened your request',
    birth: 'Showed your date of birth',
    attachment: 'Opened a file of your answer',
    number: 'Checked your number',
    file: 'Opened your file, with a reason',
    surrender: 'Recorded a permit given back',
    search: 'Looked you up by client ID or number',
    history: 'Opened the list of your requests',
  } satisfies Record<ReadPage, string>,
  next: 'Earlier',
  first: 'Back to the latest',
  ours: {
    tool: {
      title: 'Readings',
      description: 'Who of your institution opened which student’s file, and when.',
    },
    title: 'Readings',
    lead: 'Who of your institution opened which student’s file. Students see the same without names.',
    none: 'Nobody has opened a file yet.',
    caption: 'Files that were opened, the latest first',
    columns: { at: 'When', who: 'Who', role: 'Role', whose: 'Student', what: 'What' },
    pages: {
      request: 'Opened the request',
      birth: 'Showed the date of birth',
      attachment: 'Opened a file of an answer',
      number: 'Checked the number',
      file: 'Opened the file, with a reason',
      surrender: 'Recorded a permit given back',
      search: 'Looked the student up by client ID or number',
      history: 'Opened the list of requests',
    } satisfies Record<ReadPage, string>,
  },
  logged: { 'readings.sealed': 'Readings sealed' },
};
