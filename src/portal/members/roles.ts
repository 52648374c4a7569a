/** The roles a PIN can grant (`DOMAIN §1`). */
export type Role = 'administrator' | 'officer' | 'coordinator' | 'dir' | 'alternate_dir' | 'signatory';

export type Jurisdiction =
  | 'AB'
  | 'BC'
  | 'MB'
  | 'NB'
  | 'NL'
  | 'NS'
  | 'NT'
  | 'NU'
  | 'ON'
  | 'PE'
  | 'QC'
  | 'SK'
  | 'YT';

/** A role that a person holds, and where. */
export interface Membership {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly organisation: { readonly en: string; readonly fr: string } | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly status: 'active' | 'suspended' | 'deactivated' | 'ended';
}
