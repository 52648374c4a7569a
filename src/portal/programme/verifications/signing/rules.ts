import type { Outcome } from '#portal/programme/eligibility/rules.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import { concludes, type PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import type { SignedFact, VerificationStatus } from '#portal/programme/verifications/rules.ts';

/** What stands between a request and a signature. */
export type SignFault =
  | 'not_open'
  | 'not_holder'
  /** Only DIRs and alternates accept what came by a transfer. */
  | 'not_representative'
  | Bar
  /** No period of study is on file: there is nothing to find anybody eligible by. */
  | 'no_study'
  | 'unproved'
  /** What became of the permit of an earlier number is not on record: only an officer lifts that. */
  | 'permit_kept'
  | 'not_met'
  /** Not eligible, where the numbers say that the rule is met, without a reason why all the same. */
  | 'met'
  | 'signed_already'
  | 'no_reason';

export interface Signing {
  /** `conclude` closes a request of somebody who is no student there. */
  readonly fact: 'find_eligible' | 'find_ineligible' | 'conclude' | 'accept' | 'restore';
  readonly overrideReason: string | null;
  /** Codes, of those that the request's rule knows. */
  readonly reasons: readonly string[];
}

/** As a request stands under its lock. */
export interface Signable {
  readonly status: VerificationStatus;
  /** Why this signer may not decide it, whoever holds it. */
  readonly bar: Bar | null;
  readonly holderId: string | null;
  readonly proved: boolean;
  /** Whether a period of study is on file, or came with a transfer. */
  readonly studied: boolean;
  /** Whether it brought a number before: what is restored stands on what it stood on then. */
  readonly numbered: boolean;
  readonly pending: boolean;
  /** Whether a loss excludes the student, by what is on record. */
  readonly permitKept: boolean;
  readonly outcome: Outcome;
}

/** Who signs, and whether it is a DIR or an alternate. */
interface Signer {
  readonly personId: string;
  readonly represents: boolean;
}

/** Where each is signed. */
const SIGNED_IN: Readonly<Record<Signing['fact'], readonly VerificationStatus[]>> = {
  find_eligible: ['in_progress'],
  find_ineligible: ['in_progress'],
  conclude: ['in_progress'],
  accept: ['transfer_in'],
  restore: ['ineligible', 'closed'],
};

/** Why this person can't sign this; null when they can (`ENS §5`). */
export const judgeSigning = (signing: Signing, file: Signable, signer: Signer): SignFault | null =>
  faultsOfSigning(signing, file, signer)[0] ?? null;

/** The same, with all at once that whoever signs can set right on the form. */
export function faultsOfSigning(signing: Signing, file: Signable, signer: Signer): readonly SignFault[] {
  const closed = judgeStanding(signing, file, signer);
  if (closed !== null) return [closed];
  if (signing.fact === 'conclude') return [];
  const isExplained = !isAgainst(signing.fact, file.outcome) || isReason(signing.overrideReason ?? '');
  if (signing.fact === 'find_ineligible')
    return [...only('no_reason', signing.reasons.length === 0), ...only('met', !isExplained)];
  if (signing.fact === 'find_eligible' && file.permitKept) return ['permit_kept'];
  if (!file.studied && !(signing.fact === 'restore' && file.numbered)) return ['no_study'];
  return [...only('unproved', !file.proved), ...only('not_met', !isExplained)];
}

const only = (fault: SignFault, isSo: boolean): readonly SignFault[] => (isSo ? [fault] : []);

/** Why nothing can be signed here at all by whoever is about to, whatever they fill in. */
function judgeStanding(signing: Signing, file: Signable, signer: Signer): SignFault | null {
  if (file.bar !== null) return file.bar;
  if (file.pending) return 'signed_already';
  if (!SIGNED_IN[signing.fact].includes(file.status)) return 'not_open';
  if (signing.fact === 'accept' || signing.fact === 'restore') {
    if (!signer.represents) return 'not_representative';
  } else if (file.holderId !== signer.personId) return 'not_holder';
  return null;
}

/** Whether somebody may undo a signature: their own, and what they, as a DIR or an alternate, could have signed too. */
export const mayUndo = ({ signerId, before, bar }: Waiting, { personId, represents }: Signer): boolean =>
  signerId === personId || (represents && bar === null && !before.includes(personId));

/** A signature that waits. */
interface Waiting {
  readonly signerId: string;
  /** Who signed or announced what is reviewed or corrected by it, or asked for the correction. */
  readonly before: readonly string[];
  /** Why whoever looks may not decide the file. */
  readonly bar: Bar | null;
}

/** Whether nobody is found so before they are proved. */
export const proves = (fact: Signing['fact']): boolean => fact !== 'find_ineligible' && fact !== 'conclude';

/** As a form without proof, study or outcome shows a request: none of them counts against its student. */
export const signableAsShown = ({
  status,
  holder,
  pending,
}: Pick<Signable, 'status'> & {
  readonly holder: { readonly id: string } | null;
  readonly pending: object | null;
}): Signable => ({
  ...{ status, holderId: holder?.id ?? null, pending: pending !== null },
  ...{ bar: null, proved: false, studied: false, numbered: false, permitKept: false, outcome: 'cannot_tell' },
});

/** Whether a signature says otherwise than the numbers do: then it needs a reason, on either side. */
export const isAgainst = (fact: Signing['fact'], outcome: Outcome): boolean =>
  fact !== 'conclude' && (fact === 'find_ineligible') === (outcome === 'meets');

/** What a decision says: of its student, or that the request was closed by a fact that is no finding. */
export type Finding = 'eligible' | 'ineligible' | 'closed';

/** What was decided; another day of a plain fact changes nothing of it. */
export function findingOf({
  fact,
  plain,
}: {
  readonly fact: SignedFact;
  readonly plain: PlainFact | null;
}): Finding {
  if (fact === 'conclude') return 'closed';
  if (plain !== null) return concludes(plain) ? 'closed' : 'ineligible';
  return fact === 'find_ineligible' ? 'ineligible' : 'eligible';
}

/** Whether the numbers say otherwise than what was decided, or can’t tell. */
export const saysOtherwise = (finding: Finding, outcome: Outcome): boolean =>
  finding !== 'closed' && outcome !== (finding === 'eligible' ? 'meets' : 'does_not_meet');

/** Whether somebody studied in any of these periods; who was on a break only did not. */
export const hasStudied = (periods: readonly { readonly load: string }[]): boolean =>
  periods.some(({ load }) => load !== 'break');

/** Characters that a reason has at least. */
const SHORTEST_REASON = 10;

/** Whether these words are a reason that somebody can be held to. */
export const isReason = (words: string): boolean =>
  Array.from(words.trim()).length >= SHORTEST_REASON && /\p{L}.*\s.*\p{L}/su.test(words);
