import { REQUESTS } from '#portal/programme/verifications/rules.ts';

/** Why a student can't ask. */
export type AskFault = 'not_taking_part' | 'open' | 'too_often' | 'no_rule';

/** As things stand under the lock of the student's account. */
interface Asking {
  readonly takesPart: boolean;
  readonly hasOpen: boolean;
  /** Requests sent in the days that `REQUESTS` counts. */
  readonly lately: number;
  readonly hasRule: boolean;
}

/** Whether a request can be sent; null when it can (`ENS §5`). */
export function judgeAsking({ takesPart, hasOpen, lately, hasRule }: Asking): AskFault | null {
  if (!takesPart) return 'not_taking_part';
  if (!hasRule) return 'no_rule';
  if (hasOpen) return 'open';
  return lately >= REQUESTS.most ? 'too_often' : null;
}
