import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NotFound } from '#kernel/http/errors.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { AMINA, enrolStudent } from '#test/portal/students.ts';
import { asStudent } from './guard.ts';
import { findStudent } from './store.ts';

describe('a page for students', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  const enter = (subject: string | null) =>
    asStudent(world.deps as Portal)({
      locale: 'en',
      session: { subject, data: { credential: 'any' }, lapsed: null },
    } as PortalVisit);
  const personOf = async (credentialId: string) => {
    const credential = world.db.selectFrom('credentials').select('person_id').where('id', '=', credentialId);
    return (await credential.executeTakeFirstOrThrow()).person_id ?? '';
  };

  it('lets students in, and hands on who they are', async () => {
    const amina = await personOf((await enrolStudent(world)).credentialId);
    const entered = await enter(`person:${amina}`);
    const { email: _, ...details } = AMINA;
    const student = { personId: amina, ...details, formerNames: [] };
    assert.deepEqual(entered, { kind: 'in', found: { student, personId: amina, credentialId: 'any' } });
  });

  it('is none for staff', async () => {
    const officer = await personOf((await enrol(world)).credentialId);
    await assert.rejects(enter(`person:${officer}`), NotFound);
    assert.equal(await findStudent(world.db, officer), undefined);
  });
});
