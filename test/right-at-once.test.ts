import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { MOST_FAILURES } from '#portal/common/pins/rules.ts';
import {
  type CredentialWorld,
  openCredentialWorld,
  ANSWERS as RECOVERY,
} from '#test/oidc/credential-world.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { namesForm, newcomer, RIGHT, showCredential } from '#test/portal/portal-moves.ts';
import { ANSWERS, enrol, givePin, goToPin, MARIE, pinForm } from '#test/portal/portal-people.ts';

// Everybody who is right is let in, also when they are more at once than there may be wrong tries.

const AT_ONCE = 20;

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe('at the credential service', () => {
  let world: CredentialWorld;
  before(async () => {
    world = await openCredentialWorld();
    await world.browser().register('quiet.maple');
  });
  after(() => world.close());

  it('everybody with the right password', async () => {
    const pages = await times(AT_ONCE, () => world.browser().logIn('quiet.maple'));
    assert.deepEqual([...new Set(pages.map(({ url }) => url.pathname))], ['/en/welcome']);
  });

  it('everybody with the right answers', async () => {
    const browsers = await times(AT_ONCE, async () => {
      const browser = world.browser();
      const page = await browser.post(await browser.get('/en/forgot-password'), { userId: 'quiet.maple' });
      return { browser, page };
    });
    const pages = await Promise.all(browsers.map(({ browser, page }) => browser.post(page, RECOVERY)));
    for (const { text } of pages) assert.match(text, /Choose a new password/);
  });
});

describe('at the portal', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  it('everybody with the right answer to their question', async () => {
    const { credentialId } = await enrol(world, { email: 'question@example.ca' });
    const visitors = await times(AT_ONCE, () => world.visitor(credentialId));
    const position = /name="answer_(\d)"/.exec(
      (await visitors[0]?.get('/en/security-question'))?.text ?? '',
    )?.[1];
    const name = `answer_${position}` as keyof typeof ANSWERS;
    const pages = await Promise.all(
      visitors.map((visitor) => visitor.post('/en/security-question', { [name]: ANSWERS[name] })),
    );
    const asked = pages.filter(({ location }) => location !== '/en/home');
    // The next sign-in asks another question, which theirs was no answer to: a wrong try, and no more than that.
    for (const { text } of asked) assert.doesNotMatch(text, /Too many|[Ww]ait/);
  });

  it('whoever answers all questions of their move', async () => {
    const owner = { givenNames: 'Ada', familyName: 'Roy', email: 'ada@example.ca' };
    const code = /<code>([^<]+)<\/code>/.exec(
      (await (await enrol(world, owner)).post('/en/recovery-code')).text,
    )?.[1];
    const mover = await newcomer(world);
    const form = { ...namesForm(owner), email: owner.email, recovery_code: code ?? assert.fail() };
    const begun = await times(AT_ONCE, () => mover.post('/en/move/recovery-code', form));
    assert.deepEqual(
      new Set(begun.map(({ location }) => location)),
      new Set(['/en/move/security-questions']),
    );
    const pages = await times(AT_ONCE, () => mover.post('/en/move/security-questions', RIGHT));
    assert.deepEqual(new Set(pages.map(({ status }) => status)), new Set([303]));
  });

  it('whoever shows their former credential', async () => {
    const owner = { givenNames: 'Bo', familyName: 'Roy', email: 'bo@example.ca' };
    const { credentialId } = await enrol(world, owner);
    const mover = await newcomer(world);
    await showCredential(world, mover, credentialId, 'prove-old');
    const begun = await times(AT_ONCE, () => mover.post('/en/move/former-credential', namesForm(owner)));
    // Whoever comes late finds that it was used, which is no try too many either.
    assert.deepEqual(new Set(begun.map(({ status }) => status)), new Set([303]));
    assert.equal((await mover.get('/en/move/security-questions')).status, 200);
  });

  it('one person with the right PIN and names, sent over and over', async () => {
    const pin = await givePin(world);
    const visitor = await world.visitor();
    await goToPin(visitor);
    const send = () => visitor.post('/en/enrolment/pin', pinForm(pin.text, MARIE));
    const pages = [...(await times(8, send)), await send()];
    assert.deepEqual([...new Set(pages.map(({ location }) => location))], ['/en/enrolment/terms']);
    // What was wrong before counts on.
    const wrong = () =>
      visitor.post('/en/enrolment/pin', pinForm(pin.text, { ...MARIE, givenNames: 'Anne' }));
    for (let tries = 0; tries < 4; tries += 1) assert.match((await wrong()).text, /do not match/);
    await send();
    await wrong();
    assert.match((await send()).text, /you can try again on/);
  });

  it('everybody with the right PIN and names', async () => {
    const pin = await givePin(world);
    const visitors = await times(MOST_FAILURES + 10, () => world.visitor());
    for (const visitor of visitors) await goToPin(visitor);
    const pages = await Promise.all(
      visitors.map((visitor) => visitor.post('/en/enrolment/pin', pinForm(pin.text, MARIE))),
    );
    assert.deepEqual([...new Set(pages.map(({ location }) => location))], ['/en/enrolment/terms']);
  });
});
