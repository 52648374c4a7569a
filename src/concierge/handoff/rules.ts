import { isOver } from '#kernel/time.ts';

/** The ways of authenticating that are kinds of factor (RFC 8176 §2), by what they prove. */
const FACTORS = new Map([
  ...['pwd', 'pin', 'kba'].map((method) => [method, 'known'] as const),
  ...['otp', 'hwk', 'swk', 'sms', 'tel', 'sc'].map((method) => [method, 'had'] as const),
  ...['face', 'fpt', 'iris', 'retina', 'vbm'].map((method) => [method, 'been'] as const),
]);

/**
 * What the client may learn of how somebody authenticated: that several factors were used, or nothing.
 * The methods themselves would tell one partner from another.
 */
export function genericMethods(amr: readonly string[]): readonly string[] {
  const kinds = new Set(amr.map((method) => FACTORS.get(method)).filter((kind) => kind !== undefined));
  return amr.includes('mfa') || kinds.size > 1 ? ['mfa'] : [];
}

/** Whether a partner can be used, and without an end, at a moment. */
export type Standing = 'open' | 'retiring' | 'closed';

export function standingOf({ retiresOn }: { readonly retiresOn: string | null }, now: Date): Standing {
  if (retiresOn === null) return 'open';
  return isOver(retiresOn, now) ? 'closed' : 'retiring';
}
