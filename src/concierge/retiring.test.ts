import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '#test/oidc/concierge-person.ts';
import { type ConciergeWorld, openConciergeWorld } from '#test/oidc/concierge-world.ts';
import { HOUR } from '#test/world/clock.ts';
import { standingOf } from './handoff/rules.ts';

// The clocks of the Pacific are those of winter: the day is over at eight in the morning, UTC.
let world: ConciergeWorld;
before(async () => {
  world = await openConciergeWorld({ boreal: '2012-11-22' });
});
after(() => world.close());

test('a partner stands open until its last day is over at the Pacific, also in the nights of a clock change', () => {
  const table = [
    [null, '2100-01-01T00:00:00Z', 'open'],
    ['2026-10-31', '2026-11-01T06:59:59Z', 'retiring'],
    ['2026-10-31', '2026-11-01T07:00:00Z', 'closed'],
    ['2026-11-01', '2026-11-02T07:59:59Z', 'retiring'],
    ['2027-03-14', '2027-03-15T06:59:59Z', 'retiring'],
    ['2027-03-14', '2027-03-15T07:00:00Z', 'closed'],
  ] as const;
  for (const [retiresOn, now, standing] of table)
    assert.equal(standingOf({ retiresOn }, new Date(now)), standing, `${retiresOn} ${now}`);
});

test('a closing partner bears its last day, and its own people are told at their welcome', async () => {
  const person = new Person(world);
  await person.leave('fr');
  assert.match(person.text, /Épargne boréale Jusqu’au 22 novembre 2012 à 23\sh\s59, heure du Pacifique/);
  assert.equal(person.text.match(/Jusqu’au/g)?.length, 1);
  const anna = new Person(world);
  await anna.signInAt(world.boreal, 'anna');
  await anna.press('I accept');
  assert.match(
    anna.text,
    /You can use this Sign-In Partner here until November 22, 2012 at 11:59\sp.m. Pacific Time/,
  );
  await anna.press('Continue');
  assert.equal((await anna.finish()).kind, 'signed-in');
});

test('those of another partner are told nothing', async () => {
  const bruno = new Person(world);
  await bruno.signInAt(world.tidewater, 'bruno');
  await bruno.press('I accept');
  assert.equal(bruno.path, '/en/welcome');
  assert.doesNotMatch(bruno.text, /until November/);
});

test('after its last day it is refused, also to those who left before and come back after', async () => {
  world.clock.set(new Date('2012-11-23T07:50:00Z'));
  const between = new Person(world);
  await between.leave();
  await between.press('Boreal Savings');
  world.clock.set(new Date('2012-11-23T08:00:00Z'));
  await between.go(world.boreal.signIn('clara'));
  assert.equal(between.path, '/en/select-a-sign-in-partner');
  assert.match(between.text, /That Sign-In Partner can no longer be used here/);
  assert.match(between.text, /Boreal Savings can no longer be used here: the last day was November 22, 2012/);
  assert.doesNotMatch(between.at.text, /value="boreal"/);
});

test('a form from before its last day chooses it in vain', async () => {
  world.clock.advance(HOUR);
  const person = new Person(world);
  await person.leave();
  const action = `${world.origin}/en/select-a-sign-in-partner`;
  const csrf = /name="_csrf" value="([^"]+)"/.exec(person.at.text)?.[1] ?? '';
  const page = await person.jar.visit(action, { form: { _csrf: csrf, partner: 'boreal' } });
  assert.equal(page.status, 422);
  assert.match(page.text, /Boreal Savings can no longer be used here/);
});

test('when the last one has closed, nobody is asked to select another', async () => {
  const ended = await openConciergeWorld({
    boreal: '2012-11-22',
    tidewater: '2012-11-21',
    lowland: '2012-11-20',
  });
  ended.clock.set(new Date('2012-11-24T08:00:00Z'));
  const person = new Person(ended);
  await person.leave();
  await ended.close();
  assert.match(person.text, /No Sign-In Partner is available at the moment\. Cancel takes you back/);
  assert.match(
    person.text,
    /Tidewater Credit Union can no longer be used here: the last day was November 21, 2012/,
  );
  assert.doesNotMatch(person.text, /Select (the|another) Sign-In Partner/);
});
