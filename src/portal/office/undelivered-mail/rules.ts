import type { RefusalKind } from '#kernel/mail/refusal.ts';
import { addMs, days } from '#kernel/time.ts';

/** Why a mail was given up; `unknown` where no server was asked, or the process ended over it. */
export type Reason = RefusalKind | 'unknown';

/** How long a mail that was given up can still be sent again. */
const KEPT_MS = days(30);

/** What was given up before then is of no use any more, nor are its words kept longer. */
export const keptSince = (now: Date): Date => addMs(now, -KEPT_MS);
