import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { after, before, beforeEach, test } from 'node:test';
import type { Database, Db } from '#kernel/db/database.ts';
import { type Jobs, openJobs } from '#kernel/jobs/jobs.ts';
import { createLog } from '#kernel/log.ts';
import { testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { composeMail } from './layout.tsx';
import { deliverMail, type Mail, sendMail } from './mail.ts';
import { findMessage, listMessages } from './mailbox-store.ts';
import { createMailer, type Mailer } from './mailer.ts';

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
  await using server = await openMailServer(1);
  await using mailer = smtp(server.url);
  await deliverMail(jobs, mailer);
  await sendMail(jobs, db, mail);
  await jobs.drain();
  assert.equal(server.received.length, 0);
  assert.match(logged, /will be tried again/);
  assert.ok(!logged.includes('marie@example.ca'));
  await jobs.drain();
  assert.equal(server.received.length, 1);
  const ids = server.offered.map(({ data }) => /^Message-ID: (.+)$/im.exec(data)?.[1]);
  assert.equal(ids.length, 2);
  assert.ok(ids[0] !== undefined && ids[0] === ids[1]);
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

function smtp(smtpUrl: string): Mailer & AsyncDisposable {
  const mailer = createMailer({ smtpUrl, from, db, clock, log });
  return { ...mailer, [Symbol.asyncDispose]: async () => mailer.close() };
}

interface Received {
  recipients: string[];
  data: string;
}

/** As much of a mail server as one message needs (RFC 5321); it refuses the first few. */
async function openMailServer(refusals = 0) {
  const received: Received[] = [];
  const offered: Received[] = [];
  const sockets = new Set<Socket>();
  let left = refusals;
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, (message) => {
      left -= 1;
      offered.push(message);
      if (left < 0) received.push(message);
      return left < 0;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `smtp://127.0.0.1:${port}`, received, offered, [Symbol.asyncDispose]: close };
}

function converse(socket: Socket, take: (message: Received) => boolean): void {
  let buffer = '';
  let message: Received = { recipients: [], data: '' };
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const onLine = (line: string) => {
    if (isData && line !== '.') message.data += `${line}\n`;
    else if (isData) {
      isData = false;
      say(take(message) ? '250 taken' : `451 later, ${message.recipients}`);
      message = { recipients: [], data: '' };
    } else if (line === 'DATA') {
      isData = true;
      say('354 go on');
    } else if (line === 'QUIT') socket.end('221 bye\r\n');
    else {
      const recipient = /^RCPT TO:<(.*?)>/.exec(line)?.[1];
      if (recipient !== undefined) message.recipients.push(recipient);
      say('250 ok');
    }
  };
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    const lines = (buffer + chunk).split('\r\n');
    buffer = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  say('220 test');
}
