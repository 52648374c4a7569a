import { randomUUID } from 'node:crypto';
import type { Traveller } from './traveller.ts';

/** Where the portal is. */
export interface Place {
  readonly portal: string;
}

export interface Gckey {
  readonly userId: string;
  readonly password: string;
}

/** Answers that no rule refuses, different for each question. */
export const ANSWERS = ['blue heron', 'granite harbour', 'walnut staircase', 'paper lantern'] as const;

export const newGckey = (): Gckey => ({
  userId: `walker-${randomUUID().slice(0, 8)}`,
  password: 'a quiet lake in autumn',
});

/** Step 2 of the seed: from the Log In page to a new GCKey credential and back to the portal's terms. */
export async function registerGckey(at: Place, who: Traveller, gckey: Gckey): Promise<void> {
  const { words } = who;
  await who.goTo(`${at.portal}${words.paths.logIn}`);
  await who.sees(words.logInPage);
  await who.presses(words.gckey);
  await who.follows(words.register);
  await who.sees(words.gckeyTerms);
  await who.presses(words.accept);
  await who.sees(words.registration);
  await who.types(words.userId, gckey.userId);
  await who.types(words.password, gckey.password);
  await who.types(words.confirmPassword, gckey.password);
  for (const n of [1, 2, 3]) {
    await who.chooses(words.question(n), n);
    await who.types(words.answer(n), ANSWERS[n - 1] ?? '');
  }
  await who.presses(words.submit);
  await who.sees(words.registered);
  await who.presses(words.continue);
  await who.sees(words.portalTerms);
}

/** Every later sign-in with GCKey, up to whatever the portal shows next. */
export async function logInWithGckey(at: Place, who: Traveller, gckey: Gckey): Promise<void> {
  const { words } = who;
  await who.goTo(`${at.portal}${words.paths.logIn}`);
  await who.presses(words.gckey);
  await who.types(words.userId, gckey.userId);
  await who.types(words.password, gckey.password);
  await who.presses(words.logIn);
  await who.sees(words.gckeyWelcome);
  await who.presses(words.continue);
}

export interface Enrollee {
  readonly givenNames: string;
  readonly familyName: string;
  readonly pin: string;
}

/** Step 3 of the seed: from the portal's terms, with a PIN, to one's tools; answers the recovery code. */
export async function enrol(
  who: Traveller,
  person: Enrollee,
  greeting = `${person.givenNames} ${person.familyName}`,
): Promise<string> {
  const { words } = who;
  await upToQuestions(who, person);
  await fillQuestions(who);
  await who.presses(words.continue);
  await who.presses(words.showCode);
  const code = await who.page.locator('.secret code, code').first().innerText();
  await who.follows(words.codeSaved);
  await who.sees(words.welcome);
  await who.reads(greeting);
  return code;
}

/** The same up to the page of the four security questions: the PIN is proved, and not yet spent. */
export async function upToQuestions(who: Traveller, person: Enrollee): Promise<void> {
  const { words } = who;
  await who.sees(words.portalTerms);
  await who.presses(words.accept);
  await who.sees(words.welcome);
  await who.presses(words.next);
  await who.reads(words.pinNote);
  await who.presses(words.yes);
  await who.types(words.givenNames, person.givenNames);
  await who.types(words.familyName, person.familyName);
  await who.types(words.pin, person.pin);
  await who.presses(words.continue);
  await who.sees(words.partnerTerms);
  await who.presses(words.accept);
}

export async function fillQuestions(who: Traveller): Promise<void> {
  const { words } = who;
  for (const n of [1, 2, 3, 4]) {
    await who.choosesIn(words.question(n), n);
    await who.types(words.securityAnswer(n), ANSWERS[n - 1] ?? '');
  }
}

/** Answers the one question that is asked, which is known by its place in the list. */
export async function answerQuestion(who: Traveller): Promise<void> {
  const field = who.page.locator('main input[autocomplete=current-password]').first();
  const name = (await field.getAttribute('name')) ?? '';
  const place = Number(/\d+/.exec(name)?.[0] ?? '1');
  await field.fill(ANSWERS[place - 1] ?? '');
  await who.presses(who.words.continue);
}
