import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FULL_COST } from '#kernel/secrets/hasher.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { issueTestPin } from '#test/portal/pins.ts';
import { openWorld, type World } from '#test/world/world.ts';
import { answerQuestion, enrol, logInWithGckey, newGckey, registerGckey } from './steps.ts';
import { Traveller } from './traveller.ts';

let world: World;
let browser: TestBrowser;

before(async () => {
  [world, browser] = await Promise.all([openWorld({}, FULL_COST), openBrowser()]);
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
  const how = `${locale === 'en' ? 'in English' : 'in French'}, ${javaScript ? 'with' : 'without'} JavaScript, ${width} pixels wide`;

  test(`GCKey: from a PIN to one’s tools, out, and in again the next day, ${how}`, async () => {
    const context = await browser.person({ locale, javaScript, viewport: { width, height: 900 } });
    const who = await Traveller.from(context, { locale, scanned: true });
    const gckey = newGckey();
    const person = { givenNames: 'Amélie', familyName: 'O’Neil-Tremblay' };
    const pin = await issueTestPin(world, { ...person, locale });
    await registerGckey(world, who, gckey);
    const code = await enrol(who, { ...person, pin });
    assert.match(code.replace(/\s/g, ''), /^[0-9A-Z-]{16,}$/);
    await who.presses(who.words.logout);
    await who.sees(who.words.loggedOut);
    await logInWithGckey(world, who, gckey);
    await answerQuestion(who);
    await who.sees(who.words.welcome);
    await context.close();
  });

  test(`Sign-In Partner: from a PIN to one’s tools, ${how}`, async () => {
    const context = await browser.person({ locale, javaScript, viewport: { width, height: 900 } });
    const who = await Traveller.from(context, { locale, scanned: true });
    const person = { givenNames: 'Jean-Luc', familyName: 'Nguyễn' };
    const pin = await issueTestPin(world, { ...person, locale });
    await who.goTo(`${world.portal}${who.words.paths.logIn}`);
    await who.presses(who.words.signInPartner);
    await who.presses(who.words.boreal);
    await who.types(who.words.userId, locale === 'en' ? 'gordon' : 'amelie');
    await who.types(who.words.password, locale === 'en' ? 'spruce-and-tamarack' : 'aurora-over-snow');
    await who.presses(who.words.logIn);
    await who.presses(who.words.accept);
    await who.sees(who.words.gckeyWelcome);
    await who.presses(who.words.continue);
    // Typed as the letter does not have them: accents, hyphens and case make no difference.
    const typed = {
      givenNames: 'jean luc',
      familyName: 'NGUYEN',
      pin: pin.toLowerCase().replaceAll('-', ' '),
    };
    await enrol(who, typed, 'Jean-Luc Nguyễn');
    await context.close();
  });
}
