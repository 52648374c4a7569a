import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFinal, type RefusalKind, refusalOf, type SmtpError } from './refusal.ts';

/** What the server was told, what it replied, and what that is. */
const replies: readonly (readonly [command: string, response: string, kind: RefusalKind])[] = [
  ['RCPT TO', '550 5.1.1 <x@example.ca>: no such user', 'address'],
  ['RCPT TO', '550 no such user here', 'address'],
  ['RCPT TO', '550-5.1.1 The account that you tried to reach\n550 5.1.1 does not exist', 'address'],
  ['RCPT TO', '501 bad address syntax', 'address'],
  ['RCPT TO', '551 user not local', 'address'],
  ['RCPT TO', '552 5.2.2 mailbox full', 'address'],
  ['RCPT TO', '553 mailbox name not allowed', 'address'],
  ['RCPT TO', '554 5.4.4 unable to route', 'address'],
  ['RCPT TO', '556 5.1.10 domain does not accept mail', 'address'],
  ['RCPT TO', '521 5.2.1 mailbox disabled', 'address'],
  ['DATA', '550 5.1.1 unknown', 'address'],
  ['DATA', '554 5.6.0 message refused', 'message'],
  ['DATA', '554 transaction failed', 'message'],
  ['DATA', '552 5.3.4 too big', 'message'],
  ['DATA', '552 5.2.3 longer than the mailbox takes', 'message'],
  ['MAIL FROM', '552 5.3.4 too big', 'message'],
  ['MAIL FROM', '552 size exceeds', 'message'],
  ['MAIL FROM', '550 5.1.8 sender domain not found', 'sender'],
  ['MAIL FROM', '553 5.1.7 bad sender', 'sender'],
  ['MAIL FROM', '550 5.1.0 sender rejected', 'sender'],
  ['MAIL FROM', '550 not you', 'sender'],
  ['RCPT TO', '550 5.1.8 sender domain not found', 'sender'],
  ['RCPT TO', '554 5.7.1 relay access denied', 'sender'],
  ['RCPT TO', '550 5.7.26 not authenticated by its domain', 'sender'],
  ['DATA', '550 5.7.1 bad reputation', 'sender'],
  ['RCPT TO', '503 5.5.1 bad sequence', 'sender'],
  ['RCPT TO', '500 what', 'sender'],
  ['DATA', '503 no valid recipients', 'sender'],
  ['CONN', '554 no mail service for you', 'sender'],
  ['EHLO', '550 5.7.1 go away', 'sender'],
  ['STARTTLS', '502 not implemented', 'sender'],
  ['AUTH PLAIN', '535 5.7.8 wrong password', 'login'],
  ['AUTH LOGIN', '454 4.7.0 try later', 'login'],
  ['MAIL FROM', '530 5.7.0 log in first', 'login'],
  ['RCPT TO', '530 log in first', 'login'],
  ['RCPT TO', '450 4.2.1 greylisted', 'later'],
  ['RCPT TO', '452 too many recipients', 'later'],
  ['RCPT TO', '550 4.7.1 come back', 'later'],
  ['DATA', '451 local error', 'later'],
  ['CONN', '421 closing', 'later'],
];

test('a reply is about the address, the message, us, our login or the moment', () => {
  for (const [command, response, kind] of replies) {
    const refusal = refusalOf({ command, response, responseCode: Number(response.slice(0, 3)) });
    assert.equal(refusal.kind, kind, `${command}: ${response}`);
    assert.equal(refusal.reply, Number(response.slice(0, 3)));
  }
});

test('its enhanced status is told where there is one', () => {
  const status = (response: string) => refusalOf({ responseCode: 550, command: 'RCPT TO', response }).status;
  assert.equal(status('550 5.1.1 unknown'), '5.1.1');
  assert.equal(status('550-5.7.26 first\n550 5.7.26 second'), '5.7.26');
  assert.equal(status('550 unknown at 10.1.2.3'), null);
  assert.equal(status('550 9.1.1 unknown'), null);
});

test('where no server replied, the network failed, unless the library itself refused', () => {
  const silent: readonly (readonly [SmtpError, RefusalKind])[] = [
    [{ code: 'ESOCKET', command: 'CONN' }, 'unreachable'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, 'unreachable'],
    [{ code: 'EDNS' }, 'unreachable'],
    [{ code: 'ETLS', command: 'CONN' }, 'unreachable'],
    [{}, 'unreachable'],
    [{ code: 'EAUTH', command: 'API' }, 'login'],
    [{ code: 'ENOAUTH' }, 'login'],
    [{ code: 'EENVELOPE', command: 'API' }, 'address'],
    [{ code: 'EMESSAGE', command: 'MAIL FROM' }, 'message'],
  ];
  for (const [error, kind] of silent)
    assert.deepEqual(refusalOf(error), { kind, reply: null, status: null }, JSON.stringify(error));
});

test('only an address and a message are refused for good', () => {
  const kinds: RefusalKind[] = ['address', 'message', 'sender', 'login', 'later', 'unreachable'];
  assert.deepEqual(
    kinds.filter((kind) => isFinal({ kind })),
    ['address', 'message'],
  );
});
