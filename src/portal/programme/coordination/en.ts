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
    stalled: {
      title: 'Requests left waiting',
      description: 'Requests that institutions have not decided four weeks after their last day.',
    },
  },
  findings: {
    title: 'Ineligible students',
    lead: 'Each decision of an institution of your province or territory that somebody is not eligible, as it takes effect. The Online Guide tells students that you read this.',
    caption: 'Findings, the latest first',
    columns: {
      name: 'Student',
      number: 'Student number',
      institution: 'Institution',
      at: 'In effect since',
      why: 'Why',
      later: 'Since then',
    },
    empty: 'Nobody was found not eligible.',
    hadNumber: 'A number ended with it.',
    corrected: {
      outcome: (day: string) => `Corrected on ${day}: it was a mistake.`,
      day: (day: string, after: string) => `Corrected on ${day}: the day is ${after}.`,
    } satisfies Record<What, unknown>,
    review: (status: string) => `Review: ${status}.`,
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
  stalled: {
    title: 'Requests left waiting',
    lead: 'Institutions that have not decided requests twenty business days after their last day. The coordinator has seen them since the fourth. Call the coordinator, then the institution: nothing is decided in its stead, and no request is closed because it says nothing.',
    caption: 'Institutions that leave requests waiting, the most of them first',
    columns: {
      institution: 'Institution',
      province: 'Province or territory',
      count: 'Requests',
      oldest: 'The most pressing, asked on',
    },
    empty: 'No institution leaves a request waiting.',
    unanswered: {
      title: 'Reviews that a coordinator has not answered',
      lead: 'Students sent these on, and read by which day they should be answered. That day is over: call the coordinator.',
      columns: { province: 'Province or territory', count: 'Reviews', due: 'The first was due on' },
      empty: 'Every review is answered, or in time.',
    },
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
    stalled: (count: number) =>
      counted(
        count,
        'en',
        'request that an institution has left waiting for weeks',
        'requests that institutions have left waiting for weeks',
      ),
    unanswered: (count: number) =>
      counted(
        count,
        'en',
        'review that a coordinator has not answered in time',
        'reviews that coordinators have not answered in time',
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
