import type { StepRow } from './request-rows.ts';
import {
  ANSWER,
  CARD,
  ELSEWHERE,
  INTENDED,
  MISTAKE,
  REPLY,
  REVIEW,
  SENT_ON,
  TRANSCRIPT,
  UPHELD,
} from './request-words.ts';
import type { Study } from './study.ts';

type Bilingual = Readonly<Record<'en' | 'fr', string>>;
type Reason = Extract<StepRow, { readonly kind: 'sign' }>['reasons'][number];

/** What happens to a request, so many days ago; nobody of the staff is named yet. */
export type StepStory =
  | { readonly kind: 'claim' | 'code' | 'put_back' | 'not_ours' | 'cancel' | 'revoke'; readonly ago: number }
  | { readonly kind: 'end' | 'take'; readonly ago: number }
  | {
      readonly kind: 'ask' | 'answer' | 'intend' | 'reply' | 'review' | 'uphold' | 'send_on' | 'mistake';
      readonly ago: number;
      readonly words: Bilingual;
    }
  | {
      readonly kind: 'sign';
      readonly ago: number;
      readonly undone?: true;
      /** Absent for who was found eligible. */
      readonly reason?: Reason;
      readonly override?: Bilingual;
    };

/** Some requests of one kind, of students whom the institution has under their number, or not quite, or not at all. */
export interface RequestStory {
  readonly count: number;
  readonly asked: number;
  readonly study: Study;
  readonly known: 'whole' | 'nearly' | 'not';
  readonly steps: readonly StepStory[];
  /** How far it comes on its way to another institution. */
  readonly goes?: Going;
}

/** The states in which a transfer lasts. */
export type Going = (typeof GOINGS)[number];
const GOINGS = ['asked', 'refused', 'handed_out', 'accepted', 'declined', 'lapsed'] as const;

const claim = (ago: number): StepStory => ({ kind: 'claim', ago });
const found = (ago: number): readonly StepStory[] => [claim(ago + 1), { kind: 'sign', ago }];
const refused = (ago: number, reason: Reason): readonly StepStory[] => [
  claim(ago + 1),
  { kind: 'sign', ago, reason },
];

const heard = (ago: number): readonly StepStory[] => [
  { kind: 'intend', ago: ago + 12, words: INTENDED },
  { kind: 'reply', ago: ago + 6, words: REPLY },
];
/** Somebody who lost their number after a reply, so many days ago. */
const lost = (ago: number): readonly StepStory[] => [...found(100), ...heard(ago), { kind: 'end', ago }];
const STUDIES = { count: 1, asked: 106, study: 'steady', known: 'whole' } as const;

/** What may end decisions in force, and reviews of what has. */
const LOSING: readonly RequestStory[] = [
  { ...STUDIES, steps: [...found(100), { kind: 'intend', ago: 3, words: INTENDED }] },
  {
    ...STUDIES,
    steps: [
      ...found(100),
      { kind: 'intend', ago: 9, words: INTENDED },
      { kind: 'reply', ago: 4, words: REPLY },
    ],
  },
  { ...STUDIES, steps: lost(6) },
  { ...STUDIES, steps: [...lost(12), { kind: 'review', ago: 5, words: REVIEW }] },
  { ...STUDIES, steps: [...lost(20), { kind: 'review', ago: 12, words: REVIEW }, { kind: 'take', ago: 7 }] },
  {
    ...STUDIES,
    steps: [
      ...lost(50),
      { kind: 'review', ago: 42, words: REVIEW },
      { kind: 'take', ago: 35 },
      { kind: 'uphold', ago: 22, words: UPHELD },
      { kind: 'send_on', ago: 8, words: SENT_ON },
    ],
  },
];

/** Requests whose students proved themselves by a code before they were put back: any signer can sign them together. */
const READY: RequestStory = {
  ...{ count: 6, asked: 6, study: 'steady', known: 'whole' },
  steps: [claim(4), { kind: 'code', ago: 3 }, { kind: 'put_back', ago: 2 }],
};

/** Forty requests at each institution, in every state that lasts. */
const REQUESTS: readonly RequestStory[] = [
  // New: most are plain cases, and one has been left for more than a month.
  { count: 1, asked: 60, study: 'steady', known: 'whole', steps: [] },
  { count: 5, asked: 1, study: 'steady', known: 'whole', steps: [] },
  { count: 2, asked: 5, study: 'steady', known: 'nearly', steps: [] },
  { count: 2, asked: 4, study: 'begun', known: 'whole', steps: [] },
  { count: 1, asked: 6, study: 'part_time', known: 'nearly', steps: [] },
  { count: 1, asked: 7, study: 'empty', known: 'whole', steps: [] },
  { count: 2, asked: 3, study: 'steady', known: 'not', steps: [] },
  // Held by somebody.
  { count: 3, asked: 4, study: 'steady', known: 'whole', steps: [claim(1)] },
  { count: 1, asked: 6, study: 'ended', known: 'nearly', steps: [claim(1)] },
  {
    count: 1,
    asked: 9,
    study: 'begun',
    known: 'whole',
    steps: [claim(4), { kind: 'ask', ago: 3, words: TRANSCRIPT }, { kind: 'answer', ago: 2, words: ANSWER }],
  },
  {
    count: 1,
    asked: 5,
    study: 'steady',
    known: 'whole',
    steps: [claim(2), { kind: 'sign', ago: 1, undone: true }],
  },
  // Waiting for the student.
  {
    count: 2,
    asked: 8,
    study: 'begun',
    known: 'whole',
    steps: [claim(4), { kind: 'ask', ago: 3, words: TRANSCRIPT }],
  },
  {
    count: 1,
    asked: 7,
    study: 'steady',
    known: 'nearly',
    steps: [claim(3), { kind: 'ask', ago: 2, words: CARD }],
  },
  // Decided.
  { count: 5, asked: 30, study: 'steady', known: 'whole', steps: found(22) },
  { count: 3, asked: 61, study: 'steady', known: 'whole', steps: found(55) },
  {
    count: 1,
    asked: 40,
    study: 'begun',
    known: 'whole',
    steps: [claim(34), { kind: 'sign', ago: 33, override: ELSEWHERE }],
  },
  { count: 1, asked: 27, study: 'begun', known: 'whole', steps: refused(20, 'too_few_days') },
  { count: 1, asked: 33, study: 'part_time', known: 'whole', steps: refused(28, 'part_time') },
  { count: 1, asked: 45, study: 'failing', known: 'whole', steps: refused(38, 'standing') },
  // Over.
  { count: 1, asked: 12, study: 'steady', known: 'not', steps: [{ kind: 'cancel', ago: 10 }] },
  { count: 1, asked: 15, study: 'steady', known: 'whole', steps: [claim(12), { kind: 'cancel', ago: 11 }] },
  { count: 2, asked: 70, study: 'steady', known: 'whole', steps: [...found(62), { kind: 'revoke', ago: 9 }] },
  { count: 1, asked: 16, study: 'language', known: 'not', steps: [claim(13), { kind: 'not_ours', ago: 12 }] },
];

/** Somebody who lost their number by a mistake that waits for a second person. */
const MISTAKEN: RequestStory = {
  ...STUDIES,
  steps: [...lost(15), { kind: 'mistake', ago: 4, words: MISTAKE }],
};

/** Students who change institutions, in every state in which that lasts. */
const LEAVING: readonly RequestStory[] = GOINGS.map((goes) => ({ ...STUDIES, steps: found(100), goes }));

/** When those were found eligible whom nothing is asked any more, in days ago. */
const COHORTS = [75, 110, 145, 190, 240, 310];

/**
 * What happens to so many students of an institution: forty requests in every state that lasts, what may end decisions,
 * who changes institutions, some that are ready to be signed together, and for all others one that was found eligible some
 * months ago.
 */
export function storiesOf(students: number): RequestStory[] {
  const several = [...REQUESTS, ...LOSING, READY, MISTAKEN, ...LEAVING];
  const others = students - several.reduce((sum, { count }) => sum + count, 0);
  const share = Math.ceil(others / COHORTS.length);
  const cohorts = COHORTS.map((ago, index): RequestStory => {
    const count = Math.max(0, Math.min(share, others - index * share));
    return { count, asked: ago, study: 'steady', known: 'whole', steps: found(ago - 6) };
  });
  return [...several, ...cohorts];
}
