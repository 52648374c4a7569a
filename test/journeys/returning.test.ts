import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { issueTestPin } from '#test/portal/pins.ts';
import { openWorld, type World } from '#test/world/world.ts';
import { answerQuestion, enrol, type Gckey, logInWithGckey, newGckey, registerGckey } from './steps.ts';
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

test('a forgotten password is recovered by the three questions, and the account is as it was', async () => {
  const { who, gckey, context } = await enrolled();
  await who.presses('Logout');
  await who.goTo(`${world.portal}/en/log-in`);
  await who.presses('GCKey');
  await who.follows('Forgot your password?');
  await who.sees('Forgot your password?');
  await who.types('User ID', gckey.userId);
  await who.presses('Continue');
  await who.sees('Your recovery questions');
  for (const [place, answer] of ['blue heron', 'granite harbour', 'walnut staircase'].entries())
    await who.page.locator('main input[autocomplete=current-password]').nth(place).fill(answer);
  await who.presses('Continue');
  await who.sees('Choose a new password');
  const renewed = { ...gckey, password: 'another lake in winter' };
  await who.types('New password', renewed.password);
  await who.types('Confirm new password', renewed.password);
  await who.presses('Submit');
  await logInWithGckey(world, who, renewed);
  await answerQuestion(who);
  await who.sees('Welcome to CIC’s Portal');
  await context.close();
});

test('logging out ends the credential’s session too: the next one asks for the password', async () => {
  const { who, context } = await enrolled();
  await who.presses('Logout');
  await who.sees('You are logged out');
  await who.page.goBack();
  await who.goTo(`${world.portal}/en/home`);
  await who.sees('Log In');
  await who.presses('GCKey');
  await who.sees('GCKey – Log In');
  await context.close();
});

test('whoever follows a link before they have logged in is led to its page once they have', async () => {
  const { who, gckey, context } = await enrolled();
  await who.presses('Logout');
  await who.sees('You are logged out');
  await who.goTo(`${world.portal}/en/account/sign-ins`);
  await who.reads('the page that you came for then opens');
  await logInWithGckey(world, who, gckey);
  await answerQuestion(who);
  await who.sees('Your sign-ins');
  await context.close();
});

test('a password changed at the credential service ends the portal’s session by back-channel', async () => {
  const { who, gckey, context } = await enrolled();
  const elsewhere = await Traveller.from(await browser.person(), { locale: 'en' });
  await logInWithGckey(world, elsewhere, gckey);
  await answerQuestion(elsewhere);
  await elsewhere.sees('Welcome to CIC’s Portal');
  await who.goTo(`${world.credential}/en/log-in`);
  await who.types('User ID', gckey.userId);
  await who.types('Password', gckey.password);
  await who.presses('Log In');
  await who.presses('Continue');
  await who.follows('Change password');
  await who.types('New password', 'another lake in winter');
  await who.types('Confirm new password', 'another lake in winter');
  await who.presses('Change password');
  await who.sees('Your credential');
  await world.mail();
  await elsewhere.goTo(`${world.portal}/en/home`);
  await elsewhere.sees('Log In');
  await elsewhere.page.context().close();
  await context.close();
});

test('the question asked at sign-in stays the same until it is answered', async () => {
  const { who, gckey, context } = await enrolled();
  await who.presses('Logout');
  const asked: string[] = [];
  for (let time = 0; time < 3; time += 1) {
    await logInWithGckey(world, who, gckey);
    await who.sees('Security question');
    asked.push(await who.page.locator('main label').first().innerText());
    await context.clearCookies();
  }
  assert.equal(new Set(asked).size, 1);
  await logInWithGckey(world, who, gckey);
  await who.page.locator('main input[autocomplete=current-password]').first().fill('not this');
  await who.presses('Continue');
  await who.reads('This answer is not right.');
  await answerQuestion(who);
  await who.sees('Welcome to CIC’s Portal');
  await context.close();
});

test('whoever cancels comes back in their language, and whoever declines is told what that means', async () => {
  const context = await browser.person({ locale: 'fr' });
  const who = await Traveller.from(context, { locale: 'fr', scanned: true });
  await who.goTo(`${world.portal}/fr/ouvrir-une-session`);
  await who.presses('CléGC');
  await who.presses('Annuler');
  await who.sees('Ouvrir une session');
  await who.reads('Aucune session n’a été ouverte.');
  await who.presses('Partenaire de connexion');
  await who.presses('Épargne boréale');
  await who.presses('Annuler');
  await who.presses('Annuler');
  await who.sees('Ouvrir une session');
  await registerGckey(world, who, newGckey());
  await who.presses('Je refuse');
  await who.sees('Vous n’avez pas accepté les modalités');
  await context.close();
});

test('a language chosen at the credential service is the language back at the portal', async () => {
  const context = await browser.person();
  const who = await Traveller.from(context, { locale: 'en' });
  const gckey = newGckey();
  await registerGckey(world, who, gckey);
  await who.presses('Logout');
  await who.goTo(`${world.portal}/en/log-in`);
  await who.presses('GCKey');
  await who.presses('Français');
  const french = new Traveller(who.page, { locale: 'fr' });
  await french.sees('CléGC – Ouvrir une session');
  await french.types('Nom d’utilisateur', gckey.userId);
  await french.types('Mot de passe', gckey.password);
  await french.presses('Ouvrir une session');
  await french.presses('Continuer');
  await french.sees('Modalités du portail de CIC');
  await context.close();
});

test('a language chosen on the way comes back also with who cancels, from the partner as from the broker', async () => {
  const context = await browser.person();
  const who = await Traveller.from(context, { locale: 'en' });
  const french = new Traveller(who.page, { locale: 'fr' });
  await who.goTo(`${world.portal}/en/log-in`);
  await who.presses('GCKey');
  await who.presses('Français');
  await french.sees('CléGC – Ouvrir une session');
  await french.presses('Annuler');
  await french.sees('Ouvrir une session');
  await french.presses('Partenaire de connexion');
  await french.presses('Épargne boréale');
  await french.presses('English');
  await who.presses('Cancel');
  await who.sees('Select a Sign-In Partner');
  await who.presses('Cancel');
  await who.sees('Log In');
  await context.close();
});

async function enrolled(): Promise<{ who: Traveller; gckey: Gckey; context: BrowserContext }> {
  const context = await browser.person();
  const who = await Traveller.from(context, { locale: 'en' });
  const gckey = newGckey();
  const person = { givenNames: 'Rosa', familyName: 'Okpik' };
  const pin = await issueTestPin(world, { ...person, locale: 'en' });
  await registerGckey(world, who, gckey);
  await enrol(who, { ...person, pin });
  return { who, gckey, context };
}
