import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { askReady, deskOf, takePart } from '#test/programme/requests.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
});
after(() => world.close());

/** Takes a student's proof away, as if nobody had seen them. */
const unprove = (number: string) =>
  world.db
    .updateTable('student_places')
    .set({ status: 'claimed', roster_id: null, proof: 'none', proved_at: null, proved_by: null })
    .where('organisation_id', '=', fjord)
    .where('number_key', '=', number)
    .execute();
const french = () =>
  deskOf(fjord).replace('/en/our-institution', '/fr/notre-etablissement').replace('requests', 'demandes');

describe('a list of requests', () => {
  it('says who is proved, and offers to sign several only where one of them can be signed so', async () => {
    await askReady(world, fjord, { name: 'Ada', number: '601', by: dir.personId });
    await askReady(world, fjord, { name: 'Bea', number: '602', by: dir.personId });
    for (const number of ['601', '602']) await unprove(number);
    const none = (await dir.get(deskOf(fjord))).text;
    assert.match(none, /<th[^>]*>Identity<\/th>/);
    assert.doesNotMatch(none, /value="sign_all"|value="sign"/);
    assert.match(none, /None of these can be signed together with others yet\./);
    assert.match(
      (await dir.get(french())).text,
      /Aucune de ces demandes ne peut encore être signée avec d’autres\./,
    );
    await askReady(world, fjord, { name: 'Cleo', number: '603', by: dir.personId });
    const one = (await dir.get(deskOf(fjord))).text;
    assert.match(one, /value="sign_all"/);
    const saysOf = (name: string) =>
      new RegExp(`${name} Example(?:(?!<tr)[\\s\\S])*data-label="Identity">([^<]*)<`).exec(one)?.[1];
    assert.deepEqual(['Ada', 'Bea', 'Cleo'].map(saysOf), ['Not proved yet', 'Not proved yet', 'Proved']);
  });

  it('is narrowed to those who are proved, or are not, and offers then what that holds', async () => {
    const proved = (await dir.get(`${deskOf(fjord)}?proved=yes`)).text;
    assert.match(proved, /Cleo Example/);
    assert.doesNotMatch(proved, /Ada Example|Bea Example/);
    assert.match(proved, /value="sign_all"/);
    const others = (await dir.get(`${deskOf(fjord)}?proved=no`)).text;
    assert.doesNotMatch(others, /Cleo Example|value="sign_all"/);
    for (const name of ['Ada', 'Bea']) assert.ok(others.includes(`${name} Example`), name);
    assert.match(others, /tray=open&amp;proved=no/);
  });
});
