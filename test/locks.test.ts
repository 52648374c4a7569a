import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Db } from '#kernel/db/database.ts';
import { lockAnnouncing } from '#portal/access/doors/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { colleague, institution, membershipOf } from '#test/portal/institution.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { testClock } from '#test/world/clock.ts';
import { meeting } from '#test/world/meeting.ts';

// Rules about several rows, which two people could break together where neither would alone.

let world: PortalWorld;
before(async () => {
  world = await openPortal({}, testClock('2027-01-15T17:00:00Z'));
});
after(() => world.close());

/** Readers pass, and whoever wants to change these roles or to be sure of them waits. */
const holdRoles = (ids: readonly string[]) => (tx: Db<PortalTables>) =>
  tx.selectFrom('memberships').select('id').where('id', 'in', ids).forShare().execute();

const statuses = async (ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => membershipOf(world, id)))).map(({ status }) => status).sort();

/** On to the page of whoever was removed; whoever was put out meanwhile is sent back to where they asked for it. */
const isDone = ({ location }: Page): boolean => /\/(people|staff)\/[^/]+$/.test(location ?? '');

async function administrator(givenNames: string): Promise<Visitor & { readonly membershipId: string }> {
  const names = { givenNames, familyName: 'Staff', email: `${givenNames}@example.ca` };
  const visitor = await enrol(world, { ...names, role: 'administrator' });
  const row = await world.db
    .selectFrom('memberships as m')
    .innerJoin('credentials as c', 'c.person_id', 'm.person_id')
    .select('m.id')
    .where('c.id', '=', visitor.credentialId)
    .executeTakeFirstOrThrow();
  return { ...visitor, membershipId: row.id };
}

it('one DIR stays of two who remove each other', async () => {
  const { organisationId, dir } = await institution(world);
  const other = await colleague(world, organisationId, 'dir');
  const ids = [dir.membershipId, other.membershipId];
  const removal = (id: string) => `/en/our-institution/${organisationId}/people/${id}/removal`;
  const answers = await meeting(
    world,
    holdRoles(ids),
    () => dir.post(removal(other.membershipId)),
    () => other.post(removal(dir.membershipId)),
  );
  assert.deepEqual(await statuses(ids), ['active', 'ended']);
  assert.equal(answers.filter(isDone).length, 1);
  assert.ok(answers.every(({ status }) => status < 500));
});

it('one administrator stays of two who end each other', async () => {
  const ada = await administrator('Ada');
  const bea = await administrator('Bea');
  const ids = [ada.membershipId, bea.membershipId];
  const removal = (id: string) => `/en/staff/${id}/removal`;
  const answers = await meeting(
    world,
    holdRoles(ids),
    () => ada.post(removal(bea.membershipId), { reason: 'Left.' }),
    () => bea.post(removal(ada.membershipId), { reason: 'Left.' }),
  );
  assert.deepEqual(await statuses(ids), ['active', 'ended']);
  assert.equal(answers.filter(isDone).length, 1);
  assert.ok(answers.every(({ status }) => status < 500));
});

it('one way to log in stays of two that two administrators retire', async () => {
  const cora = await administrator('Cora');
  const dora = await administrator('Dora');
  const wish = { lastDay: '2027-03-31', reasonEn: '', reasonFr: '', standing: '', seen: 'yes' };
  const answers = await meeting(
    world,
    lockAnnouncing,
    () => cora.post('/en/ways-to-log-in/gckey/retirement', wish),
    () => dora.post('/en/ways-to-log-in/partner/retirement', wish),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const retired = await world.db.selectFrom('door_retirements').select('door').execute();
  assert.equal(retired.length, 1);
});
