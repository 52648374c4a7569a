import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { MINUTE } from '#test/world/clock.ts';
import { openWorld, type World } from '#test/world/world.ts';
import { logInWithGckey, newGckey, registerGckey } from './steps.ts';
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

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript';

  test(`the language toggle keeps the page and what was typed, but no PIN, ${how}`, async () => {
    const context = await browser.person({ javaScript });
    const who = await upToThePin(await Traveller.from(context, { locale: 'en' }));
    await who.types('Given Name(s)', 'Zoé');
    await who.types('PIN', 'K7QM-2X9P-41AB');
    await who.presses('Français');
    const french = new Traveller(who.page, { locale: 'fr' });
    await french.sees('Entrer votre NIP');
    assert.equal(await french.typed('Prénom(s)'), 'Zoé');
    assert.equal(await french.typed('NIP'), '');
    await context.close();
  });

  test(`what was typed survives a session that ended and a new sign-in, ${how}`, async () => {
    const context = await browser.person({ javaScript });
    const gckey = newGckey();
    const who = await upToThePin(await Traveller.from(context, { locale: 'en' }), gckey);
    await who.types('Given Name(s)', 'Zoé');
    await who.types('Family Name', 'D’Aoust');
    await who.types('PIN', 'K7QM-2X9P-41AB');
    world.clock.advance(21 * MINUTE);
    await who.presses('Continue');
    await who.sees('Log In');
    await who.reads('Your session has ended');
    await logInWithGckey(world, who, gckey);
    await who.sees('Enter your PIN');
    assert.equal(await who.typed('Given Name(s)'), 'Zoé');
    assert.equal(await who.typed('Family Name'), 'D’Aoust');
    assert.equal(await who.typed('PIN'), '');
    await context.close();
  });

  test(`a mistake keeps what was typed and leads to the field, ${how}`, async () => {
    const context = await browser.person({ javaScript });
    const who = await upToThePin(await Traveller.from(context, { locale: 'en', scanned: true }));
    await who.types('Given Name(s)', 'Zoé');
    await who.types('Family Name', 'Côté, zoe@example.ca');
    await who.types('PIN', 'K7QM-2X9P-41A');
    await who.presses('Continue');
    await who.reads('There are 2 problems');
    assert.equal(await who.typed('Given Name(s)'), 'Zoé');
    assert.equal(await who.typed('Family Name'), 'Côté, zoe@example.ca');
    await who.page.locator('.error-summary a').first().click();
    assert.match(who.page.url(), /#family_name$/);
    assert.match(await who.page.title(), /^Error:/);
    await context.close();
  });
}

test('no step can be skipped by its address, and the back button leads nowhere wrong', async () => {
  const context = await browser.person();
  const who = await Traveller.from(context, { locale: 'en' });
  await registerGckey(world, who, newGckey());
  for (const path of ['pin', 'terms', 'security-questions']) {
    await who.goTo(`${world.portal}/en/enrolment/${path}`);
    await who.sees('CIC Portal Terms and Conditions');
  }
  await who.goTo(`${world.portal}/en/home`);
  await who.sees('CIC Portal Terms and Conditions');
  await who.presses('I accept');
  await who.sees('Welcome to CIC’s Portal');
  await who.page.goBack();
  await who.presses('I accept');
  await who.sees('Welcome to CIC’s Portal');
  await context.close();
});

test('two tabs of one sign-in both end up where the person is', async () => {
  const context = await browser.person();
  const one = await Traveller.from(context, { locale: 'en' });
  const other = await Traveller.from(context, { locale: 'en' });
  await registerGckey(world, one, newGckey());
  await other.goTo(`${world.portal}/en/log-in`);
  await other.sees('CIC Portal Terms and Conditions');
  await other.presses('I accept');
  await one.presses('I accept');
  await one.sees('Welcome to CIC’s Portal');
  await context.close();
});

/** Registers and goes on to the page that asks for the PIN. */
test('what was typed is kept also when nobody is there at the end of the session', async () => {
  const context = await browser.person();
  const gckey = newGckey();
  const visitor = await Traveller.from(context, { locale: 'en' });
  await visitor.page.clock.install();
  const who = await upToThePin(visitor, gckey);
  await who.types('Given Name(s)', 'Zoé');
  await who.types('PIN', 'K7QM-2X9P-41AB');
  world.clock.advance(21 * MINUTE);
  await who.page.clock.fastForward(21 * MINUTE);
  await who.sees('Log In');
  await who.reads('Your session has ended');
  await logInWithGckey(world, who, gckey);
  await who.sees('Enter your PIN');
  assert.equal(await who.typed('Given Name(s)'), 'Zoé');
  assert.equal(await who.typed('PIN'), '');
  await who.reads('the PIN has to be typed again');
  await context.close();
});

async function upToThePin(who: Traveller, gckey = newGckey()): Promise<Traveller> {
  await registerGckey(world, who, gckey);
  await who.presses(who.words.accept);
  await who.presses(who.words.next);
  await who.presses(who.words.yes);
  await who.sees('Enter your PIN');
  return who;
}
