import { after, before, test } from 'node:test';
import type { Locale } from '#kernel/ui/locale.ts';
import { words as accountWords } from '#portal/access/account/words.ts';
import { words as moveWords } from '#portal/access/moves/fr.ts';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { issueTestPin } from '#test/portal/pins.ts';
import { openWorld, type World } from '#test/world/world.ts';
import { ANSWERS, enrol, type Gckey, newGckey, registerGckey } from './steps.ts';
import { Traveller } from './traveller.ts';

let world: World;
let browser: TestBrowser;

before(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await world?.close();
});

const walks: readonly { locale: Locale; javaScript: boolean; width: number }[] = [
  { locale: 'en', javaScript: true, width: 1280 },
  { locale: 'fr', javaScript: false, width: 320 },
];

for (const { locale, javaScript, width } of walks) {
  const how = `${locale === 'en' ? 'in English' : 'in French'}, ${width} pixels wide`;
  const account = accountWords[locale];
  const move = moveWords[locale];
  const open = async () =>
    Traveller.from(await browser.person({ locale, javaScript, viewport: { width, height: 900 } }), {
      locale,
      scanned: true,
    });

  test(`A second GCKey is added to the account, shown to the same provider, ${how}`, async () => {
    const [who, stranger] = [await open(), await open()];
    const [first, second] = [newGckey(), newGckey()];
    await registerGckey(world, stranger, second);
    await arrive(who, first, locale);
    await who.page.goto(`${world.portal}/${locale === 'en' ? 'en/account' : 'fr/compte'}`);
    await who.sees(account.title);
    await who.follows(account.credentials.add);
    await who.sees(account.link.title);
    await who.presses(who.words.gckey);
    await logIn(who, second);
    await who.sees(account.shown.title);
    await who.presses(account.shown.submit);
    await who.reads(account.notices.credentialLinked);
    await who.sees(account.title);
    await who.page.context().close();
    await stranger.page.context().close();
  });

  test(`An account moves to a new GCKey by showing the former one, ${how}`, async () => {
    const [former, who] = [await open(), await open()];
    const [first, second] = [newGckey(), newGckey()];
    const person = await arrive(former, first, locale);
    await registerGckey(world, who, second);
    await who.presses(who.words.accept);
    await who.sees(who.words.welcome);
    await who.follows(move.link);
    await who.sees(move.title);
    await who.page.getByLabel(move.choose.proofs.old_credential.label).check();
    await who.presses(move.continue);
    await who.sees(move.old.title);
    await who.presses(who.words.gckey);
    await logIn(who, first);
    await who.sees(move.shown.title);
    await who.types(move.names.given, person.givenNames);
    await who.types(move.names.family, person.familyName);
    await who.presses(move.continue);
    await who.sees(move.answers.title);
    for (const [index, answer] of ANSWERS.entries())
      await who.page.locator(`[name=answer_${index + 1}]`).fill(answer);
    await who.presses(move.answers.submit);
    await who.reads(move.notices.moveDone);
    await who.sees(who.words.welcome);
    await former.page.reload();
    await former.sees(former.words.logInPage);
    await former.page.context().close();
    await who.page.context().close();
  });
}

test('A new password ends the session that the credential opened, also after another was shown in it', async () => {
  const open = async () => Traveller.from(await browser.person(), { locale: 'en' });
  const [who, owner] = [await open(), await open()];
  const [first, second] = [newGckey(), newGckey()];
  await registerGckey(world, owner, second);
  await arrive(who, first, 'en');
  await who.goTo(`${world.portal}/en/account/another-credential`);
  await who.presses(who.words.gckey);
  await logIn(who, second);
  await who.sees(accountWords.en.shown.title);
  await owner.goTo(`${world.credential}/en/log-in`);
  await owner.types('User ID', first.userId);
  await owner.types('Password', first.password);
  await owner.presses('Log In');
  await owner.presses('Continue');
  await owner.follows('Change password');
  await owner.types('New password', 'another lake in winter');
  await owner.types('Confirm new password', 'another lake in winter');
  await owner.presses('Change password');
  await owner.sees('Your credential');
  await world.mail();
  await who.goTo(`${world.portal}/en/account`);
  await who.sees(who.words.logInPage);
  for (const { page } of [who, owner]) await page.context().close();
});

/** Registers and enrols somebody, to their tools. */
async function arrive(who: Traveller, gckey: Gckey, locale: Locale) {
  const person = { givenNames: 'Amélie', familyName: 'O’Neil-Tremblay' };
  const pin = await issueTestPin(world, { ...person, locale });
  await registerGckey(world, who, gckey);
  await enrol(who, { ...person, pin });
  return person;
}

/** Logs in at the provider, which somebody else has used in this browser. */
async function logIn(who: Traveller, gckey: Gckey): Promise<void> {
  await who.types(who.words.userId, gckey.userId);
  await who.types(who.words.password, gckey.password);
  await who.presses(who.words.logIn);
  await who.sees(who.words.gckeyWelcome);
  await who.presses(who.words.continue);
}
