import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf, givePin, goToPin, pinForm } from '#test/portal/portal-people.ts';

const SUHARTO = { kind: 'signatory', email: 'suharto@example.ca', language: 'en' };

describe('whoever has one name only', () => {
  let world: PortalWorld;
  let organisationId: string;
  let dir: Colleague;
  before(async () => {
    world = await openPortal();
    ({ organisationId, dir } = await institution(world));
  });
  after(() => world.close());

  const nominate = (more: Record<string, string>) =>
    dir.post(`/en/our-institution/${organisationId}/people/nominate`, { ...SUHARTO, ...more });

  it('is nominated once that is said, and read of by that name', async () => {
    assert.deepEqual(errorsOf(await nominate({ givenNames: '', familyName: 'Suharto' })), [
      'Enter the given name(s). For a person with one name only, tick the box below.',
    ]);
    const two = await nominate({ givenNames: 'Haji', familyName: 'Suharto', oneName: 'yes' });
    assert.match(errorsOf(two)[0] ?? '', /^Two names are typed/);

    const done = await nominate({ givenNames: 'Suharto', familyName: '-', oneName: 'yes' });
    assert.equal(done.status, 303, done.text);
    const { id, ...kept } = await world.db
      .selectFrom('nominations')
      .select(['id', 'given_names', 'family_name', 'put_forward_as'])
      .where('email', '=', SUHARTO.email)
      .executeTakeFirstOrThrow();
    assert.deepEqual(kept, { given_names: '', family_name: 'Suharto', put_forward_as: 'Suharto' });

    const page = await dir.get(`/en/our-institution/${organisationId}/nominations/${id}`);
    assert.match(page.text, />Suharto</);
    const [mail] = (await world.mail()).filter(({ to }) => to === SUHARTO.email);
    assert.match(mail?.text ?? '', /^Hello,\n/);
  });

  for (const [given, family] of [
    ['', 'Suharto'],
    ['suharto', ''],
    ['–', 'SUHARTO'],
    ['Suharto', 'Suharto'],
  ] as const)
    it(`proves a PIN as “${given}” “${family}”`, async () => {
      const { text } = await givePin(world, { givenNames: '', familyName: 'Suharto' });
      const visitor = await world.visitor();
      await goToPin(visitor);
      const answer = await visitor.post('/en/enrolment/pin', {
        ...pinForm(text),
        given_names: given,
        family_name: family,
      });
      assert.equal(answer.status, 303, answer.text);
    });

  it('has no empty word for another', async () => {
    const { text } = await givePin(world);
    const visitor = await world.visitor();
    await goToPin(visitor);
    const answer = await visitor.post('/en/enrolment/pin', { ...pinForm(text), given_names: '' });
    assert.equal(answer.status, 422);
    const none = await visitor.post('/en/enrolment/pin', {
      ...pinForm(text),
      given_names: '-',
      family_name: '',
    });
    assert.equal(errorsOf(none).length, 2, none.text);
  });
});
