import { counted } from '#kernel/ui/locale.ts';

export const en = {
  tool: {
    title: 'Closings that wait',
    description: 'Let requests close whose students did not answer, where a night left many to you.',
  },
  title: 'Closings that wait',
  lead: 'A request closes when its student has not answered a question in the days that the rule gives, once they were told three times. Where more than ten of an institution would close in one night, and more than a tenth of what is open there, the night leaves them to you. Ask the institution first whether its students were reached.',
  none: 'No closing waits for you.',
  caption: 'Institutions whose closings wait, the longest first',
  columns: {
    institution: 'Institution',
    closing: 'Would close',
    open: 'Open there',
    since: 'Since',
    act: 'Act',
  },
  release: 'Let them close',
  of: (name: string) => `the requests of ${name}`,
  confirm: {
    title: 'Let the requests close?',
    lead: (closing: number) =>
      `${counted(closing, 'en', 'request closes', 'requests close')} at once, for want of an answer.`,
    effect:
      'This can’t be undone. Each student is told that the request is closed, and has to ask again; what was checked until then is not taken up again. Whoever answers before you confirm is left out.',
    keep: 'Leave them open',
  },
  waits: (count: number) =>
    counted(count, 'en', 'institution whose closings wait', 'institutions whose closings wait'),
  notices: {
    closingsReleased: 'The requests close now, but for those that were answered meanwhile.',
    closingsGone: 'These closings wait no longer. Nothing was changed.',
  },
  logged: {
    'verification.closing_told': 'Student told that the request closes',
    'verification.closings_halted': 'Closings left to an officer',
    'verification.closings_released': 'Closings released by an officer',
    'verification.closings_gone': 'Closings no longer left to an officer: all were answered',
  },
};
