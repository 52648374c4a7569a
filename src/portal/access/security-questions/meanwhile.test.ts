import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { endSessionsOf } from '#kernel/http/session-store.ts';
import { retireCredentials } from '#portal/common/credentials/store.ts';
import { saveQuestionsSet } from '#portal/common/persons/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { ANSWERS, enrol, MARIE, titleOf } from '#test/portal/portal-people.ts';

// An answer takes a moment to compare, and a form a moment to arrive: what became true in it counts.

describe('whoever answers their question while', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  /** Answers rightly; `meanwhile` happens when the answer is about to be compared. */
  async function answer(visitor: Visitor, meanwhile: () => Promise<unknown>) {
    const question = await visitor.get('/en/security-question');
    const [, name = '', position = ''] = /name="(answer_(\d))"/.exec(question.text) ?? [];
    const right = (ANSWERS as Readonly<Record<string, string>>)[`answer_${position}`] ?? '';
    const hasher = world.deps.hasher as { verify: (typeof world.deps.hasher)['verify'] };
    const verify = hasher.verify;
    hasher.verify = async (...given) => {
      await meanwhile();
      return verify.apply(hasher, given);
    };
    try {
      return await visitor.post('/en/security-question', { [name]: right });
    } finally {
      hasher.verify = verify;
    }
  }

  async function returning(email: string) {
    const { credentialId } = await enrol(world, { ...MARIE, email });
    const { person_id } = await world.db
      .selectFrom('credentials')
      .select('person_id')
      .where('id', '=', credentialId)
      .executeTakeFirstOrThrow();
    return { visitor: await world.visitor(credentialId), credentialId, personId: person_id ?? '' };
  }

  it('the credential is taken from the account stays out', async () => {
    const { visitor, credentialId, personId } = await returning('unlinked@example.ca');
    const answered = await answer(visitor, () =>
      retireCredentials(world.db, personId, { only: credentialId }, world.clock.now()),
    );
    assert.equal(answered.location, '/en/security-question');
    assert.notEqual((await visitor.get('/en/home')).status, 200);
    assert.notEqual(titleOf(await visitor.get('/en/security-question')), 'Security question');
  });

  it('the session ends elsewhere is told to log in again', async () => {
    const { visitor, credentialId } = await returning('ended@example.ca');
    const answered = await answer(visitor, () =>
      endSessionsOf(world.db, `credential:${credentialId}`, 'logged_out_elsewhere', world.clock.now()),
    );
    assert.equal(answered.location, '/en/security-question');
    const told = await visitor.get('/en/security-question');
    assert.deepEqual([told.location, told.notice], ['/en/log-in', 'endedElsewhere']);
    assert.equal((await visitor.get('/en/home')).location, '/en/log-in');
  });

  it('the questions are replaced, or disabled, is asked anew', async () => {
    const { visitor, personId } = await returning('replaced@example.ca');
    const persons = () => world.db.updateTable('persons').where('id', '=', personId);
    for (const meanwhile of [
      () => saveQuestionsSet(world.db, personId, 3),
      () => persons().set({ questions_status: 'disabled' }).execute(),
    ]) {
      const answered = await answer(visitor, meanwhile);
      assert.equal(answered.status, 422);
      assert.match(answered.text, /The questions were changed while you answered/);
      assert.notEqual((await visitor.get('/en/home')).status, 200);
    }
    assert.match((await visitor.get('/en/security-question')).text, /Your security questions are disabled/);
  });

  it('the same answer arrives a second time is in', async () => {
    const { visitor } = await returning('twice@example.ca');
    const arrived = await answer(visitor, () =>
      world.db
        .updateTable('sessions')
        .set({ ended_at: world.clock.now(), end_reason: 'rotated' })
        .where('subject', '=', `credential:${visitor.credentialId}`)
        .where('ended_at', 'is', null)
        .execute(),
    );
    assert.equal(arrived.location, '/en/home');
    assert.equal((await visitor.get('/en/home')).status, 200);
  });

  it('nothing else happens is in', async () => {
    const { visitor } = await returning('quiet@example.ca');
    const arrived = await answer(visitor, () => sql`select 1`.execute(world.db));
    assert.equal(arrived.location, '/en/home');
  });
});
