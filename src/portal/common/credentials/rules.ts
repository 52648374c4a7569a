/** Met and nobody's yet, somebody's, or no longer theirs: for good. */
export type CredentialStatus = 'known' | 'linked' | 'retired';

export type SignInOutcome = 'signed_in' | 'wrong_answer';
