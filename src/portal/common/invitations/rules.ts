import { LIVE, type PinStatus } from '#portal/common/pins/rules.ts';

/** What to do about the PIN that somebody was given before, when the system starts again. */
type Renewal = 'issue' | 'replace' | 'show' | 'enrolled';

/** `selector` is that of the PIN which the present keys make; another one was made with former keys. */
export function renew(
  former: { readonly selector: string; readonly status: PinStatus; readonly expiresAt: Date } | null,
  selector: string,
  now: Date,
): Renewal {
  if (former === null) return 'issue';
  if (former.status === 'redeemed') return 'enrolled';
  if (!(LIVE as readonly PinStatus[]).includes(former.status)) return 'issue';
  return former.selector === selector && former.expiresAt > now ? 'show' : 'replace';
}
