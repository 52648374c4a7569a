import { sameEmail } from '#kernel/email.ts';
import { sameNames } from '#kernel/text.ts';
import { type Somebody, samePerson } from '#portal/common/pins/rules.ts';
import type { Nominee } from '../rules.ts';

export type Obstacle =
  /** They are put forward for this already: the same name at the same address. */
  | { readonly kind: 'pending'; readonly nominationId: string }
  /** Somebody of their name is, at another address: it may be another person, as whoever nominates can say. */
  | { readonly kind: 'namesake'; readonly nominationId: string }
  /** Somebody of another name is, or holds the role, at their address: a link there is not theirs alone. */
  | { readonly kind: 'mailbox'; readonly nominationId: string | null }
  /** They hold the role already. */
  | { readonly kind: 'member' }
  /** Nobody nominates themselves. */
  | { readonly kind: 'self' }
  /** It is the name of whoever nominates, at another address: it may be another person, whom an officer tells apart. */
  | { readonly kind: 'ownName' };

interface There {
  readonly pending: readonly (Nominee & { readonly id: string })[];
  readonly members: readonly (Omit<Nominee, 'email'> & { readonly email: string | null })[];
  readonly nominator: Somebody | null;
}

/**
 * What stands in the way of putting somebody forward for a role at an institution, if anything. A person is known by name
 * and address together; `isAnother` when whoever nominates has said that a namesake is somebody else.
 */
export function obstacleTo(nominee: Nominee, there: There, isAnother: boolean): Obstacle | null {
  const isHere = ({ email }: { readonly email: string | null }) => sameEmail(nominee.email, email);
  if (there.nominator !== null && isHere(there.nominator)) return { kind: 'self' };
  const members = there.members.filter(isHere);
  if (members.some((other) => sameNames(nominee, other))) return { kind: 'member' };
  const namesakes = there.pending.filter((other) => sameNames(nominee, other));
  const same = namesakes.find(isHere);
  if (same) return { kind: 'pending', nominationId: same.id };
  const shared = there.pending.find(isHere);
  if (shared || members.length > 0) return { kind: 'mailbox', nominationId: shared?.id ?? null };
  if (isAnother) return null;
  if (there.nominator !== null && samePerson(nominee, there.nominator)) return { kind: 'ownName' };
  const [namesake] = namesakes;
  return namesake ? { kind: 'namesake', nominationId: namesake.id } : null;
}
