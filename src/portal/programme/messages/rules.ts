import { PERMIT_ENDS, type PermitEnd } from '#portal/programme/evn/rules.ts';

/** Why a request was closed without a decision, as far as its student is told. */
type Closed = 'not_ours' | 'unanswered' | 'finished' | 'left' | 'other_person' | 'other_account';

/** A message by its kind, with what its words need; it is put into words for whoever reads it, in their language. */
export type Content =
  | { readonly kind: 'received' | 'revoked' | 'contested' }
  /** What is on record of the permit of a number that ended. */
  | { readonly kind: 'given_back'; readonly what: PermitEnd }
  /** A question that is not answered, or an institution that has left. */
  | { readonly kind: 'closing'; readonly closesOn: string; readonly why?: 'left' }
  | { readonly kind: 'decided'; readonly to: 'eligible' | 'ineligible' | 'lost' }
  /** What an institution intends to decide, what the student replied, and that it was dropped. */
  | { readonly kind: 'intended'; readonly replyWantedUntil: string }
  | { readonly kind: 'replied' | 'intent_dropped' }
  | { readonly kind: 'closed'; readonly why: Closed | null }
  | { readonly kind: 'transfer'; readonly step: TransferStep | null }
  | { readonly kind: 'review'; readonly step: ReviewStep | null }
  | { readonly kind: 'corrected'; readonly step: CorrectionStep | null }
  /** The words of these stand with the question. */
  | { readonly kind: 'asked'; readonly questionId: string; readonly replyWantedUntil: string }
  | { readonly kind: 'answered'; readonly questionId: string };

/** How far a transfer has come, as its student is told. */
const TRANSFER_STEPS = [
  'asked',
  'handed_out',
  'handed_out_by_itself',
  'refused',
  'declined',
  'lapsed',
  'withdrawn',
  'fallen',
  'waits',
  'accepted',
] as const;
export type TransferStep = (typeof TRANSFER_STEPS)[number];

/** How far a review has come, as its student is told. */
const REVIEW_STEPS = [
  'asked',
  'under_review',
  'upheld',
  'changed',
  /** The same of somebody who never had a number. */
  'changed_first',
  'changed_only',
  'sent_on',
  'returned',
  'closed',
  'withdrawn',
] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/**
 * What was corrected, as its student is told: found eligible again, or for the first time, also after a death by mistake,
 * recorded, or a day.
 */
const CORRECTION_STEPS = ['eligible', 'eligible_first', 'alive', 'alive_first', 'only', 'day'] as const;
type CorrectionStep = (typeof CORRECTION_STEPS)[number];

export type Kind = Content['kind'];

/** Whose words they are: the portal's own, those of the institution, or the student's. */
export const authorOf = (kind: Kind): 'portal' | 'institution' | 'student' =>
  kind === 'asked' ? 'institution' : kind === 'answered' || kind === 'replied' ? 'student' : 'portal';

/** A message as its row keeps it. */
interface Kept {
  readonly kind: Kind;
  readonly params: Readonly<Record<string, unknown>>;
  readonly questionId: string | null;
  readonly replyWantedUntil: string | null;
}

/** What is kept of a message: codes and days, and never a word of anybody's. */
export function keptOf(content: Content): Kept {
  const none = { kind: content.kind, params: {}, questionId: null, replyWantedUntil: null };
  switch (content.kind) {
    case 'asked':
      return { ...none, questionId: content.questionId, replyWantedUntil: content.replyWantedUntil };
    case 'answered':
      return { ...none, questionId: content.questionId };
    case 'intended':
      return { ...none, replyWantedUntil: content.replyWantedUntil };
    case 'closing':
      return content.why === 'left'
        ? { ...none, params: { closesOn: content.closesOn, why: content.why } }
        : { ...none, params: { closesOn: content.closesOn }, replyWantedUntil: content.closesOn };
    case 'decided':
      return { ...none, params: { to: content.to } };
    case 'given_back':
      return { ...none, params: content.what === 'given_back' ? {} : { what: content.what } };
    case 'closed':
      return { ...none, params: { why: content.why } };
    case 'review':
    case 'corrected':
    case 'transfer':
      return { ...none, params: { step: content.step } };
    default:
      return none;
  }
}

/** The same read back; what a later version wrote, and this one does not know, is told by its kind alone. */
export function contentOf({ kind, params, questionId, replyWantedUntil }: Kept): Content {
  switch (kind) {
    case 'asked':
      return { kind, questionId: questionId ?? '', replyWantedUntil: replyWantedUntil ?? '' };
    case 'answered':
      return { kind, questionId: questionId ?? '' };
    case 'intended':
      return { kind, replyWantedUntil: replyWantedUntil ?? '' };
    case 'closing':
      return {
        kind,
        closesOn: String(params.closesOn ?? ''),
        ...(params.why === 'left' && { why: 'left' as const }),
      };
    case 'decided':
      return { kind, to: DECIDED.find((to) => to === params.to) ?? 'ineligible' };
    case 'review':
      return { kind, step: REVIEW_STEPS.find((step) => step === params.step) ?? null };
    case 'corrected':
      return { kind, step: CORRECTION_STEPS.find((step) => step === params.step) ?? null };
    case 'transfer':
      return { kind, step: TRANSFER_STEPS.find((step) => step === params.step) ?? null };
    case 'given_back':
      return { kind, what: PERMIT_ENDS.find((what) => what === params.what) ?? 'given_back' };
    case 'closed':
      return { kind, why: CLOSED.find((why) => why === params.why) ?? null };
    default:
      return { kind };
  }
}

/** Found eligible or not, or not eligible any more. */
const DECIDED = ['eligible', 'ineligible', 'lost'] as const;

const CLOSED: readonly Closed[] = [
  'not_ours',
  'unanswered',
  'finished',
  'left',
  'other_person',
  'other_account',
];

/** Messages of a thread on one page. */
export const AT_ONCE = 20;

/** The place in a thread that an address names: before this message; null for the latest, and for anything else. */
export const readBefore = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
