import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import { paths as portal } from '#portal/paths.ts';
import { paths as credential } from '../src/credential/paths.ts';
import { Browser, type Page } from './browser.ts';
import { optionOf } from './form.ts';
import { type BenchPin, NAMES } from './pins.ts';

/** Where the services are. */
export interface Place {
  readonly portal: string;
  readonly credential: string;
}

/** Somebody enrolled, with the browser they did it in. */
export interface Person {
  readonly userId: string;
  readonly browser: Browser;
}

const PASSWORD = 'a quiet lake in autumn';

/** By position; no rule refuses them. */
const ANSWERS = ['blue heron', 'granite harbour', 'walnut staircase', 'paper lantern'];

/** Steps 2 and 3 of the seed, whole: a new credential, the PIN, four questions, the recovery code, home. Ten hashes. */
export async function enrol(place: Place, agent: Agent, pin: BenchPin): Promise<Person> {
  const browser = new Browser(agent);
  const userId = `bench-${randomUUID().slice(0, 13)}`;
  await chooseGckey(place, browser);
  const terms = await browser.goTo(`${place.credential}${credential.terms.en}`);
  let page = await browser.submit(terms, { decision: 'accept' });
  page = at(await browser.submit(page, registration(page, userId)), credential.registered.en);
  page = at(await browser.submit(page, {}, credential.continue.en), portal.portalTerms.en);
  page = at(await browser.submit(page, { answer: 'accept' }), portal.welcome.en);
  page = at(await browser.submit(page), portal.havePin.en);
  page = at(await browser.submit(page, { answer: 'yes' }), portal.enterPin.en);
  page = at(await browser.submit(page, { ...NAMES, pin }), portal.partnerTerms.en);
  page = at(await browser.submit(page, { answer: 'accept' }), portal.setQuestions.en);
  page = at(await browser.submit(page, questions(page)), portal.recoveryCode.en);
  await browser.submit(page);
  at(await browser.goTo(`${place.portal}${portal.home.en}`), portal.home.en);
  return { userId, browser };
}

/** From the Log In page through GCKey to the portal: one hash and the code flow. Answers the question's page. */
export async function signIn(place: Place, { browser, userId }: Person): Promise<Page> {
  browser.close();
  const page = await chooseGckey(place, browser);
  const welcome = at(await browser.submit(page, { userId, password: PASSWORD }), credential.welcome.en);
  return at(await browser.submit(welcome, {}, credential.continue.en), portal.question.en);
}

/** The same and the one question that is asked, up to one's tools: two hashes. */
export async function logIn(place: Place, person: Person): Promise<Page> {
  const question = await signIn(place, person);
  const position = Number(/name="answer_(\d)"/.exec(question.html)?.[1] ?? 0);
  const answer = { [`answer_${position}`]: ANSWERS[position - 1] ?? '' };
  return at(await person.browser.submit(question, answer), portal.home.en);
}

/** The home page of somebody who is signed in: no hash, no write. */
export async function visitHome(place: Place, { browser }: Person): Promise<void> {
  at(await browser.goTo(`${place.portal}${portal.home.en}`), portal.home.en);
}

async function chooseGckey(place: Place, browser: Browser): Promise<Page> {
  const page = at(await browser.goTo(`${place.portal}${portal.logIn.en}`), portal.logIn.en);
  return at(await browser.submit(page, { door: 'gckey' }), credential.signIn.en);
}

const registration = ({ html }: Page, userId: string) => ({
  userId,
  password: PASSWORD,
  again: PASSWORD,
  ...Object.fromEntries(
    [1, 2, 3].flatMap((n) => [
      [`question${n}`, optionOf(html, `question${n}`, n)],
      [`answer${n}`, ANSWERS[n - 1] ?? ''],
    ]),
  ),
});

const questions = ({ html }: Page) =>
  Object.fromEntries(
    [1, 2, 3, 4].flatMap((n) => [
      [`question_${n}`, optionOf(html, `question_${n}`, n)],
      [`answer_${n}`, ANSWERS[n - 1] ?? ''],
    ]),
  );

/** Stands on this page, or says where instead, and why. */
function at(page: Page, path: string): Page {
  if (page.status === 200 && page.url.pathname === path) return page;
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(page.html)?.[1] ?? '';
  const errors = /<section class="error-summary".*?<\/section>/s.exec(page.html)?.[0] ?? '';
  const said = `${title} ${errors.replaceAll(/<[^>]*>/g, ' ')}`.trim();
  throw new Error(`expected ${path}, came to ${page.url.pathname} (${page.status}): ${said}`);
}
