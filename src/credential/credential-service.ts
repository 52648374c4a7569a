import type { Guard } from '#kernel/http/route.ts';
import type { Site } from '#kernel/http/site.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import type { OidcProvider } from '#kernel/oidc/provider.ts';
import type { Deps } from '#kernel/service.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { CredentialTables } from './tables.ts';

/** What the service keeps in a browser's session; the subject is the credential's id. */
export interface CredentialSession {
  /** Shown on every page of whoever is in; nobody's ever changes. */
  readonly userId: string;
  /** When the password was last proved, as ISO 8601. */
  readonly authenticatedAt: string;
  /** The client's sign-in that this authentication was for: it answers no other. */
  readonly flow: string;
  readonly terms: AcceptedTerms;
  /** Registered in this session: there is a page to show. */
  readonly registered: boolean;
  /** The user ID whose password is being recovered, in its one written form. */
  readonly recovering: string;
  /** Whose three answers were right, and when, as ISO 8601. */
  readonly recovered: { readonly credentialId: string; readonly at: string };
}

interface AcceptedTerms {
  readonly version: string;
  readonly locale: Locale;
  readonly at: string;
}

/** A visit to the service, behind a guard with what the guard found. */
export type CredentialVisit<Found = object> = Visit<CredentialSession> & Found;

export type CredentialGuard<Found = object> = Guard<CredentialSession, Found>;

/** What every room of the credential service works with. */
export interface CredentialService extends Deps<CredentialTables> {
  readonly site: Site<CredentialSession>;
  readonly provider: OidcProvider;
}

/** Whether the person turned aside on the way to a client. */
export const isOnTheWay = ({ session }: CredentialVisit): boolean => session.data.flow !== undefined;
