import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf } from '#test/portal/portal-people.ts';
import { addNominee } from '#test/portal/portal-queue.ts';
import { DAY, HOUR, MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let nadia: Visitor;
let olga: Visitor;
let stranger: Visitor;

const named = (givenNames: string) => ({
  givenNames,
  familyName: 'Helper',
  email: `${givenNames.toLowerCase()}@example.ca`,
});

before(async () => {
  world = await openPortal();
  nadia = await enrol(world, { ...named('Nadia'), role: 'coordinator', jurisdiction: 'NB' });
  olga = await enrol(world, { ...named('Olga'), role: 'officer' });
  stranger = await world.visitor();
});
beforeEach(async () => {
  world.clock.advance(2 * MINUTE);
  await world.mail();
  await world.db.deleteFrom('mail_messages').execute();
  await world.db.deleteFrom('throttles').execute();
  await world.db.deleteFrom('help_requests').execute();
});
after(() => world.close());

const ASK = '/en/ask-for-help';
const LIST = '/en/help-requests';
const FORM = {
  place: 'NB',
  words: 'My letter never came. <b>Help!</b>',
  reach: 'nora@example.ca',
  correlation: 'ABCDE-12345',
};

/** Sends a message; answers the address of the page where it is answered. */
async function asked(fields: Partial<typeof FORM> = {}): Promise<string> {
  const page = await stranger.post(ASK, { ...FORM, ...fields });
  assert.match(page.location ?? '', /^\/en\/ask-for-help\/sent\?reference=HA-\w{4}-\w{4}$/, page.text);
  const row = await world.db
    .selectFrom('help_requests')
    .select('id')
    .orderBy('asked_at', 'desc')
    .executeTakeFirstOrThrow();
  return `${LIST}/${row.id}`;
}

const written = async () => (await world.mail()).map(({ to }) => to).toSorted();

describe('asking for help', () => {
  it('takes no account, and comes with the reference and the place of the page one was on', async () => {
    const address = `${ASK}?reference=ABCDE-12345&in=NB`;
    const { statusCode, body } = await world.app.inject({ url: address });
    assert.equal(statusCode, 200);
    assert.match(body, /name="correlation"[^>]*value="ABCDE-12345"/);
    assert.match(body, /<option value="NB" selected/);
    const other = await world.app.inject({ url: `${ASK}?reference=%3Cb%3Enow&in=XX` });
    assert.doesNotMatch(other.body, /<b>now|b&gt;now|value="XX"/);
  });

  it('ends on a page with a reference, whoever asks', async () => {
    const page = await stranger.post(ASK, FORM);
    const sent = await stranger.get(page.location ?? '');
    assert.match(sent.text, /HA-\w{4}-\w{4}/);
    const forged = await stranger.get(`${ASK}/sent?reference=call-me-at-home`);
    assert.doesNotMatch(forged.text, /<strong>call-me/);
  });

  it('is done by somebody who has never been here, too', async () => {
    const form = await world.app.inject({ url: '/fr/demander-de-l-aide' });
    const cookies = Object.fromEntries(form.cookies.map(({ name, value }) => [name, value]));
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
    const sent = await world.app.inject({
      method: 'POST',
      url: '/fr/demander-de-l-aide',
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...FORM, _csrf }).toString(),
    });
    assert.match(sent.headers.location?.toString() ?? '', /^\/fr\/demander-de-l-aide\/envoye\?reference=HA-/);
  });

  it('says what is missing, and keeps what was typed', async () => {
    const page = await stranger.post(ASK, { ...FORM, reach: 'nowhere', place: '' });
    assert.equal(page.status, 422);
    assert.equal(errorsOf(page).length, 2);
    assert.match(page.text, /My letter never came\./);
  });

  it('is sent once, however often the button is pressed', async () => {
    const pressed = await Promise.all([1, 2, 3].map(() => stranger.post(ASK, FORM)));
    assert.equal(new Set(pressed.map(({ location }) => location)).size, 1);
    assert.deepEqual(await written(), ['nadia@example.ca']);
  });
});

describe('a message', () => {
  it('reaches the coordinator of its place by a mail without its words', async () => {
    await asked();
    const [mail, ...others] = await world.mail();
    assert.deepEqual([mail?.to, others], ['nadia@example.ca', []]);
    assert.match(mail?.text ?? '', /HA-\w{4}-\w{4}/);
    assert.doesNotMatch(`${mail?.text}${mail?.html}`, /letter never|nora@|ABCDE/);
  });

  it('reaches the officers where there is no coordinator, or where nobody knows whose it is', async () => {
    await asked({ place: 'ON' });
    await asked({ place: 'office' });
    assert.deepEqual(await written(), ['olga@example.ca', 'olga@example.ca']);
    assert.match((await olga.get('/en/home')).text, /2 people who ask for help/);
    assert.doesNotMatch((await nadia.get('/en/home')).text, /ask for help/);
  });

  it('waits at the home of whoever answers it, until it is answered', async () => {
    const page = await asked();
    assert.match((await nadia.get('/fr/accueil')).text, /1\u00a0personne qui demande de l’aide/);
    assert.doesNotMatch((await olga.get('/en/home')).text, /who asks for help/);
    const { text } = await nadia.get(page);
    assert.match(text, /&lt;b>Help!&lt;\/b>/);
    assert.match(text, /mailto:nora@example\.ca/);
    assert.match(text, /ABCDE-12345/);
    assert.equal((await nadia.post(`${page}/answer`)).notice, 'helpAnswered');
    assert.equal((await nadia.post(`${page}/answer`)).notice, 'helpLate');
    assert.doesNotMatch((await nadia.get('/en/home')).text, /who asks for help/);
    assert.match((await nadia.get(page)).text, /Nadia Helper, on /);
    assert.match((await nadia.get(`${LIST}?status=answered`)).text, /HA-/);
  });

  it('is nobody’s from elsewhere: neither page nor answer is there', async () => {
    const page = await asked();
    const paul = await enrol(world, { ...named('Paul'), role: 'coordinator', jurisdiction: 'PE' });
    const ada = await enrol(world, { ...named('Ada'), role: 'administrator' });
    for (const who of [paul, olga, ada, stranger]) {
      assert.doesNotMatch((await who.get(LIST)).text, /HA-/);
      assert.doesNotMatch((await who.get(page)).text, /letter never/);
      for (const what of ['answer', 'office'])
        assert.notEqual((await who.post(`${page}/${what}`)).notice, 'helpAnswered');
    }
    assert.equal((await paul.get(page)).status, 404);
    assert.equal((await paul.post(`${page}/answer`)).status, 404);
    const { status } = await world.db.selectFrom('help_requests').select('status').executeTakeFirstOrThrow();
    assert.equal(status, 'new');
  });

  it('is passed on to the office, who is told', async () => {
    const page = await asked();
    await world.mail();
    await world.db.deleteFrom('mail_messages').execute();
    assert.equal((await nadia.post(`${page}/office`)).notice, 'helpPassed');
    assert.deepEqual(await written(), ['olga@example.ca']);
    assert.equal((await nadia.get(page)).status, 404);
    assert.match((await olga.get(page)).text, /letter never/);
  });

  it('comes to the office when its coordinator leaves', async () => {
    const page = await asked();
    assert.equal((await olga.get(page)).status, 404);
    const set = (status: 'active' | 'suspended') =>
      world.db.updateTable('memberships').set({ status }).where('jurisdiction', '=', 'NB').execute();
    await set('suspended');
    assert.equal((await olga.get(page)).status, 200);
    assert.match((await olga.get('/en/home')).text, /1 person who asks for help/);
    await set('active');
  });

  it('is logged by its reference alone', async () => {
    const page = await asked();
    await nadia.post(`${page}/answer`);
    const events = await listAbout(world.db, { subject: `help:${page.split('/').at(-1)}`, limit: 5 });
    assert.deepEqual(events.map(({ action }) => action).toSorted(), ['help.answered', 'help.asked']);
    assert.doesNotMatch(JSON.stringify(events), /letter never|nora@/);
  });
});

describe('as time goes by, a message', () => {
  it('is forgotten 90 days after its answer, and after a year at the latest', async () => {
    const answered = await asked();
    await nadia.post(`${answered}/answer`);
    await asked({ place: 'office', words: 'Nobody answers' });
    const night = async () => {
      await world.deps.jobs.send(world.db, 'portal.nightly-help', {});
      await world.deps.jobs.drain();
      return (await world.db.selectFrom('help_requests').select('id').execute()).length;
    };
    world.clock.advance(90 * DAY);
    assert.equal(await night(), 2);
    world.clock.advance(HOUR);
    assert.equal(await night(), 1);
    world.clock.advance(276 * DAY);
    assert.equal(await night(), 0);
  });

  it('waits when many come from one network, and says until when', async () => {
    stranger = await world.visitor();
    for (let n = 0; n < 5; n += 1) await asked({ words: `Message ${n}` });
    const page = await stranger.post(ASK, { ...FORM, words: 'One more' });
    assert.equal(page.status, 422);
    assert.match(errorsOf(page)[0] ?? '', /You can also call/);
    assert.match(page.text, /One more/);
    world.clock.advance(HOUR);
    stranger = await world.visitor();
    await asked({ words: 'One more' });
  });
});

describe('the foot of an e-mail', () => {
  const contact = (place: string, name: string) => ({
    ...{
      place,
      name_en: name,
      name_fr: name,
      phone: '506-555-0101',
      email: '',
      address_en: '',
      address_fr: '',
    },
    ...{ hours_en: '', hours_fr: '', served: 'both', revision: 1, saved_at: world.clock.now() },
  });
  const footFor = async (to: string, locale: 'en' | 'fr' = 'en') => {
    const letter = { to, locale, subject: 'Subject', paragraphs: ['Read this.'] };
    await sendMail(world.deps.jobs, world.db, composeMail(letter));
    const mail = (await world.mail()).find((one) => one.to === to && one.locale === locale);
    const foot = mail?.text.split('\n-- \n')[1] ?? '';
    for (const line of foot.trim().split('\n')) assert.ok(mail?.html?.includes(`<p>${line}</p>`), line);
    return foot;
  };

  it('says whom to call: the coordinator of the reader’s province, else the office', async () => {
    world.clock.advance(10_000);
    await world.db
      .insertInto('contacts')
      .values([contact('office', 'Partner desk'), contact('QC', 'Nathalie Boisclair')] as never)
      .execute();
    const organisationId = await addOrganisation(world);
    await enrol(world, { ...named('Dora'), role: 'dir', organisationId });
    await addNominee(world, organisationId, { email: 'nominee@example.ca' });
    for (const to of ['dora@example.ca', 'DORA@Example.ca', 'nominee@example.ca'])
      assert.match(await footFor(to), /Help in Quebec: Nathalie Boisclair, telephone 506-555-0101\n/);
    assert.match(
      await footFor('dora@example.ca', 'fr'),
      /Aide \(Québec\)\u00a0: Nathalie Boisclair, téléphone 506-555-0101\nOu demandez .*\/fr\/demander-de-l-aide/,
    );
    for (const to of ['olga@example.ca', 'stranger@example.ca'])
      assert.match(
        await footFor(to),
        /Help from the Foreign Student Unit: Partner desk.*\/en\/ask-for-help/s,
      );
  });
});
