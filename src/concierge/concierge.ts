import type { Guard } from '#kernel/http/route.ts';
import type { Site } from '#kernel/http/site.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import type { RelyingParty } from '#kernel/oidc/client.ts';
import type { OidcProvider } from '#kernel/oidc/provider.ts';
import type { Deps } from '#kernel/service.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Answered, Asked, Asserted } from './sign-in/rules.ts';
import type { ConciergeTables } from './tables.ts';

/** What the concierge keeps in a browser's session while a sign-in lasts; no partner is named in it. */
export interface ConciergeSession {
  /** A partner was asked who this is, and has not answered. */
  readonly asked: Asked;
  /** A partner has answered. */
  readonly asserted: Asserted;
  /** The client has its answer. */
  readonly answered: Answered;
}

/** A visit to the concierge, behind a guard with what the guard found. */
export type ConciergeVisit<Found = object> = Visit<ConciergeSession> & Found;

export type ConciergeGuard<Found = object> = Guard<ConciergeSession, Found>;

/** What every room of the concierge works with. */
export interface Concierge extends Deps<ConciergeTables> {
  readonly site: Site<ConciergeSession>;
  readonly provider: OidcProvider;
  /** The Sign-In Partners by key, in the configured order. */
  readonly partners: ReadonlyMap<string, Partner>;
}

export interface Partner {
  readonly key: string;
  readonly name: Readonly<Record<Locale, string>>;
  /** The last day on which it can be used, in Ottawa; null while no end is known. */
  readonly retiresOn: string | null;
  readonly party: RelyingParty;
}
