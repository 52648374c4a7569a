import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { statusOf, twoColleges } from '#test/programme/corrections.ts';
import { signedAt, type Times, workLate } from '#test/programme/late.ts';
import { signPlain } from '#test/programme/losses.ts';
import { askTransfer, findEligible, handOutFile, signAccept, transferOf } from '#test/programme/transfers.ts';

// Signatures that are due at once, because nobody worked for an hour, take effect in the order of their time, whatever
// they say.

let colleges: Awaited<ReturnType<typeof twoColleges>>;
before(async () => {
  colleges = await twoColleges();
});
after(() => colleges.world.close());

const decisionsOf = async (id: string): Promise<string[]> =>
  (
    await colleges.world.db
      .selectFrom('decisions')
      .select(['fact', 'status'])
      .where('verification_id', '=', id)
      .orderBy('signed_at')
      .execute()
  ).map(({ fact, status }) => `${fact} ${status}`);

const AT_BOTH_ENDS: readonly { name: string; accept: Times; plain: Times; wins: 'accept' | 'plain' }[] = [
  { name: 'an Accept that is due first', accept: [0, 15], plain: [1, 16], wins: 'accept' },
  { name: 'a loss that is due first', accept: [1, 16], plain: [0, 15], wins: 'plain' },
  { name: 'an Accept due first that was signed later', accept: [5, 10], plain: [0, 15], wins: 'accept' },
  { name: 'a loss due first that was signed later', accept: [0, 15], plain: [5, 10], wins: 'plain' },
  { name: 'of two due together an Accept signed first', accept: [0, 15], plain: [5, 15], wins: 'accept' },
  { name: 'of two due together a loss signed first', accept: [5, 15], plain: [0, 15], wins: 'plain' },
];

describe('at both ends of a transfer counts', () => {
  for (const { name, accept, plain, wins } of AT_BOTH_ENDS)
    it(name, async () => {
      const { world, fjord, maple, helen, marc } = colleges;
      const asked = await findEligible(world, fjord, { holder: helen });
      const toId = await handOutFile(world, helen, await askTransfer(world, asked, maple));
      assert.equal((await signAccept(marc, maple, toId)).notice, 'transferAccepted');
      const ended = await signPlain(helen, fjord, { id: asked.id, fact: 'dismissed' });
      assert.equal(ended.notice, 'requestSigned');
      await signedAt(world, toId, accept);
      await signedAt(world, asked.id, plain);
      await workLate(world);
      const { status } = await transferOf(world, asked.id);
      assert.deepEqual(
        [await statusOf(world, asked.id), status, await statusOf(world, toId)],
        wins === 'accept' ? ['transferred', 'accepted', 'eligible'] : ['ineligible', 'fallen', 'closed'],
      );
      const [other, applied] = wins === 'accept' ? [asked.id, toId] : [toId, asked.id];
      assert.match((await decisionsOf(applied)).at(-1) ?? '', / applied$/);
      assert.match((await decisionsOf(other)).at(-1) ?? '', / overtaken$/);
    });
});

it('an earlier signature of somebody who has left falls, and the later one takes effect in the same run', async () => {
  const { world, fjord, maple, helen, marc, deputy } = colleges;
  const asked = await findEligible(world, fjord, { holder: helen });
  const toId = await handOutFile(world, helen, await askTransfer(world, asked, maple));
  await signPlain(deputy, fjord, { id: asked.id, fact: 'dismissed' });
  await signAccept(marc, maple, toId);
  await signedAt(world, asked.id, [0, 15]);
  await signedAt(world, toId, [1, 16]);
  const standing = (status: 'suspended' | 'active') =>
    world.db.updateTable('memberships').set({ status }).where('id', '=', deputy.membershipId).execute();
  await standing('suspended');
  await workLate(world);
  await standing('active');
  assert.deepEqual(
    [await statusOf(world, asked.id), await statusOf(world, toId)],
    ['transferred', 'eligible'],
  );
});
