import type { Facts } from '#portal/programme/eligibility/rules.ts';
import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';

/** What excludes a student: a question that they answered with *yes*, or that they lost eligibility before. */
export type Exclusion =
  | { readonly kind: 'answer'; readonly question: string }
  /** Null where it excludes no more: what became of the permit is on record, or the loss was a mistake. */
  | { readonly kind: 'lost'; readonly loss: Loss | null };

/** A loss of eligibility after a number, of whose permit nothing is on record since. */
export interface Loss {
  readonly organisationId: string;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly endedAt: Date;
  /** The plain fact by which it ended; null where it was told first. */
  readonly plain: PlainFact | null;
}

/** All that excluded a student as they were judged, with how their losses stand now (`ENS §1`). */
export const exclusionsOf = (
  { answers, permitKept }: Facts,
  losses: readonly Loss[],
): readonly Exclusion[] => [
  ...Object.keys(answers).flatMap((question): Exclusion[] =>
    answers[question] === true ? [{ kind: 'answer', question }] : [],
  ),
  ...(!permitKept
    ? []
    : losses.length === 0
      ? [{ kind: 'lost', loss: null } as const]
      : losses.map((loss) => ({ kind: 'lost', loss }) as const)),
];
