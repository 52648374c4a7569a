import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol, titleOf } from '#test/portal/portal-people.ts';
import { MINUTE } from '#test/world/clock.ts';
import { verifyRecoveryCode } from './code.ts';

const PATH = '/en/recovery-code';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

describe('the recovery code', () => {
  it('is the last step of an enrolment', async () => {
    const visitor = await enrol(world);
    const page = await visitor.get(`${PATH}?after=enrolment`);
    assert.match(page.text, /Step 5 of 5/);
    assert.match(page.text, />Show my recovery code<\/button>/);
  });

  it('is shown once, and kept only as a hash', async () => {
    const visitor = await enrol(world, { email: 'coded@example.ca' });
    const page = await visitor.post(PATH);
    assert.equal(titleOf(page), 'Save your recovery code');
    const code = codeOf(page);
    assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
    assert.match(page.text, /href="\/en\/account"[^>]*>I have saved it/);
    assert.match(page.text, /<dd>[^<]*\/en\/move<\/dd>/);
    assert.ok(!(await visitor.get(PATH)).text.includes(code));
    const mail = (await world.mail()).filter(({ to }) => to === 'coded@example.ca');
    assert.ok(mail.some(({ subject }) => subject === 'A recovery code was made for your account'));
    const rows = await Promise.all([
      world.db.selectFrom('recovery_codes').selectAll().execute(),
      world.db.selectFrom('audit_events').select('body').execute(),
      world.db.selectFrom('sessions').select('data').execute(),
    ]);
    const stored = JSON.stringify([rows, mail]);
    assert.ok(!stored.includes(code) && !stored.includes(code.replaceAll('-', '')));
  });

  it('ends an enrolment at home', async () => {
    const visitor = await enrol(world);
    const page = await visitor.post(PATH, { after: 'enrolment' });
    assert.match(page.text, /href="\/en\/home\?after=enrolment"[^>]*>I have saved it/);
  });

  it('is not made anew by a form that is sent twice', async () => {
    const visitor = await enrol(world);
    const personId = await personOf(visitor);
    const code = codeOf(await visitor.post(PATH));
    const again = await visitor.post(PATH);
    assert.equal(titleOf(again), 'Your recovery code was shown already');
    assert.match(again.text, />Make a different code<\/button>/);
    assert.equal(codeOf(again), '');
    assert.equal(await verifyRecoveryCode(world.deps, personId, code), 'match');
    const different = codeOf(await visitor.post(PATH, { replaces: replacesOf(again) }));
    assert.equal(await verifyRecoveryCode(world.deps, personId, code), 'mismatch');
    assert.equal(await verifyRecoveryCode(world.deps, personId, different), 'match');
  });

  it('is the person’s alone; a new one takes the place of the former', async () => {
    const [visitor, other] = [await enrol(world), await enrol(world)];
    const [personId, otherId] = [await personOf(visitor), await personOf(other)];
    const first = codeOf(await visitor.post(PATH));
    assert.equal(
      await verifyRecoveryCode(world.deps, personId, first.toLowerCase().replaceAll('-', ' ')),
      'match',
    );
    assert.equal(await verifyRecoveryCode(world.deps, otherId, first), 'mismatch');
    const warned = await visitor.get(PATH);
    assert.match(warned.text, /the former one stops working/);
    assert.match(warned.text, />Make a new code<\/button>/);
    const second = codeOf(await visitor.post(PATH, { replaces: replacesOf(warned) }));
    assert.notEqual(second, first);
    assert.equal(await verifyRecoveryCode(world.deps, personId, first), 'mismatch');
    assert.equal(await verifyRecoveryCode(world.deps, personId, second), 'match');
  });

  it('tells a typing slip from a wrong code', async () => {
    const visitor = await enrol(world);
    const code = codeOf(await visitor.post(PATH));
    const slipped = code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    assert.equal(await verifyRecoveryCode(world.deps, await personOf(visitor), slipped), 'unreadable');
  });

  it('needs a fresh answer, and whoever is not signed in sees nothing', async () => {
    const visitor = await enrol(world);
    world.clock.advance(11 * MINUTE);
    assert.equal((await visitor.post(PATH)).location, '/en/account/confirm-it-is-you?then=recovery-code');
    const credential = await world.visitor(visitor.credentialId);
    assert.equal((await credential.post(PATH)).location, '/en/security-question');
  });
});

const codeOf = (page: Page): string => /<code>(.*?)<\/code>/.exec(page.text)?.[1] ?? '';

const replacesOf = (page: Page): string => /name="replaces" value="([^"]*)"/.exec(page.text)?.[1] ?? '';

async function personOf(visitor: Visitor): Promise<string> {
  const row = await world.db
    .selectFrom('credentials')
    .select('person_id')
    .where('id', '=', visitor.credentialId)
    .executeTakeFirstOrThrow();
  return row.person_id ?? '';
}
