import { counted } from '#kernel/ui/locale.ts';
import type { What } from '#portal/programme/verifications/corrections/rules.ts';

export const en = {
  tools: {
    findings: {
      title: 'Ineligible students',
      description: 'Whom institutions found not eligible, as it takes effect, and what was corrected.',
    },
    atWork: {
      title: 'Institutions at work',
      description: 'How many requests wait at each institution, and since when.',
    },
  },
  findings: {
    title: 'Ineligible students',
    lead: 'Each decision of an institution of your province or territory that somebody is not eligible, as it takes effect. The Online Guide tells students that you read this.',
    caption: 'Findings, the latest first',
    columns: {
      name: 'Student',
      institution: 'Institution',
      at: 'In effect since',
      why: 'Why',
      later: 'Since then',
    },
    empty: 'Nobody was found not eligible.',
    number: (number: string) => `Student number ${number}`,
    hadNumber: 'A number ended with it.',
    corrected: {
      outcome: (day: string) => `Corrected on ${day}: it was a mistake.`,
      day: (day: string, after: string) => `Corrected on ${day}: the day is ${after}.`,
    } satisfies Record<What, unknown>,
    review: (status: string) => `Review: ${status}`,
    none: '–',
  },
  atWork: {
    title: 'Institutions at work',
    lead: 'Requests of students that wait at the institutions of your province or territory. One is late from the fourth business day after its last day. Call the institution then: nothing is decided in its stead.',
    caption: 'Institutions, those with late requests first',
    columns: {
      institution: 'Institution',
      open: 'Open requests',
      oldest: 'The most pressing, asked on',
      late: 'Late',
      bySystem: 'Files handed out in its stead (last 365 days)',
      intents: 'Intended decisions',
      reviews: 'Reviews',
    },
    noDir: 'No DIR',
    empty: 'No institution takes part in the programme.',
    none: '–',
  },
  waits: {
    found: (count: number) =>
      counted(
        count,
        'en',
        'finding of ineligibility in the past week',
        'findings of ineligibility in the past week',
      ),
    corrected: (count: number) =>
      counted(
        count,
        'en',
        'finding of ineligibility corrected in the past week',
        'findings of ineligibility corrected in the past week',
      ),
    late: (count: number) =>
      counted(
        count,
        'en',
        'request that an institution is late with',
        'requests that institutions are late with',
      ),
    unrepresented: (count: number) =>
      counted(
        count,
        'en',
        'institution that takes part and has neither a DIR nor an alternate',
        'institutions that take part and have neither a DIR nor an alternate',
      ),
  },
};
