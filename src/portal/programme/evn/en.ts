import type { NumberRead, NumberStatus } from './rules.ts';

export const en = {
  tool: {
    title: 'Check a number (EVN)',
    description: 'See whether a student’s eligibility verification number is good, with a second fact.',
  },
  title: 'Check a number (EVN)',
  lead: 'Enter the number from the application, and the family name or the client ID that stands there. Each check is noted, and the person whose number it is sees it.',
  number: 'Number (EVN)',
  numberHint: 'Ten digits, with or without spaces.',
  second: 'Family name or client ID',
  secondHint: 'As on the application. Without a second fact a number says nothing.',
  submit: 'Check',
  reads: {
    empty: 'Enter the number.',
    malformed: 'A number has ten digits and does not begin with 0.',
    mistyped: 'One of the digits is wrong, or two are swapped. Compare with the application.',
  } satisfies Record<Exclude<NumberRead['kind'], 'number'>, string>,
  secondMissing: 'Enter the family name or the client ID.',
  wait: (until: string) => `Too many checks found nothing. Check again on ${until}.`,
  noneTitle: 'No live number for these details',
  none: 'There is no such number, or it is not this person’s. Compare both with the application; if they are right, write to the student.',
  ours: {
    tool: {
      title: 'Check a number (EVN)',
      description: 'See whether the number of a student of your institution is good, with a second fact.',
    },
    lead: 'Enter the number that the student showed you, and their family name or client ID. Numbers of other institutions are not found here. Each check is noted, and the person whose number it is sees it.',
    secondHint: 'As on the study permit. Without a second fact a number says nothing.',
    none: 'Your institution has no such number that you may see, or it is not this person’s. Compare both with what the student showed you.',
  },
  found: {
    live: 'This number is good',
    void: 'This number has ended',
    superseded: 'This number was replaced by another',
  } satisfies Record<NumberStatus, string>,
  since: (day: string) => `Since ${day}`,
  ended: (day: string) => `Ended on ${day}`,
  institution: (name: string) => `Institution: ${name}`,
  line: (name: string) => `Line of business: ${name}`,
  reasons: {
    consent_revoked: 'The student revoked the consent.',
    ineligible: 'The student was found not eligible.',
    review_changed:
      'It was ended by a decision that a review has changed. The student may have a new number.',
    corrected: 'It was ended by mistake, and the decision is corrected. The student may have a new number.',
    concluded: 'The institution closed the request, and the number ended with it.',
  } as Readonly<Record<string, string>>,
};
