import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FULL_COST } from '#kernel/secrets/hasher.ts';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { openWorld, type World } from '#test/world/world.ts';
import { answerQuestion, fillQuestions, logInWithGckey, newGckey, registerGckey } from './steps.ts';
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

/** What students read on the way, in both languages. */
const words = {
  en: {
    capacity: 'In what capacity do you come?',
    student: 'I am a student',
    counted: 'Step 3 of 5',
    details: 'Your details',
    givenNames: 'Given name(s)',
    familyName: 'Family name',
    dateOfBirth: 'Date of birth',
    clientId: 'Client ID',
    wrongId: 'A client ID has 8 digits. Check it against your study permit.',
    questions: 'Create four security questions',
    stands: 'Where things stand',
    account: 'My account',
    show: 'Show the date of birth',
    birth: 'May 17, 1990',
  },
  fr: {
    capacity: 'À quel titre utilisez-vous le portail?',
    student: 'J’étudie dans un établissement',
    counted: 'Étape 3 sur 5',
    details: 'Vos renseignements',
    givenNames: 'Prénom(s)',
    familyName: 'Nom de famille',
    dateOfBirth: 'Date de naissance',
    clientId: 'Numéro de client',
    wrongId: 'Un numéro de client compte 8\u00a0chiffres. Vérifiez-le sur votre permis d’études.',
    questions: 'Créer quatre questions de sécurité',
    stands: 'Où en est ma demande',
    account: 'Mon compte',
    show: 'Afficher la date de naissance',
    birth: '17 mai 1990',
  },
} as const;

for (const { locale, javaScript, width } of [
  { locale: 'en', javaScript: true, width: 1280 },
  { locale: 'fr', javaScript: false, width: 320 },
] as const)
  test(`a student: from no PIN to where things stand, out, and in again, ${locale}, ${width} pixels wide`, async () => {
    const context = await browser.person({ locale, javaScript, viewport: { width, height: 900 } });
    const who = await Traveller.from(context, { locale, scanned: true });
    const w = words[locale];
    const gckey = newGckey();
    await registerGckey(world, who, gckey);
    await who.presses(who.words.accept);
    await who.presses(who.words.next);
    await who.presses(who.words.no);
    await who.sees(w.capacity);
    await who.ticks(w.student);
    await who.presses(who.words.continue);
    await who.sees(who.words.studentTerms);
    await who.reads(w.counted);
    await who.presses(who.words.accept);
    await who.sees(w.details);
    await who.types(w.givenNames, 'Amina');
    await who.types(w.familyName, 'N’Diaye');
    await who.types(w.dateOfBirth, '1990/5/17');
    await who.types(w.clientId, '9001');
    await who.presses(who.words.continue);
    await who.sees(w.details);
    await who.reads(w.wrongId);
    assert.equal(await who.typed(w.familyName), 'N’Diaye');
    await who.types(w.clientId, '9001 2345');
    await who.presses(who.words.continue);
    await who.sees(w.questions);
    await fillQuestions(who);
    await who.presses(who.words.continue);
    await who.presses(who.words.showCode);
    await who.follows(who.words.codeSaved);
    await who.sees(who.words.welcome);
    await who.reads('Amina N’Diaye');
    await who.reads(w.stands);
    await who.follows(w.account);
    await who.sees(w.account);
    await who.follows(w.show);
    await who.reads(w.birth);
    await who.presses(who.words.logout);
    await who.sees(who.words.loggedOut);
    await logInWithGckey(world, who, gckey);
    await answerQuestion(who);
    await who.sees(who.words.welcome);
    await who.reads(w.stands);
    await context.close();
  });
