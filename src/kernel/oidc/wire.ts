/** The signatures that we take, where a provider offers them: asymmetric ones only, so that its published keys decide. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

/** How a client shows a provider who it is. A secret is a function, so that nothing that prints an object prints it. */
type ClientAuthentication =
  | { readonly method: 'private_key_jwt' }
  | { readonly method: 'client_secret_basic' | 'client_secret_post'; readonly secret: () => string };

/** What is said on the wire to one provider, where standards leave a choice. */
export interface Wire {
  /** Whether requests are pushed (RFC 9126); 'auto' pushes to those who can be pushed to. */
  readonly par: 'auto' | 'required' | 'off';
  readonly auth: ClientAuthentication;
  /** Those that ID tokens and logout tokens may be signed with; null takes what the provider offers of `ALGORITHMS`. */
  readonly algorithms: readonly Algorithm[] | null;
  /** For whom a client assertion is made out (RFC 7523 §3): 'endpoint' is the one that is asked; or an address. */
  readonly assertionAudience: string;
}

/** What our own services ask of each other (`SECURITY §1`). */
export const STRICT: Wire = {
  par: 'required',
  auth: { method: 'private_key_jwt' },
  algorithms: ['ES256'],
  assertionAudience: 'issuer',
};

/** Whether two spellings name one issuer: people leave out a final slash, or add it. */
export const isSameIssuer = (one: string, other: string): boolean => bare(one) === bare(other);

/** The spellings of an issuer under which a database may know it: as it is configured, and as it may write itself. */
export const spellingsOf = (issuer: string): readonly string[] => [
  ...new Set([issuer, bare(issuer), `${bare(issuer)}/`]),
];

const bare = (issuer: string): string =>
  (URL.canParse(issuer) ? new URL(issuer).href : issuer).replace(/\/$/, '');
