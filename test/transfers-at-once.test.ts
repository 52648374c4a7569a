import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { applyDue } from '#portal/programme/verifications/apply.ts';
import { type Sending, sendAtOnce } from '#test/portal/at-once.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { ANSWERED, type Asked, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import {
  askTransfer,
  findEligible,
  handOutFile,
  nameNew,
  revisionToAccept,
  revisionToDecline,
  transferOf,
  transfersOf,
} from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

// The forms of transfers, each sent several times at once, have the effect of one; and of 200 who accept one file, one
// does. On PostgreSQL, with its many connections, all of them are under way together.

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple] = [one.organisationId, other.organisationId];
  [helen, marc] = [one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
});
after(() => world.close());

const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });

/** A file that has come to the new institution. */
async function arrived(): Promise<{ readonly asked: Asked; readonly toId: string }> {
  const asked = await eligible();
  return { asked, toId: await handOutFile(world, helen, await askTransfer(world, asked, maple)) };
}

const FORMS: Readonly<Record<string, { from(): Promise<Sending>; events: readonly string[] }>> = {
  'a transfer that is asked for': {
    from: async () => {
      const asked = await eligible();
      const questions = await nameNew(world, asked, maple);
      await asked.student.post(questions, { ...ANSWERED, transferFrom: asked.id });
      return { by: asked.student, path: `${questions}/check`, fields: { mayPass: 'yes' } };
    },
    events: ['consent.given', 'consent.given', 'transfer.asked'],
  },
  'a file that is handed out': {
    from: async () => {
      const { id } = await askTransfer(world, await eligible(), maple);
      return { by: helen, path: transfersOf(fjord, id), fields: { lastDay: '', seen: 'whole' } };
    },
    events: ['transfer.handed_out', 'transfer.received'],
  },
  'a file that is not handed out': {
    from: async () => {
      const { id } = await askTransfer(world, await eligible(), maple);
      return { by: helen, path: `${transfersOf(fjord, id)}/keep`, fields: { reason: 'not_our_student' } };
    },
    events: ['transfer.refused'],
  },
  'a transfer that is withdrawn': {
    from: async () => {
      const { asked } = await arrived();
      return { by: asked.student, path: `${asked.path}/withdraw-transfer` };
    },
    events: ['transfer.withdrawn', 'transfer.withdrawn'],
  },
  'a transfer that is accepted': {
    from: async () => {
      const { toId } = await arrived();
      const path = deskOf(maple, toId);
      return { by: marc, path, fields: { revision: await revisionToAccept(marc, path), seen: 'yes' } };
    },
    events: ['place.proved', 'verification.signed'],
  },
  'a transfer that is declined': {
    from: async () => {
      const { toId } = await arrived();
      const path = `${deskOf(maple, toId)}/decline`;
      const revision = await revisionToDecline(marc, path);
      return { by: marc, path, fields: { revision, reason: 'not_registered' } };
    },
    events: ['transfer.declined', 'transfer.declined'],
  },
};

describe('what is sent several times at once happens once', () => {
  for (const [name, { from, events }] of Object.entries(FORMS))
    it(name, async () => {
      const happened = (await sendAtOnce(world, await from())).events;
      assert.deepEqual([...happened].sort(), events);
    });
});

it('200 who accept one file at once give one number, and end one', async () => {
  const { asked, toId } = await arrived();
  const deputy = await colleague(world, maple, 'alternate_dir');
  const path = deskOf(maple, toId);
  const fields = { revision: await revisionToAccept(marc, path), seen: 'yes' };
  const sent = await Promise.all(
    Array.from({ length: 200 }, (_, at) => (at % 2 ? marc : deputy).post(path, fields)),
  );
  assert.equal(sent.filter(({ notice }) => notice === 'transferAccepted').length, 1);
  assert.ok(sent.every(({ status }) => status < 500));
  world.clock.advance(15 * MINUTE);
  await Promise.all(Array.from({ length: 20 }, () => applyDue(world.deps)));
  await passTime(world, MINUTE);
  const count = async (table: 'decisions' | 'evns', id: string) =>
    (await world.db.selectFrom(table).select('status').where('verification_id', '=', id).execute()).map(
      ({ status }) => status,
    );
  assert.deepEqual(await count('decisions', toId), ['applied']);
  assert.deepEqual(await count('evns', toId), ['live']);
  assert.deepEqual(await count('evns', asked.id), ['superseded']);
  assert.equal((await transferOf(world, asked.id)).status, 'accepted');
});
