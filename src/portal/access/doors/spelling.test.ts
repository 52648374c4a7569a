import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { partnersOf } from '#kernel/config.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { testClock } from '#test/world/clock.ts';
import { WARN } from './warn.ts';

// An operator writes an issuer with or without its last slash; people are known by the one that writes itself.

const CONFIGURED = { gckey: 'https://login.example.ca/', dept: 'https://dept.example.ca/realm' };
const WRITES_ITSELF = { gckey: 'https://login.example.ca', dept: 'https://dept.example.ca/realm/' };

let world: PortalWorld;
let ada: Visitor;
let bea: Visitor;
before(async () => {
  const name = (en: string) => ({ en, fr: en });
  const issuers = [
    { key: 'gckey', issuer: CONFIGURED.gckey, clientId: 'portal', name: name('Maple Key') },
    { key: 'dept', issuer: CONFIGURED.dept, clientId: 'portal', name: name('Department') },
  ];
  world = await openPortal({ PORTAL_ISSUERS: JSON.stringify(issuers) }, testClock('2027-01-15T17:00:00Z'));
  const named = async (givenNames: string, door: keyof typeof WRITES_ITSELF) => {
    const who = { givenNames, familyName: 'Staff', email: `${givenNames}@example.ca`, role: 'administrator' };
    const visitor = await enrol(world, who as Parameters<typeof enrol>[1]);
    await world.db
      .updateTable('credentials')
      .set({ issuer: WRITES_ITSELF[door] })
      .where('id', '=', visitor.credentialId)
      .execute();
    return visitor;
  };
  ada = await named('Ada', 'gckey');
  bea = await named('Bea', 'dept');
});
after(() => world.close());

it('a way to log in has its name and its number of credentials', async () => {
  assert.match((await ada.get('/en/account')).text, /Maple Key/);
  assert.match((await bea.get('/en/account')).text, /Department/);
  const list = await ada.get('/en/ways-to-log-in');
  assert.match(list.text, /Maple Key[\s\S]*?>1<[\s\S]*?Department[\s\S]*?>1</);
});

it('whoever uses one that closes is counted and warned, and nobody else', async () => {
  const wish = { lastDay: '2027-03-31', reasonEn: '', reasonFr: '', standing: '' };
  const page = await ada.post('/en/ways-to-log-in/gckey/retirement', { ...wish, seen: '' });
  assert.match(page.text, /1 person has a credential there/);
  assert.doesNotMatch(page.text, /No administrator could come in/);
  await ada.post('/en/ways-to-log-in/gckey/retirement', { ...wish, seen: 'yes' });
  await world.deps.jobs.send(world.db, WARN, {});
  const told = (await world.mail()).filter(({ subject }) => /Maple Key/.test(subject));
  assert.deepEqual([...new Set(told.map(({ to }) => to))], ['Ada@example.ca']);
  assert.match((await ada.get('/en/home')).text, /Maple Key/);
  assert.doesNotMatch((await bea.get('/en/home')).text, /Maple Key/);
});

it('the partners behind our concierge are there', () => {
  const { config } = world.deps;
  const [door] = config.issuers;
  const issuer = `${config.services.concierge.origin}/`;
  assert.ok(door);
  assert.equal(partnersOf({ ...config, issuers: [{ ...door, issuer }] }), config.services.concierge.origin);
});
