/** How people who exist nowhere came in. */
export interface CredentialRow {
  id: string;
  issuer: string;
  subject: string;
  person_id: string;
  status: 'linked';
  first_seen_at: Date;
  linked_at: Date;
  last_sign_in_at: Date | null;
}

export interface SignInRow {
  person_id: string;
  credential_id: string;
  at: Date;
  network: string;
  user_agent: string;
  outcome: 'signed_in';
}
