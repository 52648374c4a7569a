import type { Guard } from '#kernel/http/route.ts';
import type { Site } from '#kernel/http/site.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import type { PendingSignIn, RelyingParty } from '#kernel/oidc/client.ts';
import type { Deps } from '#kernel/service.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Room } from './room.ts';
import type { PortalTables } from './tables.ts';

/** What the portal keeps in a browser's session; who it belongs to is the session's subject. */
export interface PortalSession {
  /** Requests sent to identity providers and not yet answered, oldest first. */
  readonly departures: readonly Departure[];
  /** The credential that was asserted in this session, by its id in our table. */
  readonly credential: string;
  /** The door it came through, and what ends the session behind it. */
  readonly door: string;
  readonly sid: string;
  /** The same while somebody is away to show another credential there, which must not end this session. */
  readonly aside: string;
  /** The session there that opened this one, once another credential was shown there: its end still ends this one. */
  readonly openedBy: string;
  readonly idToken: string;
  /** The name shown in the header, once the person is known. */
  readonly name: string;
  /** When the person last answered a security question in this session, in ISO 8601. */
  readonly answeredAt: string;
  /** A second credential shown in this session, for linking or moving. */
  readonly shown: { readonly credential: string; readonly purpose: Purpose; readonly at: string };
}

/** Why a person was sent to an identity provider. */
export type Purpose = 'sign-in' | 'link' | 'prove-old';

export interface Departure {
  readonly door: string;
  readonly purpose: Purpose;
  readonly locale: Locale;
  readonly pending: PendingSignIn;
}

/** A visit to the portal, behind a guard with what the guard found. */
export type PortalVisit<Found = object> = Visit<PortalSession> & Found;

export type PortalGuard<Found = object> = Guard<PortalSession, Found>;

/** What every room of the portal works with. */
export interface Portal extends Deps<PortalTables> {
  readonly site: Site<PortalSession>;
  /** The doors of the Log In page, by key, in the configured order. */
  readonly doors: ReadonlyMap<string, Door>;
  /** Every room by its door, in the order of the home page. */
  readonly rooms: readonly Room[];
}

export interface Door {
  readonly key: string;
  readonly issuer: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly party: RelyingParty;
}
