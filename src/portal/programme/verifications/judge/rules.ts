import {
  type Evaluation,
  evaluate,
  type Facts,
  type Kind,
  type Rule,
} from '#portal/programme/eligibility/rules.ts';
import type { Days, Period } from '#portal/programme/eligibility/study/rules.ts';
import { type Claimed, type Match, matchFields } from '#portal/programme/places/rules.ts';
import { type Programme, partsOf } from '#portal/programme/programmes/rules.ts';
import type { PeriodEntry, RosterPerson } from '#portal/programme/roster/rules.ts';

/** Everything that a judgement goes by; kept with what is signed, so that nothing is worked out again. */
export interface Inputs {
  readonly askedOn: string;
  readonly periods: readonly Period[];
  readonly facts: Facts;
  /** Days of study that the rule of that day asks for. */
  readonly requiredDays: number;
}

/** What is on file of a request when it is judged. */
interface OnFile {
  readonly kind: Kind;
  readonly askedOn: string;
  readonly claimed: Claimed;
  readonly held: RosterPerson | null;
  readonly periods: readonly PeriodEntry[];
  /** What came with a transfer: counted beside the institution's own. */
  readonly handed: readonly Period[];
  readonly participation: readonly Days[];
  /** What the institution's programmes are and were in this line. */
  readonly programmes: readonly Programme[];
  readonly facts: Facts;
  readonly rule: Rule;
}

/** What the portal makes of a request: advice to whoever signs. */
export interface Judgement {
  readonly match: Match;
  readonly evaluation: Evaluation;
  readonly inputs: Inputs;
}

/** Judges a request by what is on file (`ENS §1`, `ENS §4`). */
export function judge(file: OnFile): Judgement {
  const own = file.periods.flatMap(({ load, standing, ...entry }) =>
    partsOf(entry, file.programmes).map(({ from, to, kind, named }) => ({
      ...{ from, to, load, standing, programme: kind, ...(named !== null && { named }) },
      participation: file.participation,
    })),
  );
  const { askedOn, facts, rule } = file;
  const periods = [...file.handed, ...own];
  const inputs = { askedOn, periods, facts, requiredDays: rule.requiredDays };
  return {
    match: matchFields(file.claimed, file.held),
    evaluation: evaluate(askedOn, periods, facts, { kind: file.kind, rule }),
    inputs,
  };
}
