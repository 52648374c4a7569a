/** The ways of authenticating that are kinds of factor (RFC 8176 §2), by what they prove. */
const FACTORS: Readonly<Record<string, 'know' | 'have' | 'are'>> = {
  pwd: 'know',
  pin: 'know',
  kba: 'know',
  otp: 'have',
  hwk: 'have',
  swk: 'have',
  sms: 'have',
  tel: 'have',
  sc: 'have',
  face: 'are',
  fpt: 'are',
  iris: 'are',
  retina: 'are',
  vbm: 'are',
};

/**
 * What the client may learn of how somebody authenticated: that several factors were used, or nothing.
 * The methods themselves would tell one partner from another.
 */
export function genericMethods(amr: readonly string[]): readonly string[] {
  const kinds = new Set(amr.map((method) => FACTORS[method]).filter((kind) => kind !== undefined));
  return amr.includes('mfa') || kinds.size > 1 ? ['mfa'] : [];
}
