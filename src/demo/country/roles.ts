import { idFor } from './dice.ts';
import { person as actor, addPerson, ago, inRole, type Making, type Names, note } from './making.ts';
import { addPin } from './pins.ts';
import type { Province } from './places.ts';
import type { CountryRole, MembershipRow, NominationRow, PersonRow } from './rows.ts';

/** A role and how it came about; all times in days ago. */
export interface RoleStory {
  readonly names: Names;
  readonly role: CountryRole;
  readonly organisationId: string | null;
  readonly jurisdiction: Province | null;
  readonly issuedBy: string | null;
  /** Who approved it, where that takes two. */
  readonly approvedBy?: string;
  readonly granted: number;
  readonly nomination?: NominationRow;
  readonly status?: MembershipRow['status'];
  readonly reason?: string;
  /** When the status last changed. */
  readonly changed?: number;
  /** When the role was last used. */
  readonly active?: number;
  readonly warned?: number;
}

export interface Holder {
  readonly person: PersonRow;
  readonly membership: MembershipRow;
}

/** How long a PIN is on its way, in days: by registered mail, or handed over. */
const ON_ITS_WAY = { mailed: 7, slip: 2 } as const;

/** By whose word. */
const wordOf = ({ issuedBy, approvedBy }: RoleStory) => ({
  issuedBy,
  ...(approvedBy !== undefined && { approvedBy }),
});

/** Somebody who redeemed their PIN, and the role they hold by it or held. */
export function addHolder(making: Making, story: RoleStory): Holder {
  const { country } = making;
  const { names, role, organisationId, jurisdiction, issuedBy, nomination, status = 'active' } = story;
  const grantedAt = ago(making, story.granted);
  const lastUsed = story.active ?? Math.min(story.granted, making.dice.between(1, 25));
  const signIns = [lastUsed + 9, lastUsed].filter((age) => age < story.granted);
  const person = addPerson(
    making,
    names,
    grantedAt,
    signIns.map((age) => ago(making, age)),
  );
  const kind = role === 'dir' || role === 'coordinator' ? 'mailed' : 'slip';
  const issued = story.granted + ON_ITS_WAY[kind];
  const pinId = addPin(making, {
    names,
    role,
    kind,
    status: 'redeemed',
    organisationId,
    jurisdiction,
    ...wordOf(story),
    issuedAt: ago(making, issued),
    postedAt: kind === 'mailed' ? ago(making, issued - 1) : null,
    redeemed: { at: grantedAt, by: person.id },
    ...(nomination && { nominationId: nomination.id, authority: nomination.reference }),
  });
  if (nomination) nomination.pin_id = pinId;
  const membership: MembershipRow = {
    id: idFor(`membership ${names.email} ${role}`),
    person_id: person.id,
    role,
    organisation_id: organisationId,
    jurisdiction,
    status,
    pin_id: pinId,
    granted_by: issuedBy,
    granted_at: grantedAt,
    reason: story.reason ?? '',
    changed_at: story.changed === undefined ? null : ago(making, story.changed),
    last_active_at: ago(making, lastUsed),
    warned_at: story.warned === undefined ? null : ago(making, story.warned),
  };
  country.memberships.push(membership);
  tell(making, membership, nomination);
  return { person, membership };
}

function tell(making: Making, membership: MembershipRow, nomination: NominationRow | undefined): void {
  const { id, status, reason, role, pin_id, organisation_id: organisationId } = membership;
  const subject = `person:${membership.person_id}` as const;
  const common = { subject, ...(organisationId !== null && { organisationId }) };
  note(making, {
    ...common,
    at: membership.granted_at,
    action: 'membership.granted',
    actor: actor(membership.person_id),
    authority: `pin:${pin_id}`,
    after: { membership: id, role },
  });
  if (nomination)
    note(making, {
      at: membership.granted_at,
      action: 'nomination.enrolled',
      actor: actor(membership.person_id),
      subject: `nomination:${nomination.id}` as const,
      organisationId: nomination.organisation_id,
      authority: `pin:${pin_id}`,
      after: { status: 'enrolled' },
    });
  if (membership.changed_at === null) return;
  note(making, {
    ...common,
    at: membership.changed_at,
    action: `membership.${status === 'active' ? 'reactivated' : status}`,
    ...changerOf(membership),
    before: { membership: id, role },
    after: { status, reason },
  });
}

/** Nobody is suspended for idleness by anybody; else whoever granted a role at an institution may change it. */
function changerOf({ reason, role, organisation_id, granted_by }: MembershipRow) {
  if (reason.startsWith('inactive:')) return { authority: 'inactivity' };
  if (organisation_id === null || granted_by === null) return { authority: 'administrator' };
  return inRole(granted_by, role === 'dir' ? 'officer' : 'dir');
}
