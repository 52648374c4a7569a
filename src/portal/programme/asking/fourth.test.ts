import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { answerQuestion, errorsOf } from '#test/portal/portal-people.ts';
import { ANSWERED, askFor, passTime, takePart } from '#test/programme/requests.ts';
import { DAY } from '#test/world/clock.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

it('a fourth request within thirty days is told before anything is typed, with the day of the next', async () => {
  const { organisationId, dir } = await institution(world);
  await takePart(world, organisationId, dir.personId);
  const { student, path } = await askFor(world, organisationId);
  await student.post(`${path}/cancel`);
  const asked = /href="(\/en\/verifications\/new\/[\w-]+)/;
  const questions = asked.exec((await student.get('/en/verifications/new')).text)?.[1] ?? '';
  const send = async (by = student) => {
    await by.post(questions, ANSWERED);
    return by.post(`${questions}/check`);
  };
  for (let time = 0; time < 2; time += 1) {
    assert.doesNotMatch((await student.get('/en/verifications/new')).text, /which is the most/);
    const own = `${(await send()).location}/cancel`;
    const page = (await student.get(own)).text;
    if (time === 0) assert.match(page, /You can ask again, three times in 30 days at most/);
    else {
      assert.match(page, /which is the most: you can ask again from December 22, 2012/);
      const french = own.replace('/en/', '/fr/').replace('/cancel', '/annulation');
      assert.match((await student.get(french)).text, /la prochaine à partir du 22\sdécembre\s2012/);
      assert.match((await student.get('/en/transfers/new')).text, /which is the most/);
    }
    await student.post(own);
  }
  const told = /You can send the next one from December 22, 2012/;
  assert.match((await student.get('/en/verifications/new')).text, told);
  assert.match(
    (await student.get('/fr/verifications/nouvelle')).text,
    /la prochaine à partir du 22\sdécembre\s2012/,
  );
  assert.match(errorsOf(await send()).join(), told);
  await passTime(world, 30 * DAY);
  const again = await world.visitor(student.credentialId);
  await answerQuestion(again);
  assert.match((await send(again)).location ?? '', /^\/en\/verifications\/[\w-]{36}$/);
});
