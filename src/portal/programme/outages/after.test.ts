import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { addDays } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { lapseIntents } from '#portal/programme/fairness/due.ts';
import { runTransfers } from '#portal/programme/transfers/due.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { intentRow, tellFirst } from '#test/programme/losses.ts';
import { takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible, transferOf } from '#test/programme/transfers.ts';
import { DAY } from '#test/world/clock.ts';
import { afterOutages } from './after.ts';
import { beat } from './beat.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

it('a portal that stood still over a last day moves it before it acts because the day is over', async () => {
  const fjord = await institution(world, 'Fjord College');
  const maple = await institution(world, 'Maple College');
  await takePart(world, fjord.organisationId, fjord.dir.personId);
  await takePart(world, maple.organisationId, maple.dir.personId);
  const leaves = await findEligible(world, fjord.organisationId, { holder: fjord.dir });
  const { id } = await askTransfer(world, leaves, maple.organisationId);
  const stays = await findEligible(world, fjord.organisationId, { holder: fjord.dir });
  await tellFirst(fjord.dir, fjord.organisationId, stays.id);
  const day = addDays(isoDate(world.clock.now()), 1);
  await world.db.updateTable('transfers').set({ due_on: day }).where('id', '=', id).execute();
  await world.db
    .updateTable('intents')
    .set({ reply_by: day })
    .where('verification_id', '=', stays.id)
    .execute();
  await beat(world.deps);
  world.clock.advance(2 * DAY + DAY / 2);
  await afterOutages(world.deps, runTransfers);
  await afterOutages(world.deps, lapseIntents);
  const transfer = await transferOf(world, leaves.id);
  assert.equal(transfer.status, 'asked');
  assert.ok((transfer.due_on ?? '') > day, 'it has a day more');
  const intent = await intentRow(world, stays.id);
  assert.equal(intent.status, 'sent');
  assert.ok((intent.reply_by ?? '') > day);
  for (let hour = 0; hour < 8 * 24; hour += 1) {
    world.clock.advance(DAY / 24);
    await beat(world.deps);
  }
  await afterOutages(world.deps, runTransfers);
  await afterOutages(world.deps, lapseIntents);
  assert.equal((await transferOf(world, leaves.id)).status, 'handed_out');
  assert.equal((await intentRow(world, stays.id)).status, 'lapsed');
});
