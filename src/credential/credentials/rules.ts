import type { StatusOf, Transitions } from '#kernel/lifecycle.ts';

/** A credential's life: revoking it cannot be undone, and nobody gets it again (`SECURITY §1`). */
export const CREDENTIAL = {
  active: { revoke: 'revoked' },
  revoked: {},
} as const satisfies Transitions<'active' | 'revoked', 'revoke'>;

export type CredentialStatus = StatusOf<typeof CREDENTIAL>;

/** A user ID and what proves it; who its holder is, nobody here knows. */
export interface Credential {
  readonly id: string;
  readonly userId: string;
  readonly password: { readonly hash: string; readonly pepperId: string };
  readonly createdAt: Date;
  readonly passwordChangedAt: Date;
}

/** What a password's hash is bound to, so that it matches in no other row. */
export const passwordContext = (credentialId: string): string => `password:${credentialId}`;
