import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { lookForContested } from '#portal/programme/contested/run.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { askFor, takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible, transferOf, transfersOf } from '#test/programme/transfers.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

it('a file whose record somebody else claims is handed out by whoever says that they know whose it is', async () => {
  const { organisationId: fjord, dir } = await institution(world);
  const { organisationId: maple, dir: helen } = await institution(world, 'Maple College');
  await takePart(world, fjord, dir.personId);
  await takePart(world, maple, helen.personId);
  const asked = await findEligible(world, fjord, { holder: dir });
  const { id } = await askTransfer(world, asked, maple);
  const path = transfersOf(fjord, id);
  assert.doesNotMatch((await dir.get(path)).text, /Two people claim this record|name="known"/);
  const { student_number } = await world.db
    .selectFrom('student_places as p')
    .innerJoin('verifications as v', 'v.place_id', 'p.id')
    .select('p.student_number')
    .where('v.id', '=', asked.id)
    .executeTakeFirstOrThrow();
  const details = { givenNames: 'Maya', familyName: 'Obi', dateOfBirth: '1991-01-01' };
  await askFor(world, fjord, { number: `0${student_number}`, details });
  await lookForContested(world.deps);
  const page = (await dir.get(path)).text;
  assert.match(page, /Two people claim this record[\s\S]*claimed-twice\/[\w-]{36}[\s\S]*name="known"/);
  const french = path
    .replace('/en/our-institution', '/fr/notre-etablissement')
    .replace('/transfers/', '/transferts/');
  assert.match((await dir.get(french)).text, /deux personnes revendiquent ce dossier[\s\S]*name="known"/i);
  assert.deepEqual(errorsOf(await dir.post(path, { lastDay: '' })), [
    'Say whether the student who asks is the one whose record it is.',
  ]);
  assert.equal(
    errorsOf(await dir.post(path, { lastDay: '2012-02-30' })).length,
    2,
    'all that is wrong at once',
  );
  assert.equal((await transferOf(world, asked.id)).status, 'asked');
  assert.equal((await dir.post(path, { lastDay: '', known: 'yes', seen: 'whole' })).notice, 'fileHandedOut');
  assert.equal((await transferOf(world, asked.id)).status, 'handed_out');
});
