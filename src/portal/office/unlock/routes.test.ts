import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { questionThrottle } from '#portal/common/persons/rules.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { personOf } from '#test/portal/portal-moves.ts';
import {
  ANSWERS,
  addOrganisation,
  enrol,
  givePin,
  MARIE,
  pinForm,
  titleOf,
} from '#test/portal/portal-people.ts';
import { officer, pdfFrom } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { readPdf } from '#test/site/pdf.ts';

describe('unlocking people', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let oscar: Visitor;
  let organisation: string;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    oscar = await officer(world, 'Oscar');
    organisation = await addOrganisation(world);
  });
  after(() => world.close());

  let count = 0;
  const member = async (role: 'dir' | 'signatory') => {
    count += 1;
    const names = {
      givenNames: 'Zoé',
      familyName: `Côté-${'abcdefghij'[count] ?? ''}`,
      email: `zoe${count}@example.ca`,
    };
    const visitor = await enrol(world, { ...names, role, organisationId: organisation });
    return { visitor, names, id: await personOf(world, visitor) };
  };
  const pinFrom = async (who: Visitor, address: string) => {
    const { pdf, status } = await pdfFrom(world, who, address);
    assert.equal(status, 200);
    return (
      /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(readPdf(pdf).pages.flat().join('\n'))?.[0] ?? assert.fail()
    );
  };
  const letterOf = (page: { text: string }) =>
    /\/en\/pin-letters\/resets\/[0-9a-f-]+/.exec(page.text)?.[0] ?? assert.fail('no letter to print');

  it('is for nobody who bears the officer’s name', async () => {
    const namesake = { givenNames: 'ODILE', familyName: 'Officer', email: 'odile@college.example' };
    const visitor = await enrol(world, { ...namesake, role: 'dir', organisationId: organisation });
    const id = await personOf(world, visitor);
    assert.match((await odile.get(`/en/people/${id}`)).text, /bears your name or has your address/);
    assert.equal((await odile.post(`/en/people/${id}/unlock`)).status, 409);
    assert.equal((await odile.post(`/en/people/${id}/reset`)).status, 409);
    assert.equal((await oscar.post(`/en/people/${id}/unlock`)).status, 303);
  });

  it('has its letter printed by nobody who bears the name', async () => {
    const namesake = { givenNames: 'Odile', familyName: 'OFFICER', email: 'o@college.example' };
    const visitor = await enrol(world, { ...namesake, role: 'signatory', organisationId: organisation });
    const id = await personOf(world, visitor);
    assert.equal((await oscar.post(`/en/people/${id}/reset`)).status, 303);
    const letter = letterOf(await oscar.get(`/en/people/${id}`));
    assert.equal((await odile.get(letter)).status, 404);
    assert.notEqual((await pdfFrom(world, odile, letter)).status, 200);
    await pinFrom(oscar, letter);
  });

  it('finds people by the beginnings of their names, and lists nobody before', async () => {
    await member('signatory');
    assert.doesNotMatch((await odile.get('/en/people')).text, /Zoé/);
    for (const typed of ['cote', 'ZOE C', 'Côté'])
      assert.match((await odile.get(`/en/people?q=${encodeURIComponent(typed)}`)).text, /Zoé Côté/);
    assert.match((await odile.get('/fr/personnes?q=xyz')).text, /Personne ne porte ce nom/);
  });

  it('finds no student who has no role, and shows and resets none', async () => {
    const student = await enrolStudent(world, { ...MARIE, familyName: 'Quesnel', email: null });
    const id = await personOf(world, student);
    assert.match((await odile.get('/en/people?q=quesnel')).text, /Nobody has such names/);
    for (const path of [`/en/people/${id}`, `/en/people/${id}/reset`, `/en/people/${id}/unlock`])
      assert.equal((await odile.post(path)).status, 404, path);
    assert.equal((await odile.get(`/en/people/${id}`)).status, 404);
    const pin = await givePin(world, { ...MARIE, familyName: 'Quesnel' });
    await student.post('/en/account/another-pin', pinForm(pin.text, { ...MARIE, familyName: 'Quesnel' }));
    assert.match((await odile.get('/en/people?q=quesnel')).text, /Quesnel/);
    assert.equal((await odile.get(`/en/people/${id}`)).status, 200);
  });

  it('tells two of one name apart by what they hold, and where', async () => {
    const names = { givenNames: 'Rhona', familyName: 'Whitford' };
    const elsewhere = await addOrganisation(world, 'Collège de la Baie');
    const dir = { ...names, email: 'rhona@example.ca', role: 'dir', organisationId: organisation } as const;
    await enrol(world, dir);
    const other = { ...names, email: 'rw@example.ca', role: 'signatory', organisationId: elsewhere } as const;
    await enrol(world, other);
    await world.db
      .updateTable('memberships')
      .set({ status: 'suspended' })
      .where('organisation_id', '=', elsewhere)
      .execute();
    const page = (await odile.get('/en/people?q=whitford')).text;
    assert.match(page, /2 people/);
    assert.match(page, /\(DIR\) – Collège du Fjord</);
    assert.match(page, /Signatory – Collège de la Baie \(Suspended\)/i);
    assert.match((await odile.get('/fr/personnes?q=whitford')).text, /Signataire – Collège de la Baie/);
  });

  it('shows where each of a person’s roles comes from', async () => {
    const { id } = await member('signatory');
    const page = (await odile.get(`/en/people/${id}`)).text;
    assert.match(page, /How this role was granted/);
    assert.match(page, /Zoé Côté-\w – Signatory/);
  });

  it('forgets failed tries, so that somebody can try again at once', async () => {
    const { id } = await member('signatory');
    await world.db
      .insertInto('throttles')
      .values({
        key: questionThrottle(id),
        failures: 5,
        blocked_until: world.clock.now(),
        updated_at: world.clock.now(),
      })
      .execute();
    assert.match((await odile.get(`/en/people/${id}`)).text, /5; may try again/);
    assert.equal((await odile.post(`/en/people/${id}/unlock`)).status, 303);
    const left = await world.db
      .selectFrom('throttles')
      .selectAll()
      .where('key', '=', questionThrottle(id))
      .execute();
    assert.deepEqual(left, []);
    const events = await world.db
      .selectFrom('audit_events')
      .select('action')
      .where('subject', '=', `person:${id}`)
      .execute();
    assert.ok(events.some(({ action }) => action === 'person.unlocked'));
  });

  it('resets a signatory’s questions by one officer, and they come back with the letter’s PIN', async () => {
    const { visitor, names, id } = await member('signatory');
    const asked = await odile.post(`/en/people/${id}/reset`);
    assert.equal(asked.status, 303);
    const pin = await pinFrom(odile, letterOf(await odile.get(`/en/people/${id}`)));
    const again = await world.visitor(visitor.credentialId);
    const entered = await again.post('/en/security-question/new-pin', pinForm(pin, names));
    assert.equal(entered.location, '/en/security-question/new-questions', entered.text);
    const set = await again.post('/en/security-question/new-questions', ANSWERS);
    assert.equal(set.location, '/en/home', set.text);
    const mail = (await world.mail()).find(
      ({ to, subject }) => to === names.email && /were reset/.test(subject),
    );
    assert.ok(mail && !JSON.stringify(mail).includes(pin));
  });

  it('resets a DIR’s only once a second officer has confirmed', async () => {
    const { id } = await member('dir');
    await odile.post(`/en/people/${id}/reset`);
    const status = async () =>
      (
        await world.db
          .selectFrom('persons')
          .select('questions_status')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).questions_status;
    assert.equal(await status(), 'set');
    const reset = await world.db
      .selectFrom('question_resets')
      .selectAll()
      .where('person_id', '=', id)
      .executeTakeFirstOrThrow();
    const address = `/en/people/${id}/resets/${reset.id}`;
    assert.equal((await odile.get(address)).status, 404);
    assert.equal((await odile.post(address, { decision: 'confirm' })).status, 409);
    assert.equal((await odile.post(`/en/people/${id}/reset`)).status, 409);
    assert.match((await oscar.get('/en/people')).text, /wait for a second officer/);
    assert.equal((await oscar.post(address, {})).status, 422);
    assert.equal((await oscar.post(address, { decision: 'confirm' })).status, 303);
    assert.equal(await status(), 'disabled');
    assert.equal((await oscar.post(address, { decision: 'refuse' })).status, 409);
    const letter = letterOf(await oscar.get(`/en/people/${id}`));
    await pinFrom(oscar, letter);
    const twice = await oscar.post(letter);
    assert.equal(twice.status, 409);
    assert.match(titleOf(twice), /printed already/);
  });

  it('changes nothing where the second officer refuses', async () => {
    const { id } = await member('dir');
    await odile.post(`/en/people/${id}/reset`);
    const { id: reset } = await world.db
      .selectFrom('question_resets')
      .select('id')
      .where('person_id', '=', id)
      .executeTakeFirstOrThrow();
    await oscar.post(`/en/people/${id}/resets/${reset}`, { decision: 'refuse' });
    const page = await oscar.get(`/en/people/${id}`);
    assert.match(page.text, /Set/);
    assert.doesNotMatch(page.text, /pin-letters\/resets/);
  });

  it('lets no officer help themself, and does not exist for others', async () => {
    const self = await personOf(world, odile);
    assert.match((await odile.get(`/en/people/${self}`)).text, /another officer must help/);
    assert.equal((await odile.post(`/en/people/${self}/reset`)).status, 409);
    assert.equal((await odile.post(`/en/people/${self}/unlock`)).status, 409);
    const { visitor, id } = await member('dir');
    for (const page of ['', `/${id}`, `/${id}/reset`])
      assert.equal((await visitor.get(`/en/people${page}`)).status, 404);
    assert.equal((await visitor.post(`/en/people/${id}/unlock`)).status, 404);
  });
});
