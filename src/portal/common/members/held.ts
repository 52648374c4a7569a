import type { PortalVisit } from '#portal/portal.ts';
import type { Membership } from './rules.ts';

const kept = new WeakMap<object, readonly Membership[]>();

/** Keeps the roles that a visit has loaded, for what surrounds its page, which is drawn last and asks for nothing. */
export const keepHeld = ({ session }: PortalVisit, held: readonly Membership[]): void => {
  kept.set(session, held);
};

/** The active roles of whoever visits, as far as their page had to load them; none, where it had not. */
export const heldBy = ({ session }: PortalVisit): readonly Membership[] =>
  (kept.get(session) ?? []).filter(({ status }) => status === 'active');
