import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { intentOf, intentRow, signPlain, tellFirst } from '#test/programme/losses.ts';
import { type Asked, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible, transfersOf } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple] = [one.organisationId, other.organisationId];
  [helen, marc] = [one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });

/** A student who was told, and has replied. */
async function replied(): Promise<Asked> {
  const asked = await eligible();
  await tellFirst(helen, fjord, asked.id);
  const sent = await asked.student.post(`${asked.path}/reply`, { reply: 'I take five courses again.' });
  assert.equal(sent.notice, 'intentReplied', sent.text);
  return asked;
}

describe('what stays of an intended decision', () => {
  it('takes along the reason of a file that was kept, where it is dropped', async () => {
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    const reason = { reason: 'not_eligible_any_more', note: 'We write to you about it.' };
    const kept = await helen.post(`${transfersOf(fjord, transfer.id)}/keep`, reason);
    assert.equal(kept.notice, 'fileKept', kept.text);
    await tellFirst(helen, fjord, asked.id);
    const WHY = /don’t meet the rules any more|We write to you about it/;
    assert.match((await asked.student.get(asked.path)).text, WHY);
    assert.equal((await helen.post(intentOf(fjord, asked.id, 'drop'))).notice, 'intentDropped');
    const page = (await asked.student.get(asked.path)).text;
    assert.match(page, /The reason that it gave then no longer stands/);
    assert.doesNotMatch(page, WHY);
    const french = (await asked.student.get(`/fr/verifications/${asked.id}`)).text;
    assert.match(french, /a abandonné la décision envisagée[\s\S]*Le motif donné alors n’a plus cours/);
  });

  it('is shown with what was replied where a plain fact overtakes it, to whoever sees the decision', async () => {
    for (const fact of ['withdrew', 'finished']) {
      const asked = await replied();
      assert.equal((await signPlain(helen, fjord, { id: asked.id, fact })).notice, 'requestSigned');
      await passTime(world, 15 * MINUTE);
      assert.equal((await intentRow(world, asked.id)).status, 'overtaken');
      const SAID = /I take five courses again\.[\s\S]*recorded a fact, which needs no reply/;
      assert.match((await asked.student.get(asked.path)).text, SAID, fact);
      assert.match((await noor.get(deskOf(fjord, asked.id))).text, SAID, fact);
      assert.equal((await marc.get(deskOf(maple, asked.id))).status, 404, 'nobody else');
      const french = (await asked.student.get(`/fr/verifications/${asked.id}`)).text;
      assert.match(french, /I take five courses again\.[\s\S]*a ensuite consigné un fait/);
    }
  });
});
