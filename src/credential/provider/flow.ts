import type { View } from '#kernel/http/answer.ts';
import { findInteraction, type Interaction } from '#kernel/oidc/interaction.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';

/** The client's sign-in that this browser is in; null when somebody came here by themselves, or too late. */
export const findFlow = (service: CredentialService, visit: CredentialVisit): Promise<Interaction | null> =>
  findInteraction(service.provider, visit);

/** Whether the person signed in for this very request of a client, not for an earlier one. */
export const answersFlow = (visit: CredentialVisit, flow: Interaction): boolean =>
  visit.session.subject !== null && visit.session.data.flow === flow.uid;

/** What the person calls the client that waits. */
export const clientName = (flow: Interaction | null, locale: Locale): string | null =>
  flow ? (flow.client.name?.[locale] ?? flow.client.clientId) : null;

/** While a client waits, the way leads on, not into the menu of this service. */
export const undistracted = (client: string | null): Pick<View, 'frame'> =>
  client === null ? {} : { frame: { menu: undefined } };
