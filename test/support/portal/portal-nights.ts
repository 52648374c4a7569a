import type { Membership } from '#portal/common/members/rules.ts';
import { NIGHTLY } from '#portal/night/upkeep/jobs.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalWorld } from './portal.ts';

/** Does all that the portal does by itself in a night, at the hour of the world's clock. */
export async function night({ deps, db }: PortalWorld): Promise<void> {
  for (const { queue } of NIGHTLY) await deps.jobs.send(db, queue, {});
  await deps.jobs.drain();
}

export interface HolderOptions {
  readonly role?: Role;
  readonly organisationId?: string | null;
  readonly jurisdiction?: 'QC' | 'ON';
  readonly status?: Membership['status'];
  readonly givenNames?: string;
  readonly email?: string | null;
  readonly locale?: 'en' | 'fr';
  readonly lastActiveAt?: Date | null;
  readonly grantedAt?: Date;
}

let holders = 0;

/** Somebody who holds a role, as if they had enrolled. */
export async function addHolder(
  { db, clock }: PortalWorld,
  options: HolderOptions = {},
): Promise<{ readonly personId: string; readonly membershipId: string; readonly email: string }> {
  holders += 1;
  const { role = 'signatory', givenNames = 'Jo', locale = 'en' } = options;
  const email = options.email === undefined ? `holder${holders}@example.ca` : options.email;
  const granted = options.grantedAt ?? clock.now();
  const names = { given_names: givenNames, family_name: 'Holder', email, locale };
  const { id: personId } = await db
    .insertInto('persons')
    .values({ ...names, created_at: granted })
    .returning('id')
    .executeTakeFirstOrThrow();
  const held = {
    role,
    organisation_id: options.organisationId ?? null,
    jurisdiction: options.jurisdiction ?? null,
  };
  const { id: pinId } = await db
    .insertInto('pins')
    .values({
      ...names,
      ...held,
      selector: `T${holders}`,
      secret_hash: '-',
      pepper_id: '-',
      kind: 'slip',
      status: 'redeemed',
      issued_by: null,
      issued_at: granted,
      expires_at: granted,
      redeemed_at: granted,
      redeemed_by: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: membershipId } = await db
    .insertInto('memberships')
    .values({
      ...held,
      person_id: personId,
      status: options.status ?? 'active',
      pin_id: pinId,
      granted_at: granted,
      last_active_at: options.lastActiveAt ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { personId, membershipId, email: email ?? '' };
}

/** Where a role stands now. */
export const roleOf = ({ db }: PortalWorld, membershipId: string) =>
  db
    .selectFrom('memberships')
    .select(['status', 'reason', 'warned_at', 'last_active_at'])
    .where('id', '=', membershipId)
    .executeTakeFirstOrThrow();
