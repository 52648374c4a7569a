import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { askFor, deskOf, takePart } from '#test/programme/requests.ts';

let world: PortalWorld;
let fjord: string;
let helen: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world);
  [fjord, helen] = [organisationId, dir];
  await takePart(world, fjord, dir.personId);
});
after(() => world.close());

it('of a student under 18 the page of the request says that letters to a guardian are not offered', async () => {
  // Asked on November 22, 2012.
  const young = await askFor(world, fjord, { number: '1', details: { dateOfBirth: '1994-11-23' } });
  const grown = await askFor(world, fjord, { number: '2', details: { dateOfBirth: '1994-11-22' } });
  const said = /Under 18 on the day of asking\. The portal writes to the student alone/;
  assert.match((await helen.get(deskOf(fjord, young.id))).text, said);
  assert.doesNotMatch((await helen.get(deskOf(fjord, grown.id))).text, said);
  const french = `/fr/notre-etablissement/${fjord}/demandes/${young.id}`;
  assert.match((await helen.get(french)).text, /Moins de 18\sans le jour de la demande/);
});
