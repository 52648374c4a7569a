import { ago, type Institution, type Making } from './making.ts';
import type { ByStaff, StepRow } from './request-rows.ts';
import type { RequestStory, StepStory } from './request-stories.ts';

export type Signer = Omit<ByStaff, 'at'>;

interface Desk {
  readonly making: Making;
  readonly at: Institution;
  readonly staff: readonly Signer[];
}

/** Who claims a request goes on with it. */
export function stepsOf(
  { making, at, staff }: Desk,
  { steps }: RequestStory,
  { by, role }: Signer,
): StepRow[] {
  const representatives = staff.filter(({ role: one }) => one !== 'signatory');
  return steps.map((step) => {
    const who = REPRESENTED[step.kind];
    const signer = who === undefined ? { by, role } : staffAt(representatives, who);
    return stepOf(step, { at: ago(making, step.ago), ...signer }, at.invention.speaks);
  });
}

/** What is done by a DIR or an alternate: a review by another than whoever signed. */
const REPRESENTED: Partial<Readonly<Record<StepStory['kind'], number>>> = {
  intend: 0,
  end: 0,
  mistake: 0,
  take: 1,
  uphold: 1,
};

function stepOf(step: StepStory, { at, by, role }: Signer & { at: Date }, locale: 'en' | 'fr'): StepRow {
  switch (step.kind) {
    case 'claim':
    case 'code':
    case 'put_back':
    case 'not_ours':
    case 'end':
    case 'take':
      return { kind: step.kind, at, by, role };
    case 'cancel':
    case 'revoke':
      return { kind: step.kind, at };
    case 'ask':
      return { kind: 'ask', at, by, role, question: step.words[locale] };
    case 'answer':
      return { kind: 'answer', at, answer: step.words[locale] };
    case 'intend':
      return { kind: 'intend', at, by, role, reasons: ['part_time'], note: step.words[locale] };
    case 'reply':
      return { kind: 'reply', at, reply: step.words[locale] };
    case 'review':
    case 'send_on':
      return { kind: step.kind, at, words: step.words[locale] };
    case 'mistake':
      return { kind: 'mistake', at, by, role, words: step.words[locale] };
    case 'uphold':
      return { kind: 'uphold', at, by, role, answer: step.words[locale] };
    case 'sign':
      return {
        ...{ kind: 'sign', at, by, role, note: '', undone: step.undone ?? false },
        fact: step.reason === undefined ? 'find_eligible' : 'find_ineligible',
        reasons: step.reason === undefined ? [] : [step.reason],
        overrideReason: step.override?.[locale] ?? null,
      };
  }
}

export function staffAt(staff: readonly Signer[], index: number): Signer {
  const signer = staff[index % staff.length];
  if (signer === undefined) throw new RangeError('nobody signs there');
  return signer;
}
