import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { verifyChain } from '#kernel/audit/verify.ts';
import {
  type CredentialWorld,
  openCredentialWorld,
  PASSWORD,
  registration,
} from '#test/oidc/credential-world.ts';

let world: CredentialWorld;
before(async () => {
  world = await openCredentialWorld();
});
after(() => world.close());

describe('registering', () => {
  it('takes the pages of the seed, in order, with their titles and buttons', async () => {
    const browser = world.browser();
    const signIn = await browser.get('/en/log-in');
    assert.match(signIn.text, /<nav class="menu"[\s\S]*>Register<\/a>[\s\S]*<\/nav>/);
    const terms = await browser.get('/en/register/terms');
    assert.match(terms.text, /<h1[^>]*>GCKey Terms and Conditions of Use</);
    assert.match(terms.text, />I accept<[\s\S]*>I decline</);
    const form = await browser.post(terms, { decision: 'accept' });
    assert.match(form.text, /<h1[^>]*>GCKey – Registration</);
    assert.match(form.text, />Submit</);
    const complete = await browser.post(form, registration('seed.pages'));
    assert.match(complete.text, /<h1[^>]*>GCKey – Registration Complete</);
    assert.match(complete.text, />Continue</);
    const account = await browser.post(complete, {}, '/en/continue');
    assert.match(account.text, /<h1[^>]*>Your credential</);
  });

  it('keeps the terms accepted, in which language and when, and no secret in clear', async () => {
    await world.browser().register('kept.terms', {}, 'fr');
    const row = await world.db
      .selectFrom('credentials')
      .innerJoin('terms_acceptances', 'credential_id', 'credentials.id')
      .selectAll()
      .where('user_id', '=', 'kept.terms')
      .executeTakeFirstOrThrow();
    assert.equal(row.locale, 'fr');
    assert.deepEqual(row.accepted_at, world.clock.now());
    const everything = JSON.stringify([
      await world.db.selectFrom('credentials').selectAll().execute(),
      await world.db.selectFrom('recovery_answers').selectAll().execute(),
      await world.db.selectFrom('audit_events').select('body').execute(),
      await world.db.selectFrom('sessions').selectAll().execute(),
    ]);
    for (const secret of [PASSWORD, 'Rosalie', 'tourti', 'gantic', 'kept.terms.'])
      assert.ok(!everything.includes(secret), secret);
    assert.equal((await verifyChain(world.db)).kind, 'intact');
  });

  it('begins with the terms, whatever the address', async () => {
    for (const path of ['/en/register', '/fr/inscription'])
      assert.match(
        (await world.browser().get(path)).text,
        /Terms and Conditions of Use|Modalités d’utilisation/,
      );
    assert.match((await world.browser().get('/en/register/complete')).text, /GCKey – Log In/);
  });

  it('does nothing for those who decline', async () => {
    const browser = world.browser();
    const answer = await browser.post(await browser.get('/en/register/terms'), { decision: 'decline' });
    assert.match(answer.text, /You declined the Terms and Conditions of Use/);
    assert.match((await browser.get('/en/register')).text, /Terms and Conditions of Use/);
  });

  it('shows every mistake, keeps what was typed, and never sends a secret back', async () => {
    const typed = {
      userId: 'sho',
      again: 'other',
      answer1: 'ab',
      answer2: 'Chaudière',
      question3: 'first-pet',
    };
    const page = await world.browser().register('x', typed);
    assert.equal(page.status, 422);
    for (const words of [
      'Your user ID must have at least 8 characters',
      'The two passwords are not the same',
      'Answer 1 must have at least 3 letters or digits',
      'Question 3 is the same as another',
    ])
      assert.ok(page.text.includes(words), words);
    assert.match(page.text, /value="sho"/);
    assert.match(page.text, /<option selected[^>]* value="first-dish"|value="first-dish" selected/);
    for (const secret of [PASSWORD, 'other', 'Chaudière', 'Lac-Mégantic'])
      assert.ok(!page.text.includes(`"${secret}"`), secret);
  });

  it('asks to type again what was typed and is secret, and nothing else', async () => {
    const again = /passwords and answers have to be typed again|réponses doivent être entrés de nouveau/;
    const browser = world.browser();
    const empty = { password: '', again: '', answer1: '', answer2: '', answer3: '' };
    assert.doesNotMatch((await browser.register('typed.again', empty)).text, again);
    assert.match((await browser.register('typed.again', { again: 'other' })).text, /What was right is kept/);
    const wrong = { password: 'short', again: 'short', answer1: 'ab', answer2: 'ab', answer3: 'ab' };
    assert.match((await browser.register('typed.again', wrong)).text, again);
    assert.match((await browser.register('typed.again', { _language: 'fr' })).text, again);
  });

  it('keeps passwords and answers while the user ID is put right, and never as they are', async () => {
    const browser = world.browser();
    const wrong = await browser.register('sho');
    assert.equal(wrong.text.match(/Kept from before/g)?.length, 5);
    const kept = JSON.stringify(await world.db.selectFrom('sessions').select('data').execute());
    assert.match(kept, /"sealed"/);
    for (const secret of [PASSWORD, 'Rosalie', 'Tourti', 'gantic'])
      assert.ok(!`${wrong.text}${kept}`.includes(secret), secret);
    const empty = { password: '', again: '', answer1: '', answer2: '', answer3: '' };
    const done = await browser.post(wrong, { ...registration('put.right'), ...empty });
    assert.match(done.text, /Registration Complete/);
    assert.match((await world.browser().logIn('put.right')).text, /<h1[^>]*>Welcome</);
    const after = JSON.stringify(await world.db.selectFrom('sessions').select('data').execute());
    const count = (text: string) => text.match(/"sealed"/g)?.length ?? 0;
    assert.equal(count(after), count(kept) - 1);
  });

  it('says when a user ID is taken, however it is written', async () => {
    await world.browser().register('taken.name');
    const page = await world.browser().register('TAKEN.Name');
    assert.equal(page.status, 422);
    assert.match(page.text, /This user ID is taken/);
  });

  it('twice at once with one user ID makes exactly one credential', async () => {
    const pages = await Promise.all(Array.from({ length: 5 }, () => world.browser().register('raced.name')));
    const complete = pages.filter(({ text }) => text.includes('Registration Complete'));
    assert.equal(complete.length, 1);
    assert.equal(pages.filter(({ status }) => status === 422).length, 4);
    const rows = await world.db
      .selectFrom('credentials')
      .select('id')
      .where('user_id', '=', 'raced.name')
      .execute();
    assert.equal(rows.length, 1);
  });

  it('sent again finds that it is complete', async () => {
    const browser = world.browser();
    const form = await browser.post(await browser.get('/en/register/terms'), { decision: 'accept' });
    await browser.post(form, registration('sent.twice'));
    const again = await browser.post(form, registration('sent.twice'));
    assert.match(again.text, /GCKey – Registration Complete/);
  });

  it('needs the form of this very browser', async () => {
    const browser = world.browser();
    const form = await browser.post(await browser.get('/en/register/terms'), { decision: 'accept' });
    const page = await browser.post(form, { ...registration('forged.form'), _csrf: 'forged' });
    assert.equal(page.status, 422);
    assert.deepEqual(
      await world.db.selectFrom('credentials').select('id').where('user_id', '=', 'forged.form').execute(),
      [],
    );
  });

  it('speaks French, and toggles without losing what was typed', async () => {
    const browser = world.browser();
    const form = await browser.post(await browser.get('/fr/inscription/modalites'), { decision: 'accept' });
    assert.match(form.text, /<h1[^>]*>CléGC – Inscription</);
    const english = await browser.post(form, { userId: 'half.typed', password: PASSWORD, _language: 'en' });
    assert.match(english.text, /<h1[^>]*>GCKey – Registration</);
    assert.match(english.text, /value="half.typed"/);
    assert.ok(!english.text.includes(PASSWORD));
  });
});
