import { evaluate } from '#portal/programme/eligibility/rules.ts';
import { judge } from '#portal/programme/verifications/judge/rules.ts';

const RULE = {
  windowMonths: 12,
  requiredDays: 181,
  bridgeDays: 31,
  returnDays: 150,
  notAssessedCounts: true,
  checks: {
    initial: ['period', 'now', 'standing', 'excluded'],
    transfer: ['period', 'now', 'standing', 'excluded'],
    annual: ['now', 'standing', 'excluded'],
  },
  questions: ['exchange', 'listed_scholarship', 'kept_permit', 'language_only'],
} as const;

/** What every decision of the bench was judged by: four terms, as most have on file. */
export const SAMPLE = sample();

function sample() {
  const participation = [{ from: '2009-09-01', to: '9999-12-31' }];
  const term = { load: 'full_time', standing: 'satisfactory', kind: 'credential', programme: '' } as const;
  const names = {
    givenNames: 'Amina',
    familyName: 'Galforne',
    dateOfBirth: '1999-02-03',
    clientId: '90000001',
  };
  const person = { ...names, studentNumber: '20000001' };
  const file = {
    kind: 'initial',
    askedOn: '2026-11-20',
    claimed: { ...person, formerNames: [] },
    held: { ...person, id: '', email: null, programme: 'Nursing', asClaimed: false },
    periods: [
      { ...term, from: '2025-07-28', to: '2025-11-24' },
      { ...term, from: '2025-12-10', to: '2026-04-08' },
      { ...term, from: '2026-04-09', to: '2026-08-06' },
      { ...term, from: '2026-09-01', to: '2026-12-30' },
    ],
    handed: [],
    participation,
    programmes: [],
    facts: { answers: Object.fromEntries(RULE.questions.map((one) => [one, false])), permitKept: false },
    rule: { ...RULE },
  } as const;
  return { file, judgement: judge(file) };
}

const TIMES = 50_000;

/** Microseconds in this process, warm: of one evaluation by itself, and of a whole judgement, which compares names too. */
export function microseconds(): { readonly evaluation: number; readonly judgement: number } {
  const { file, judgement } = SAMPLE;
  const { askedOn, periods, facts } = judgement.inputs;
  const by = { kind: file.kind, rule: file.rule };
  return {
    evaluation: middleOf(() => evaluate(askedOn, periods, facts, by)),
    judgement: middleOf(() => judge(file)),
  };
}

/** The middle of five runs. */
function middleOf(work: () => unknown): number {
  const once = () => {
    const begin = performance.now();
    for (let n = 0; n < TIMES; n += 1) work();
    return (1000 * (performance.now() - begin)) / TIMES;
  };
  once();
  const [, , middle = 0] = Array.from({ length: 5 }, once).toSorted((one, other) => one - other);
  return middle;
}
