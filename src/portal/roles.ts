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
