import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutUnseen } from '../unseen.ts';
import { csrfToken, isCsrfToken } from './csrf.ts';
import { overlong, readTyped, revisionOf, textOf, textsOf, withoutSecrets } from './form.ts';
import { clientNetwork } from './network.ts';
import { href, readParameters } from './path.ts';
import { preferredLocale } from './preferred-locale.ts';
import { readQuery } from './visit.ts';

test('a network is coarse enough not to be a person', () => {
  const networks: [string, string][] = [
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2ff:1:2:3:4', '2001:db8:1:200::/56'],
    ['2001:db8::1', '2001:db8:0:0::/56'],
    ['::1', '0:0:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
    ['2001:DB8:0001:02AB::', '2001:db8:1:200::/56'],
  ];
  for (const [address, network] of networks) assert.equal(clientNetwork(address), network, address);
});

test('two addresses of one network are one client, and of two networks two', () => {
  const mapped = (address: string) => /ffff:[^:]*\./i.test(address);
  fc.assert(
    fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
      fc.pre(!mapped(one) && !mapped(other));
      const network = new BlockList();
      network.addSubnet(one, 56, 'ipv6');
      assert.equal(clientNetwork(one) === clientNetwork(other), network.check(other, 'ipv6'));
    }),
  );
});

test('an address is filled in and escaped, in both languages', () => {
  const path = { en: '/en/people/:id', fr: '/fr/personnes/:id' };
  assert.equal(href(path, 'en', { id: 'a/b?c' }), '/en/people/a%2Fb%3Fc');
  assert.equal(href(path, 'fr', { id: '7' }, { page: '2', q: 'é&' }), '/fr/personnes/7?page=2&q=%C3%A9%26');
  assert.throws(() => href(path, 'en'), /needs id/);
});

test('a word of an address is written in its language, and read in no other', () => {
  const french = { form: { acknowledgement: 'attestation' } };
  const path = { en: '/en/blank/:form', fr: '/fr/vierge/:form', french };
  assert.equal(href(path, 'fr', { form: 'acknowledgement' }), '/fr/vierge/attestation');
  assert.equal(href(path, 'en', { form: 'acknowledgement' }), '/en/blank/acknowledgement');
  assert.equal(href(path, 'fr', { form: 'constructor' }), '/fr/vierge/constructor');
  const read = (locale: 'en' | 'fr', form: string) => readParameters(path, locale, { form }).form;
  assert.equal(read('fr', 'attestation'), 'acknowledgement');
  assert.equal(read('en', 'acknowledgement'), 'acknowledgement');
  assert.equal(read('fr', 'imm5592'), 'imm5592');
  assert.equal(read('fr', 'acknowledgement'), '');
});

test('the browser’s first language of ours is the one that is shown', () => {
  const wishes: [string | undefined, 'en' | 'fr'][] = [
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'en'],
    ['fr', 'fr'],
    ['FR-ca,fr;q=0.9,en;q=0.8', 'fr'],
    ['de-CH, fr;q=0.8', 'fr'],
    ['en-CA,fr-CA;q=0.5', 'en'],
    ['x-fr', 'en'],
    ['fr;q=0.2,en;q=0.8', 'en'],
    ['en;q=0.2, fr;q=0.8', 'fr'],
    ['en;q=0, fr', 'fr'],
    ['fr;q=0', 'en'],
    ['fr;q=0, en;q=0', 'en'],
    ['fr-CA;q=0.5, en-CA;q=0.5', 'fr'],
    ['de, *;q=0.5, fr;q=0.1', 'en'],
    ['*, en;q=0', 'fr'],
    ['fr ; q=1.000 , en', 'fr'],
    ['en;q=2, fr;q=0.1', 'fr'],
    ['de;q=0.9;fr', 'en'],
  ];
  for (const [header, locale] of wishes) assert.equal(preferredLocale(header), locale, header);
});

test('what no database takes and no field is meant for is not read', () => {
  const { halved, nul, long, all, ...rest } = readTyped({
    nul: 'no\0body',
    halved: 'a\ud800b',
    long: 'é'.repeat(70_000),
    all: ['x\0', 'y'],
    'na\0me': 'z',
  });
  assert.equal(nul, 'no\ufffdbody');
  assert.equal(halved, 'a\ufffdb');
  assert.equal(long?.length, 5_000);
  assert.deepEqual(all, ['x\ufffd', 'y']);
  assert.deepEqual(rest, { 'na\ufffdme': 'z' });
});

test('what nobody sees is read of no field, and of no address, but a secret stays as it was typed', () => {
  const body = { name: 'Ra\u200bju', tags: ['\u202ea', 'b\u00ad'], password: 'p\u200dw' };
  assert.deepEqual(readTyped(body, { secrets: ['password'] }), {
    name: 'Raju',
    tags: ['a', 'b'],
    password: 'p\u200dw',
  });
  assert.deepEqual(readQuery({ query: { q: 'Ra\u200bju\u200e' } }), { q: 'Raju' });
});

test('a field that is longer than it may be is told, counted in characters', () => {
  const limitOf = (field: string) => (field === 'name' ? 3 : undefined);
  const long = (values: Record<string, string | string[]>) => overlong(readTyped(values), limitOf);
  assert.deepEqual(long({ name: 'abc', other: 'abcd' }), []);
  assert.deepEqual(long({ name: '🐎🐎🐎' }), []);
  assert.deepEqual(long({ name: 'a\r\nb' }), []);
  assert.deepEqual(long({ name: 'abcd' }), [{ field: 'name', length: 4, limit: 3 }]);
  assert.deepEqual(long({ name: ['a', 'abcde'] }), [{ field: 'name', length: 5, limit: 3 }]);
  assert.deepEqual(long({ other: 'x'.repeat(70_000) }), [{ field: 'other', length: 5000, limit: 4999 }]);
});

test('what no database takes is not read from an address either', () => {
  const query = { q: 'no\0body', half: 'a\ud800b', twice: ['a', 'b'], page: '2' };
  assert.deepEqual(readQuery({ query }), { q: 'no\ufffdbody', half: 'a\ufffdb', page: '2' });
});

test('a field of nothing but marks is read so that folding it takes no time to speak of', () => {
  const { name } = readTyped({ name: `a${'\u0301\u0316'.repeat(16_000)}` });
  assert.equal(name, `a${'\u0301\u0316'.repeat(15)}`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      fc.pre(!text.includes('\0') && !/\p{M}{31}/u.test(text));
      assert.deepEqual(readTyped({ text }), { text: withoutUnseen(text) });
    }),
  );
});

test('a name that an object has by nature is a field like any other', () => {
  const typed = readTyped(JSON.parse('{"__proto__":"x","constructor":"y"}'));
  assert.deepEqual(Object.entries(typed), [
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
  assert.equal(Object.getPrototypeOf(typed), Object.prototype);
});

test('of a form only texts are read, and the site’s own fields and secrets are not kept', () => {
  const typed = readTyped({ name: 'Anna', tags: ['a', 'b'], upload: { path: '/etc' }, n: 7, _csrf: 'x' });
  assert.deepEqual(typed, { name: 'Anna', tags: ['a', 'b'], _csrf: 'x' });
  assert.deepEqual(withoutSecrets({ ...typed, password: 'x' }, ['password']), {
    name: 'Anna',
    tags: ['a', 'b'],
  });
  assert.deepEqual(readTyped(null), {});
  assert.deepEqual(readTyped('text'), {});
});

test('a revision is a number that the database can hold, or none at all', () => {
  for (const [typed, revision] of [
    ['0', 0],
    ['12', 12],
    ['999999999', 999_999_999],
  ] as const)
    assert.equal(revisionOf({ revision: typed }), revision);
  for (const typed of ['', 'x', '-1', '0.5', '1e400', '9'.repeat(30), '１'])
    assert.equal(revisionOf({ revision: typed }), -1, typed);
});

test('a field sent once or often reads as one text, or as several', () => {
  assert.equal(textOf({ a: ['x', 'y'] }, 'a'), 'x');
  assert.equal(textOf({}, 'a'), '');
  assert.deepEqual(textsOf({ a: 'x' }, 'a'), ['x']);
  assert.deepEqual(textsOf({}, 'a'), []);
});

test('a token is written under another pad each time, and taken under each', () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const tokens = Array.from({ length: 50 }, () => csrfToken(key, 'session'));
  assert.equal(new Set(tokens).size, 50);
  // No part of it stays the same, so that nothing can be learned letter by letter.
  for (let at = 0; at < 86; at += 1) assert.ok(new Set(tokens.map((token) => token[at])).size > 1, `${at}`);
  for (const token of tokens) {
    assert.ok(isCsrfToken(key, 'session', token));
    assert.ok(!isCsrfToken(other, 'session', token));
    assert.ok(!isCsrfToken(key, 'another', token));
  }
});

test('a token that was cut, lengthened or changed is none, whatever it is', () => {
  const key = Buffer.alloc(32, 1);
  const token = csrfToken(key, 'session');
  const bytes = Buffer.from(token, 'base64url');
  const changed = (at: number) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
  const bad = [undefined, null, 7, [token], '', 'x'.repeat(86), token.slice(0, 43), `${token}AAAA`];
  for (const given of bad) assert.ok(!isCsrfToken(key, 'session', given), String(given));
  for (let at = 0; at < bytes.length; at += 1)
    assert.ok(!isCsrfToken(key, 'session', changed(at).toString('base64url')), `${at}`);
  // Two equal halves are a pad over nothing.
  assert.ok(!isCsrfToken(key, 'session', Buffer.alloc(64).toString('base64url')));
});
