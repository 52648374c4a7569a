import type { Content } from '#portal/programme/messages/rules.ts';
import { isInForce, type PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import type { VerificationStatus } from '#portal/programme/verifications/rules.ts';

/** A request whose status a signature has changed. */
interface Applied {
  readonly from: VerificationStatus;
  readonly to: VerificationStatus;
  /** The plain fact of the decision that is corrected by it; undefined where none is corrected. */
  readonly corrected: PlainFact | null | undefined;
  /** Whether it had brought a number before. */
  readonly hadNumber: boolean;
}

type Told = Extract<Content, { readonly kind: 'corrected' | 'review' | 'closed' | 'decided' }>;

/** What its student is told: nobody hears of a former number who never had one. */
export function toldOf({ from, to, corrected, hadNumber }: Applied): Told {
  if (corrected !== undefined)
    return { kind: 'corrected', step: to !== 'eligible' ? 'day' : correctedStep(corrected, hadNumber) };
  if (from === 'ineligible') return { kind: 'review', step: hadNumber ? 'changed' : 'changed_first' };
  if (to === 'closed') return { kind: 'closed', why: 'finished' };
  return { kind: 'decided', to: to === 'eligible' ? to : isInForce(from) ? 'lost' : 'ineligible' };
}

const correctedStep = (corrected: PlainFact | null, hadNumber: boolean) =>
  `${corrected === 'died' ? 'alive' : 'eligible'}${hadNumber ? '' : '_first'}` as const;
