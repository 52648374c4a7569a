import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { verifyChain } from '#kernel/audit/verify.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail, sendMails } from '#kernel/mail/mail.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';
import { type MailServer, openMailServer } from '#test/world/smtp.ts';

let world: PortalWorld;
let server: MailServer;
let admin: Visitor;

before(async () => {
  server = await openMailServer();
  world = await openPortal({ SMTP_URL: server.url });
});
beforeEach(async () => {
  world.clock.advance(2 * DAY);
  server.refuse();
  admin = await enrol(world, { ...named('Ada'), role: 'administrator' });
  await world.deps.jobs.drain();
  await world.db.deleteFrom('undelivered_mail').execute();
  server.received.length = 0;
});
after(async () => {
  await world.close();
  await server[Symbol.asyncDispose]();
});

let count = 0;
function named(givenNames: string) {
  count += 1;
  return { givenNames, familyName: 'Roy', email: `${givenNames}-${count}@example.ca`.toLowerCase() };
}

const LIST = '/en/undelivered-mail';
const letter = (to: string, subject = 'Votre dossier') =>
  composeMail({ to, locale: 'fr', subject, paragraphs: ['Une phrase que personne ne voit.'] });

/** Mail that the server refuses for good. */
async function lose(...to: string[]): Promise<void> {
  server.refuse('rcpt', '550 5.1.1 unknown');
  await sendMails(
    world.deps.jobs,
    world.db,
    to.map((one) => letter(one)),
  );
  await world.deps.jobs.drain();
  server.refuse();
}

const actions = (page: Page): string[] =>
  [...page.text.matchAll(/action="(\/en\/undelivered-mail\/[^"]+\/sending)"/g)].map(([, path]) =>
    String(path),
  );

const idIn = (path: string): string => path.split('/')[3] ?? '';

describe('mail that was given up', () => {
  it('waits on the home page of administrators until it is off the list', async () => {
    await lose('luc@example.ca', 'marie@example.ca');
    assert.match((await admin.get('/en/home')).text, /2 e-mails that were not delivered/);
    for (const path of actions(await admin.get(LIST))) await admin.post(path);
    assert.doesNotMatch((await admin.get('/en/home')).text, /not delivered/);
  });

  it('is told to whoever nominated, at home and on the nominee’s page, until a new link is sent', async () => {
    const { organisationId, dir } = await institution(world);
    const other = await institution(world, 'Collège voisin');
    const names = { givenNames: 'Nora', familyName: 'Nominee', language: 'en', kind: 'signatory' };
    server.refuse('rcpt', '550 5.1.1 unknown');
    const to = `/en/our-institution/${organisationId}/people/nominate`;
    const page = (await dir.post(to, { ...names, email: 'nora@wrong.example' })).location ?? '';
    await world.deps.jobs.drain();
    server.refuse();
    assert.match((await dir.get('/en/home')).text, /1 nominee whom our e-mail does not reach/);
    assert.doesNotMatch((await other.dir.get('/en/home')).text, /does not reach/);
    assert.match((await dir.get(page)).text, /What we sent to .*nora@wrong\.example.* was given up on/s);
    assert.match(
      (await dir.get(`/en/our-institution/${organisationId}/people`)).text,
      /E-mail not delivered/,
    );
    assert.equal((await dir.post(`${page.split('?')[0]}/link`)).status, 303);
    assert.doesNotMatch((await dir.get(page)).text, /was given up on/);
    assert.doesNotMatch((await dir.get('/en/home')).text, /does not reach/);
  });

  it('is listed newest first, with whom, what, when and why, and never with its words', async () => {
    await lose('luc@example.ca');
    world.clock.advance(1000);
    server.refuse('message', '554 5.6.0 no');
    await sendMail(world.deps.jobs, world.db, letter('marie@example.ca', 'Votre NIP'));
    await world.deps.jobs.drain();
    const { text } = await admin.get(LIST);
    const shown = text.replaceAll('<wbr/>', '');
    assert.ok(shown.indexOf('marie@example.ca') < shown.indexOf('luc@example.ca'), shown);
    assert.match(shown, /<span lang="fr-CA">Votre NIP<\/span>/);
    assert.match(shown, /does not exist, or takes no mail\. \(Reply: 550 5\.1\.1\)/);
    assert.match(shown, /refused the message itself\. \(Reply: 554 5\.6\.0\)/);
    assert.ok(!shown.includes('Une phrase'));
    const french = await admin.get('/fr/courriels-non-remis');
    assert.match(french.text, /n’existe pas.*\(Réponse\u00a0: 550 5\.1\.1\)/);
    assert.match((await admin.get('/en/home')).text, /Undelivered mail/);
  });

  it('says so when there is none', async () => {
    assert.match((await admin.get(LIST)).text, /All mail was delivered/);
  });

  it('is not given up while the server is away or refuses us', async () => {
    for (const [stage, reply] of [
      ['rcpt', '450 later'],
      ['mail', '550 5.7.1 not you'],
    ] as const) {
      server.refuse(stage, reply);
      await sendMail(world.deps.jobs, world.db, letter('luc@example.ca'));
      for (let tries = 0; tries < 4; tries += 1) await world.deps.jobs.drain();
      assert.deepEqual(actions(await admin.get(LIST)), []);
      server.refuse();
      await world.deps.jobs.drain();
      assert.equal(server.received.at(-1)?.recipients[0], 'luc@example.ca');
    }
  });

  it('is divided into pages', async () => {
    await lose(...Array.from({ length: 60 }, (_, n) => `p${n}@example.ca`));
    const first = actions(await admin.get(LIST));
    const second = actions(await admin.get(`${LIST}?page=2`));
    assert.ok(first.length < 60 && second.length > 0);
    assert.equal(new Set([...first, ...second]).size, first.length + second.length);
  });

  it('is nobody’s business but an administrator’s', async () => {
    await lose('luc@example.ca');
    const [path = ''] = actions(await admin.get(LIST));
    const officer = await enrol(world, { ...named('Olga'), role: 'officer' });
    for (const page of [
      await officer.get(LIST),
      await officer.post(path),
      await officer.post(path.replace('sending', 'removal')),
    ])
      assert.equal(page.status, 404);
    assert.equal((await admin.get(LIST)).text.includes(path), true);
  });

  it('is forgotten after thirty days, with its words', async () => {
    await lose('luc@example.ca');
    world.clock.advance(30 * DAY);
    const forget = async () => {
      await world.deps.jobs.send(world.db, 'portal.nightly-undelivered', {});
      await world.deps.jobs.drain();
      return world.db.selectFrom('undelivered_mail').select('id').execute();
    };
    assert.equal((await forget()).length, 1);
    world.clock.advance(1);
    assert.deepEqual(await forget(), []);
  });
});

describe('sending again', () => {
  it('delivers it once, however often it is pressed, and the log says who pressed', async () => {
    await lose('luc@example.ca');
    const [path = ''] = actions(await admin.get(LIST));
    const pressed = await Promise.all([admin.post(path), admin.post(path), admin.post(path)]);
    assert.ok(pressed.every(({ location }) => location === LIST));
    await world.deps.jobs.drain();
    assert.deepEqual(
      server.received.map(({ recipients }) => recipients[0]),
      ['luc@example.ca'],
    );
    const events = await listAbout(world.db, { subject: `mail:${idIn(path)}`, limit: 5 });
    assert.deepEqual(events.map(({ action }) => action).sort(), ['mail.given_up', 'mail.sent_again']);
    assert.ok(!JSON.stringify(events).includes('luc@example.ca'));
    assert.equal((await verifyChain(world.db)).kind, 'intact');
    assert.deepEqual(pressed.map(({ notice }) => notice).sort(), ['mailLate', 'mailLate', 'mailSentAgain']);
    assert.equal((await admin.post(path)).notice, 'mailLate');
  });

  it('brings it back to the list when it fails again', async () => {
    await lose('luc@example.ca');
    const [path = ''] = actions(await admin.get(LIST));
    server.refuse('rcpt', '550 5.1.1 unknown');
    assert.equal((await admin.post(path)).notice, 'mailSentAgain');
    await world.deps.jobs.drain();
    const [again = ''] = actions(await admin.get(LIST));
    assert.ok(again !== '' && again !== path);
  });

  it('sends no link that has expired meanwhile, and says so', async () => {
    server.refuse('rcpt', '550 5.1.1 unknown');
    await world.db
      .insertInto('email_changes')
      .values({
        person_id: (await world.db.selectFrom('persons').select('id').limit(1).executeTakeFirstOrThrow()).id,
        email: 'new@example.ca',
        token_hash: Buffer.from('hash'),
        asked_at: world.clock.now(),
        sent_at: world.clock.now(),
        expires_at: new Date(world.clock.now().getTime() + 10 * MINUTE),
      })
      .execute();
    const change = await world.db.selectFrom('email_changes').select('id').executeTakeFirstOrThrow();
    await world.deps.jobs.send(world.db, 'portal.email-link', { changeId: change.id });
    await world.deps.jobs.drain();
    server.refuse();
    const [path = ''] = actions(await admin.get(LIST));
    const kept = await world.db.selectFrom('undelivered_mail').select('about').executeTakeFirstOrThrow();
    assert.deepEqual(kept.about, { changeId: change.id });
    world.clock.advance(10 * MINUTE);
    assert.equal((await admin.post(path)).notice, 'mailOver');
    await world.deps.jobs.drain();
    assert.deepEqual([server.received, actions(await admin.get(LIST))], [[], []]);
  });

  it('is not the only way: a mail can be taken off the list', async () => {
    await lose('luc@example.ca');
    const [path = ''] = actions(await admin.get(LIST));
    assert.equal((await admin.post(path.replace('sending', 'removal'))).notice, 'mailTakenOff');
    await world.deps.jobs.drain();
    assert.deepEqual(server.received, []);
    assert.equal((await admin.post(`${LIST}/no-id/sending`)).status, 404);
  });
});
