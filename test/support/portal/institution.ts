import assert from 'node:assert/strict';
import type { PinOrder } from '#portal/common/pins/issue.ts';
import type { PortalWorld, Visitor } from './portal.ts';
import { addOrganisation, enrol } from './portal-people.ts';

/** Somebody enrolled at an institution, their browser signed in. */
export interface Colleague extends Visitor {
  readonly membershipId: string;
  readonly personId: string;
}

type Role = 'dir' | 'alternate_dir' | 'signatory';

let count = 0;

/** Enrols somebody of a name and address of their own for a role at an institution. */
export async function colleague(
  world: PortalWorld,
  organisationId: string,
  role: Role,
  more: Partial<PinOrder> = {},
): Promise<Colleague> {
  count += 1;
  const names = { givenNames: `Person${letters(count)}`, familyName: 'Example' };
  const email = `person${count}@college.example`;
  const visitor = await enrol(world, { ...names, email, role, organisationId, ...more });
  const row = await world.db
    .selectFrom('memberships as m')
    .innerJoin('credentials as c', 'c.person_id', 'm.person_id')
    .select(['m.id', 'm.person_id'])
    .where('c.id', '=', visitor.credentialId)
    .executeTakeFirstOrThrow();
  return { ...visitor, membershipId: row.id, personId: row.person_id };
}

/** An institution with one DIR. */
export async function institution(world: PortalWorld, name?: string) {
  const organisationId = await addOrganisation(world, name);
  return { organisationId, dir: await colleague(world, organisationId, 'dir') };
}

export async function membershipOf({ db }: PortalWorld, id: string) {
  return db.selectFrom('memberships').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Names hold letters. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');

/** The value of a hidden field of a page. */
export const hidden = (text: string, name: string): string => {
  const found = new RegExp(`type="hidden" name="${name}"(?: value(?:="([^"]*)")?)?`).exec(text);
  assert.ok(found, `no hidden field ${name}`);
  return found[1] ?? '';
};
