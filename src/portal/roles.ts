/** The roles a PIN can grant (`DOMAIN §1`). */
export type Role = 'administrator' | 'officer' | 'coordinator' | 'dir' | 'alternate_dir' | 'signatory';

/** The provinces and territories. */
export const JURISDICTIONS = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const;

export type Jurisdiction = (typeof JURISDICTIONS)[number];
