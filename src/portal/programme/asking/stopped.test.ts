import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { ANSWERED, askFor, deskOf, passTime, revisionOn, takePart } from '#test/programme/requests.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
const places: { readonly id: string; readonly noor: Colleague }[] = [];
before(async () => {
  world = await openPortal();
  for (const name of ['Collège un', 'Collège deux', 'Collège trois']) {
    const { organisationId: id, dir } = await institution(world, name);
    await takePart(world, id, dir.personId);
    places.push({ id, noor: await colleague(world, id, 'signatory') });
  }
});
after(() => world.close());

async function refuse({ id, noor }: (typeof places)[number], request: string): Promise<void> {
  await noor.post(deskOf(id), { chosen: request });
  const form = `${deskOf(id, request)}/not-our-student`;
  const closed = await noor.post(form, { revision: await revisionOn(noor, form) });
  assert.equal(closed.notice, 'requestSigned', closed.text);
  await passTime(world, 15 * MINUTE);
}

it('a student whom two institutions did not find names no third for thirty days, and reads what to do', async () => {
  const [one, two, three] = places;
  assert.ok(one && two && three);
  const { student, id } = await askFor(world, one.id);
  await refuse(one, id);
  const name = (institutionId: string) =>
    student.post('/en/verifications/new?in=QC', {
      ...{ institution: institutionId, campus: '', studentNumber: '7', programme: 'Nursing' },
    });
  const questions = (await name(two.id)).location ?? assert.fail('one refusal stops nobody');
  await student.post(questions, ANSWERED);
  const second = (await student.post(`${questions}/check`)).location?.split('/').at(-1) ?? '';
  const stops = async () =>
    (await listAbout(world.db, { action: 'student.claims_stopped', limit: 5 })).length;
  assert.equal(await stops(), 0);
  await refuse(two, second);
  assert.equal(await stops(), 1, 'the log has a line for officers');
  const [message = ''] = errorsOf(await name(three.id));
  assert.match(message, /two institutions could not find you[\s\S]*before December 22, 2012[\s\S]*registrar/);
  const french = await student.post('/fr/verifications/nouvelle?in=QC', {
    ...{ institution: three.id, campus: '', studentNumber: '7', programme: 'Soins' },
  });
  assert.match(french.text, /deux établissements n’ont trouvé personne/);
  const ended_at = new Date(world.clock.now().getTime() - 30 * DAY);
  await world.db.updateTable('student_places').set({ ended_at }).where('status', '=', 'refused').execute();
  assert.match((await name(three.id)).location ?? '', /^\/en\/verifications\/new\//);
});
