import { counted, plural } from '#kernel/ui/locale.ts';

export const en = {
  tools: {
    unusual: {
      title: 'Unusual activity',
      description: 'Many claims or records in a short time, and checks of numbers that found nothing.',
    },
    reasons: {
      title: 'Reasons for reading',
      description: 'A sample, for each month, of why the department opened files of students.',
    },
  },
  title: 'Unusual activity',
  lead: 'What stands here is out of the ordinary, and may be in good order. Ask before you conclude anything. Nothing follows from it by itself.',
  only: (shown: number, all: number) =>
    `The first ${shown} of ${counted(all, 'en', 'line', 'lines')} are shown.`,
  students: {
    title: 'Students',
    lead: (claims: number, days: number) =>
      `Who named institutions or student numbers ${counted(claims, 'en', 'time', 'times')} or more in ${counted(days, 'en', 'day', 'days')}, corrections of a number included, or was not found by two institutions and can name no other for now.`,
    columns: {
      name: 'Student',
      clientId: 'Client ID',
      claims: 'Claims',
      institutions: 'Institutions',
      numbers: 'Student numbers',
      stopped: 'Stopped until',
    },
    notStopped: '–',
    empty: 'No student stands out.',
    find: 'Find a file',
  },
  rows: {
    title: 'Institutions',
    lead: (rows: number, days: number) =>
      `Which institutions entered ${counted(rows, 'en', 'person', 'people')} or more in ${counted(days, 'en', 'day', 'days')} under numbers that no student has named there.`,
    columns: {
      name: 'Institution',
      unnamed: 'Named by no student',
      typed: 'Entered in 30 days',
      before: 'In the 30 days before',
    },
    empty: 'No institution stands out.',
    institutions: 'Institutions that take part',
  },
  misses: {
    title: 'Checks of numbers',
    lead: (checks: number, days: number) =>
      `Who made ${counted(checks, 'en', 'check', 'checks')} or more on one day that found nothing, in the past ${counted(days, 'en', 'day', 'days')}. Which numbers they were is not kept.`,
    columns: { day: 'Day', name: 'Who', where: 'For', count: 'Found nothing' },
    department: 'The department',
    empty: 'Nobody stands out.',
  },
  reasons: {
    title: 'Reasons for reading',
    lead: 'Whoever opens a file for the department says why. Each month has one sample, the same for whoever looks at it: it is drawn when the month is over, so that the present month is not here yet. Whose files they were is not shown.',
    counts: (shown: number, all: number) =>
      `${shown} of ${all} ${plural(all, 'en', 'reading', 'readings')} with a reason.`,
    columns: { who: 'Who', role: 'Role', reason: 'Reason', page: 'What', at: 'When' },
    correction: 'A correction of a decision',
    empty: 'No file was opened with a reason in this month.',
    said: (kind: string, typed: string) => `${kind}: ${typed}`,
    months: 'Other months',
  },
};
