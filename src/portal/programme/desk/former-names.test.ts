import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { askCorrection, endedBy, twoColleges } from '#test/programme/corrections.ts';
import { pagesOf, staffOf } from '#test/programme/marks.ts';
import { type Asked, askFor, askReady, deskOf } from '#test/programme/requests.ts';
import { askTransfer, findEligible } from '#test/programme/transfers.ts';

/** A name of before that no record holds, and one that the institution still has on record. */
const HIDDEN = 'Formermarker';
const HELD = 'Heldmarker';

describe('the former names of a student', () => {
  let all: Awaited<ReturnType<typeof twoColleges>>;
  let matched: Asked;
  before(async () => {
    all = await twoColleges();
    const { world, fjord, maple, helen } = all;
    await askFor(world, fjord, { number: '6100001' });
    matched = await askReady(world, fjord, { name: 'Amina', number: '6100002', by: helen.personId });
    await askTransfer(world, await findEligible(world, fjord, { holder: helen }), maple);
    const ended = await endedBy(world, 'dismissed', { organisationId: fjord, dir: helen });
    await askCorrection(helen, fjord, { id: ended.id });
    await ended.student.post(`${ended.path}/review`, { grounds: 'I was never dismissed.' });
    await world.db
      .updateTable('students')
      .set({ former_names: [HIDDEN, HELD] })
      .execute();
    await world.db
      .updateTable('roster_people')
      .set({ family_name: HELD })
      .where('student_number', '=', '6100002')
      .execute();
  });
  after(() => all.world.close());

  it('find their record, and stand beside it nowhere', async () => {
    const { fjord, helen } = all;
    const { text } = await helen.get(deskOf(fjord, matched.id));
    const row = text.split('<tr').find((part) => part.includes('Family name')) ?? assert.fail(text);
    assert.match(row, /Example[\s\S]*Heldmarker[\s\S]*The same/);
    assert.equal(text.split(HELD).length - 1, 1, 'once, as the institution’s own record');
    assert.doesNotMatch(text, new RegExp(HIDDEN));
  });

  it('stand on no page of whoever works for an institution, a province or the department', async () => {
    const { world, helen, deputy, noor, marc, odile } = all;
    const nadia = await staffOf(world, 'coordinator');
    for (const [who, least] of Object.entries({
      helen: 40,
      deputy: 40,
      noor: 20,
      marc: 20,
      odile: 10,
      nadia: 5,
    })) {
      const visitor = { helen, deputy, noor, marc, odile, nadia }[who] ?? assert.fail(who);
      const pages = await pagesOf(world, visitor);
      assert.ok(pages.size >= least, `${who} came to ${pages.size} pages`);
      for (const [address, text] of pages) assert.ok(!text.includes(HIDDEN), `${who}: ${address}`);
    }
  });
});
