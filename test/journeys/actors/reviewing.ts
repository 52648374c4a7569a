import { paths as homePaths } from '#portal/paths.ts';
import { words as appeals } from '#portal/programme/appeals/fr.ts';
import { words as own } from '#portal/programme/asking/appeal/fr.ts';
import { words as asking } from '#portal/programme/asking/fr.ts';
import { words as desk } from '#portal/programme/desk/fr.ts';
import type { Walker } from '../walker.ts';

/** A student asks for a review, from the page of the request. */
export async function asksReview(amina: Walker, reason: string): Promise<void> {
  const w = own[amina.locale];
  await amina.goes(homePaths.home);
  await amina.follows(asking[amina.locale].stands.open);
  await amina.follows(w.part.ask);
  await amina.types(w.ask.label, reason);
  await amina.looks('ask-review');
  await amina.presses(w.ask.submit);
  await amina.reads(w.notices.reviewAsked);
  await amina.reads(w.part.number);
  await amina.looks('review-asked');
}

/** Whoever signed can read the review, and no more. */
export async function mayNotReview(helen: Walker, student: string): Promise<void> {
  const w = appeals[helen.locale];
  await opens(helen, student);
  await helen.reads(w.faults.signed_it);
  for (const way of [w.page.take, w.page.uphold, w.page.change]) await helen.lacks(new RegExp(way));
}

/** Somebody who neither announced nor signed the decision takes a review up. */
export async function takesUp(deputy: Walker, student: string, reason: string): Promise<void> {
  const w = appeals[deputy.locale];
  await opens(deputy, student);
  await deputy.reads(reason);
  await deputy.presses(w.page.take);
  await deputy.reads(w.notices.reviewTaken);
  await deputy.looks('review');
}

/** They change the decision: signed as every other. */
export async function changes(deputy: Walker, student: string, note: string): Promise<void> {
  const w = appeals[deputy.locale];
  await opens(deputy, student);
  await deputy.follows(w.page.change);
  await deputy.types(w.change.note, note);
  await deputy.looks('change');
  await deputy.presses(w.change.submit);
  await deputy.reads(desk[deputy.locale].notices.requestSigned);
}

/** They uphold it, with reasons. */
export async function upholds(deputy: Walker, student: string, answer: string): Promise<void> {
  const w = appeals[deputy.locale];
  await opens(deputy, student);
  await deputy.types(w.page.upholdLabel, answer);
  await deputy.presses(w.page.uphold);
  await deputy.reads(w.upheld.effect);
  await deputy.looks('uphold-check');
  await deputy.presses(w.page.uphold);
  await deputy.reads(w.notices.reviewUpheld);
}

/** A student reads why it is upheld, and sends it to the coordinator. */
export async function sendsOn(
  bilal: Walker,
  { answer, words }: { readonly answer: string; readonly words: string },
): Promise<void> {
  const w = own[bilal.locale];
  await bilal.goes(homePaths.home);
  await bilal.follows(asking[bilal.locale].stands.open);
  await bilal.reads(answer);
  await bilal.looks('upheld');
  await bilal.follows(w.part.sendOn);
  await bilal.types(w.sendOn.label, words);
  await bilal.looks('send-on');
  await bilal.presses(w.sendOn.submit);
  await bilal.reads(w.notices.reviewSentOn);
}

/** A coordinator reads what the student wrote, and sends it back with reasons. */
export async function sendsBack(
  nadia: Walker,
  student: string,
  { read, words }: { readonly read: readonly string[]; readonly words: string },
): Promise<void> {
  const { coordinator: w, notices, tools } = appeals[nadia.locale];
  await nadia.goes(homePaths.home);
  await nadia.follows(tools.coordinator.title);
  await nadia.looks('coordinator');
  await nadia.follows(student);
  for (const text of read) await nadia.reads(text);
  await nadia.answers(w.choose, w.options.send_back);
  await nadia.types(w.words, words);
  await nadia.looks('send-back');
  await nadia.presses(w.submit);
  await nadia.reads(notices.reviewReturned);
}

async function opens(who: Walker, student: string): Promise<void> {
  await who.goes(homePaths.home);
  await who.follows(appeals[who.locale].tools.ours.title);
  await who.follows(student);
}
