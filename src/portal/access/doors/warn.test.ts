import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { addHolder } from '#test/portal/portal-nights.ts';
import { DAY, testClock } from '#test/world/clock.ts';
import { addRetirement, saveWithdrawal } from './store.ts';
import { WARN } from './warn.ts';

let world: PortalWorld;
let gckey: string;
let partner: string;
let people = 0;

before(async () => {
  world = await openPortal({}, testClock('2027-01-15T17:00:00Z'));
  const { credential, concierge } = world.deps.config.services;
  [gckey, partner] = [credential.origin, concierge.origin];
});
beforeEach(async () => {
  for (const table of ['door_retirements', 'reminders', 'mail_messages'] as const)
    await world.db.deleteFrom(table).execute();
  await world.db.updateTable('credentials').set({ status: 'retired' }).execute();
});
after(() => world.close());

/** Somebody with live credentials of these issuers; answers their address. */
async function withCredentials(issuers: readonly string[], locale: 'en' | 'fr' = 'en'): Promise<string> {
  people += 1;
  const { personId, email } = await addHolder(world, { role: 'officer', locale, givenNames: `Jo${people}` });
  for (const issuer of issuers)
    await world.db
      .insertInto('credentials')
      .values({
        issuer,
        subject: `subject ${people}`,
        person_id: personId,
        status: 'linked',
        first_seen_at: world.clock.now(),
        linked_at: world.clock.now(),
      })
      .execute();
  return email;
}

async function announce(lastDay: string, reason = { en: '', fr: '' }) {
  const { personId } = await addHolder(world, { role: 'administrator', email: null });
  const by = { personId, now: world.clock.now() };
  return { id: await addRetirement(world.db, 'gckey', { lastDay, reason }, by), by };
}

/** The night's work, done twice as after a crash. */
async function night(): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await world.deps.jobs.send(world.db, WARN, {});
    await world.deps.jobs.drain();
  }
}

async function passTo(day: string): Promise<void> {
  while (world.clock.now().toISOString().slice(0, 10) < day) world.clock.advance(DAY);
  await night();
}

const mailTo = async (email: string) => (await world.mail()).filter(({ to }) => to === email);
const countTo = async (email: string) => (await mailTo(email)).length;

describe('whoever logs in through a closing door', () => {
  it('and has nothing else is written to at once, and 30, 7 and 1 days before, once each', async () => {
    world.clock.set(new Date('2027-01-15T17:00:00Z'));
    const email = await withCredentials([gckey]);
    await announce('2027-03-15');
    await night();
    const [first] = await mailTo(email);
    assert.equal(first?.subject, 'GCKey can be used to log in until March 15, 2027');
    assert.match(first?.text ?? '', /You have no other credential that stays/);
    const table = [
      ['2027-02-12', 1],
      ['2027-02-13', 2],
      ['2027-03-07', 2],
      ['2027-03-08', 3],
      // The clocks go forward in the night to 14 March.
      ['2027-03-13', 3],
      ['2027-03-14', 4],
      ['2027-03-15', 4],
      ['2027-03-16', 4],
    ] as const;
    for (const [day, count] of table) {
      await passTo(day);
      assert.equal(await countTo(email), count, day);
    }
  });

  it('and has a credential that stays is written to once, more softly', async () => {
    world.clock.set(new Date('2027-01-15T17:00:00Z'));
    const email = await withCredentials([gckey, partner], 'fr');
    const apart = await withCredentials([partner]);
    await announce('2027-02-20', { en: 'It ends.', fr: 'Il prend fin.' });
    for (const day of ['2027-01-16', '2027-01-22', '2027-02-13', '2027-02-19']) await passTo(day);
    const [mail, ...more] = await mailTo(email);
    assert.deepEqual(more, []);
    assert.equal(mail?.subject, 'Le service CléGC permet d’ouvrir une session jusqu’au 20 février 2027');
    assert.match(mail?.text ?? '', /Il prend fin\./);
    assert.match(mail?.text ?? '', /un autre justificatif qui restera valide/);
    assert.doesNotMatch(mail?.text ?? '', /Holder/);
    assert.equal(await countTo(apart), 0);
  });

  it('and comes late hears it once with the reminder that is due; nothing when it is over', async () => {
    world.clock.set(new Date('2027-01-15T17:00:00Z'));
    await announce('2027-02-20');
    await passTo('2027-02-15');
    const late = await withCredentials([gckey]);
    await night();
    assert.equal(await countTo(late), 1);
    await passTo('2027-02-21');
    const never = await withCredentials([gckey]);
    await night();
    assert.equal(await countTo(never), 0);
    assert.equal(await countTo(late), 1);
  });

  it('hears that it stays when they were told that it closes, and nobody else does', async () => {
    world.clock.set(new Date('2027-01-15T17:00:00Z'));
    const told = await withCredentials([gckey]);
    const { id, by } = await announce('2027-03-15');
    await night();
    await saveWithdrawal(world.db, id, by);
    const untold = await withCredentials([gckey]);
    await night();
    assert.deepEqual((await mailTo(told)).map(({ subject }) => subject).sort(), [
      'GCKey can be used to log in until March 15, 2027',
      'GCKey can still be used to log in',
    ]);
    assert.equal(await countTo(untold), 0);
    const again = await announce('2027-03-20');
    await night();
    assert.equal(await countTo(told), 3);
    assert.notEqual(again.id, id);
  });
});
