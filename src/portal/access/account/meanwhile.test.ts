import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { endSession } from '#kernel/http/session-store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { ANSWERS, answerQuestion, enrol, givePin, MARIE, pinForm } from '#test/portal/portal-people.ts';

// Hashing takes a moment, in which the owner may shut a stranger out: what the stranger had sent then changes nothing.

describe('whoever is put out while their form is worked on', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  /** Sends a form; its session is ended when the first secret is about to be hashed or compared. */
  async function post(visitor: Visitor, path: string, form: Readonly<Record<string, string>>) {
    const hasher = world.deps.hasher as { -readonly [K in 'hash' | 'verify']: (typeof world.deps.hasher)[K] };
    const { hash, verify } = hasher;
    hasher.hash = async (...given) => {
      await endAll();
      return hash.apply(hasher, given);
    };
    hasher.verify = async (...given) => {
      await endAll();
      return verify.apply(hasher, given);
    };
    try {
      return await visitor.post(path, form);
    } finally {
      Object.assign(hasher, { hash, verify });
    }
  }

  async function endAll(): Promise<void> {
    const live = await world.db.selectFrom('sessions').select('id').where('ended_at', 'is', null).execute();
    for (const { id } of live) await endSession(world.db, id, 'ended_by_owner', world.clock.now());
  }

  const named = (givenNames: string) => ({ ...MARIE, givenNames, email: `${givenNames}@example.ca` });
  const isOut = async (visitor: Visitor) =>
    assert.equal((await visitor.get('/en/home')).location, '/en/log-in');

  it('sets no new questions', async () => {
    const visitor = await enrol(world, named('Quinn'));
    const hashes = () => world.db.selectFrom('security_answers').select('answer_hash').execute();
    const before = await hashes();
    await post(visitor, '/en/account/security-questions', { ...ANSWERS, answer_1: 'Fiddleheads' });
    await isOut(visitor);
    assert.deepEqual(await hashes(), before);
  });

  it('makes no recovery code', async () => {
    const visitor = await enrol(world, named('Rita'));
    await post(visitor, '/en/recovery-code', { replaces: '' });
    await isOut(visitor);
    assert.deepEqual(await world.db.selectFrom('recovery_codes').select('person_id').execute(), []);
  });

  it('gets no further role, and the PIN stays good', async () => {
    const names = named('Pia');
    const visitor = await enrol(world, names);
    const pin = await givePin(world, { ...names, role: 'administrator' });
    await post(visitor, '/en/account/another-pin', pinForm(pin.text, names));
    await isOut(visitor);
    const roles = () => world.db.selectFrom('memberships').select('role').where('role', '=', 'administrator');
    assert.deepEqual(await roles().execute(), []);
    const back = await world.visitor(visitor.credentialId);
    await answerQuestion(back);
    assert.equal((await back.post('/en/account/another-pin', pinForm(pin.text, names))).location, '/en/home');
    assert.equal((await roles().execute()).length, 1);
  });
});
