import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, beforeEach, test } from 'node:test';
import type { Database, Db } from '#kernel/db/database.ts';
import { type Jobs, openJobs } from '#kernel/jobs/jobs.ts';
import { createLog } from '#kernel/log.ts';
import { testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { openMailServer, SILENCE } from '#test/world/smtp.ts';
import { composeMail } from './layout.tsx';
import { deliverMail, type Mail, sendMail, sendMails, writeMail } from './mail.ts';
import { findMessage, listMessages } from './mailbox-store.ts';
import { createMailer, type Mailer } from './mailer.ts';
import { sendAgain, type Undelivered, whenUndelivered, wouldStillSay } from './undelivered.ts';

declare module '../jobs/types.ts' {
  interface Queues {
    'test.letter': { readonly about: string };
  }
}

let database: Database;
let db: Db;
let jobs: Jobs;
let logged = '';
const clock = testClock();
const destination = new PassThrough().on('data', (line) => {
  logged += line;
});
const log = createLog('info', destination);
const from = 'Partner Portal <no-reply@example.ca>';

before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
  jobs = await openJobs(database, log, clock);
});
beforeEach(async () => {
  await db.deleteFrom('mail_messages').execute();
  logged = '';
});
after(async () => {
  await jobs.stop();
  await database.close();
});

const mail: Mail = {
  to: 'marie@example.ca',
  locale: 'fr',
  subject: 'Vous avez reçu un message',
  text: 'Bonjour Marie,\n\nVous avez reçu un message.',
  html: '<p>Bonjour Marie,</p>',
};

test('without a mail server, mail stays in the mailbox, newest first', async () => {
  await deliverMail(jobs, createMailer({ smtpUrl: null, from, db, clock, log }));
  await db.transaction().execute((tx) => sendMail(jobs, tx, mail));
  await jobs.drain();
  clock.advance(1000);
  const { html: _, ...plain } = mail;
  await sendMail(jobs, db, { ...plain, to: 'luc@example.ca' });
  await jobs.drain();
  const [last, first] = await listMessages(db);
  assert.deepEqual(first, { ...mail, id: first?.id, sentAt: new Date(clock.now().getTime() - 1000) });
  assert.deepEqual(last, { ...plain, to: 'luc@example.ca', html: null, id: last?.id, sentAt: clock.now() });
  assert.deepEqual(await listMessages(db, { to: 'marie@example.ca' }), [first]);
  assert.deepEqual(await findMessage(db, first?.id ?? ''), first);
  assert.equal(await findMessage(db, 'nothing'), undefined);
});

test('mail of a transaction that rolls back is never sent', async () => {
  await deliverMail(jobs, createMailer({ smtpUrl: null, from, db, clock, log }));
  const failing = db.transaction().execute(async (tx) => {
    await sendMail(jobs, tx, mail);
    throw new Error('the change failed');
  });
  await assert.rejects(failing, /the change failed/);
  await jobs.drain();
  assert.deepEqual(await listMessages(db), []);
});

test('a mail server gets the message, once, in both forms and in its language', async () => {
  await using server = await openMailServer();
  await using mailer = smtp(server.url);
  await deliverMail(jobs, mailer);
  await sendMail(jobs, db, mail);
  await jobs.drain();
  const [received, ...others] = server.received;
  assert.ok(received);
  assert.deepEqual(others, []);
  assert.deepEqual(received.recipients, ['marie@example.ca']);
  assert.match(received.data, /^From: Partner Portal <no-reply@example\.ca>$/m);
  assert.match(received.data, /^Content-Language: fr-CA$/m);
  assert.match(received.data, /^Auto-Submitted: auto-generated$/m);
  assert.match(received.data, /^Date: Thu, 22 Nov 2012 /m);
  assert.match(received.data, /^Content-Type: text\/plain/m);
  assert.match(received.data, /^Content-Type: text\/html/m);
  assert.ok(!logged.includes('marie@example.ca'));
});

test('while the mail server refuses, the mail waits and is tried again, as the same message', async () => {
  await using server = await openMailServer();
  server.refuse('message', '451 later, <marie@example.ca>');
  await using mailer = smtp(server.url);
  await deliverMail(jobs, mailer);
  await sendMail(jobs, db, mail);
  await jobs.drain();
  assert.equal(server.received.length, 0);
  assert.match(logged, /will be tried again/);
  assert.ok(!logged.includes('marie@example.ca'));
  server.refuse();
  await jobs.drain();
  assert.equal(server.received.length, 1);
  const ids = server.offered.map(({ data }) => /^Message-ID: (.+)$/im.exec(data)?.[1]);
  assert.equal(ids.length, 2);
  assert.ok(ids[0] !== undefined && ids[0] === ids[1]);
});

test('what the server never takes is given up at once, and whoever hears of it is told whom, what and why', async () => {
  await using server = await openMailServer();
  await using mailer = smtp(server.url);
  const given = await deliverTo(mailer);
  server.behave((stage, said) =>
    stage === 'rcpt' && said.includes('marie') ? '550 5.1.1 <marie@example.ca> unknown' : undefined,
  );
  await sendMails(jobs, db, [mail, { ...mail, to: 'luc@example.ca' }]);
  await jobs.drain();
  await jobs.drain();
  assert.deepEqual(
    server.received.map(({ recipients }) => recipients),
    [['luc@example.ca']],
  );
  const [lost, ...others] = given;
  assert.deepEqual(others, []);
  assert.deepEqual(lost?.facts, {
    to: mail.to,
    subject: mail.subject,
    locale: 'fr',
    refusal: { kind: 'address', reply: 550, status: '5.1.1' },
  });
  assert.deepEqual([lost?.queue, lost?.about], ['mail', mail]);
  assert.ok(!logged.includes('marie@example.ca'));
  server.refuse();
  await sendAgain(jobs, db, lost ?? assert.fail());
  await jobs.drain();
  assert.deepEqual(server.received.at(-1)?.recipients, ['marie@example.ca']);
});

test('what is ours to mend is not the recipient’s fault: such mail waits, until it is mended', async () => {
  for (const [stage, reply] of [
    ['auth', '535 5.7.8 wrong password'],
    ['mail', '550 5.7.1 not you'],
    ['rcpt', '554 5.7.1 relay access denied'],
    ['greeting', '554 no mail for you'],
    ['message', '550 5.7.26 not authenticated'],
  ] as const) {
    await using server = await openMailServer();
    await using mailer = smtp(server.url.replace('//', '//us:wrong@'));
    const given = await deliverTo(mailer);
    server.refuse(stage, reply);
    await sendMail(jobs, db, mail);
    for (let tries = 0; tries < 3; tries += 1) await jobs.drain();
    assert.deepEqual([server.received.length, given.length], [0, 0], reply);
    server.refuse();
    await jobs.drain();
    assert.equal(server.received.length, 1, reply);
  }
});

test('a server that is away for days loses nothing, and then what it did not take is given up', async () => {
  let given: readonly Undelivered[] = [];
  {
    await using server = await openMailServer();
    await using mailer = smtp(server.url);
    given = await deliverTo(mailer);
    server.refuse('rcpt', '450 4.2.1 later');
    await sendMail(jobs, db, mail);
    // Waits of up to four hours: this many make up three days and more.
    for (let tries = 0; tries < 25; tries += 1) await jobs.drain();
    assert.equal(given.length, 0);
    server.refuse();
    await jobs.drain();
    assert.equal(server.received.length, 1);
  }
  await sendMail(jobs, db, mail);
  for (let tries = 0; tries < 60; tries += 1) await jobs.drain();
  assert.equal(given[0]?.facts.refusal?.kind, 'unreachable');
});

test('a server that hangs is left after a while, and the mail waits', async () => {
  await using server = await openMailServer();
  const options = { smtpUrl: `${server.url}/?socketTimeout=200&greetingTimeout=200`, from, db, clock, log };
  const mailer = createMailer(options);
  const given = await deliverTo(mailer);
  for (const stage of ['greeting', 'rcpt', 'message'] as const) {
    server.refuse(stage, SILENCE);
    const before = server.received.length;
    await sendMail(jobs, db, mail);
    await jobs.drain();
    assert.deepEqual([server.received.length, given.length], [before, 0], stage);
    server.refuse();
    await jobs.drain();
    assert.equal(server.received.length, before + 1, stage);
  }
  mailer.close();
});

test('mail that is written late is written anew at every try, and not at all when there is nothing to say', async () => {
  await using server = await openMailServer();
  await using mailer = smtp(server.url);
  let found: string | null = 'first';
  const taken: string[] = [];
  await writeMail(jobs, mailer, 'test.letter', {
    find: async () => found,
    write: (text) => ({ ...mail, text }),
    taken: async ({ about }) => void taken.push(about),
  });
  const given = await deliverTo(mailer);
  server.refuse('rcpt', '450 later');
  await jobs.send(db, 'test.letter', { about: 'it' });
  await jobs.drain();
  found = 'second';
  server.refuse();
  await jobs.drain();
  assert.match(server.received[0]?.data ?? '', /second/);
  assert.deepEqual(taken, ['it']);
  server.refuse('rcpt', '550 5.1.1 unknown');
  await jobs.send(db, 'test.letter', { about: 'more' });
  await jobs.drain();
  const lost = given[0] ?? assert.fail('not given up');
  assert.deepEqual([lost.queue, lost.about, lost.facts.to], ['test.letter', { about: 'more' }, mail.to]);
  assert.equal(await wouldStillSay(jobs, lost), true);
  found = null;
  assert.equal(await wouldStillSay(jobs, lost), false);
  await jobs.send(db, 'test.letter', { about: 'nothing' });
  await jobs.drain();
  assert.deepEqual(taken, ['it']);
});

test('an address is one address, and a subject one line', async () => {
  await using server = await openMailServer();
  await using mailer = smtp(server.url);
  await mailer.deliver({ ...mail, subject: 'Bonjour\r\nBcc: eve@example.org' }, '1');
  await mailer.deliver({ ...mail, to: 'marie@example.ca, eve@example.org' }, '2').catch(() => {});
  assert.doesNotMatch(server.received[0]?.data ?? '', /^Bcc:/m);
  assert.ok(server.received.every(({ recipients }) => recipients.length === 1));
  assert.ok(server.received.every(({ recipients }) => !recipients.includes('eve@example.org')));
});

test('an e-mail says the same as text and as HTML, in the language of its reader', () => {
  const letter = {
    to: 'marie@example.ca',
    subject: 'Vous avez un message',
    firstName: 'Marie <b>',
    paragraphs: ['Un message vous attend.', 'Il y restera.'],
    link: { text: 'Lire le message', href: 'https://portail.example.ca/fr/messages?a=1&b=2' },
  };
  const { text, html = '' } = composeMail({ ...letter, locale: 'fr' });
  assert.match(
    text,
    /^Bonjour Marie <b>,\n\nUn message vous attend\.\n\nIl y restera\.\n\nLire le message\nhttps:\/\//,
  );
  assert.match(text, /\n-- \nPortail des partenaires\n/);
  assert.match(html, /<html lang="fr-CA">/);
  assert.ok(html.includes('Bonjour Marie &lt;b>,'));
  assert.ok(html.includes('href="https://portail.example.ca/fr/messages?a=1&amp;b=2"'));
  const footer = text.split('\n-- \n')[1]?.trim().split('\n') ?? [];
  assert.ok(footer.length >= 3);
  for (const line of [...letter.paragraphs, letter.link.text, ...footer])
    assert.ok(html.includes(line), line);
  const english = composeMail({ to: letter.to, subject: 'A message', paragraphs: [], locale: 'en' });
  assert.match(english.text, /^Hello,\n\n-- \nPartner Portal\n/);
});

/** Delivers by this mailer, and collects what it gives up. */
async function deliverTo(mailer: Mailer): Promise<readonly Undelivered[]> {
  const given: Undelivered[] = [];
  await deliverMail(jobs, mailer);
  await whenUndelivered(jobs, async (lost) => void given.push(lost));
  return given;
}

function smtp(smtpUrl: string): Mailer & AsyncDisposable {
  const mailer = createMailer({ smtpUrl, from, db, clock, log });
  return { ...mailer, [Symbol.asyncDispose]: async () => mailer.close() };
}
