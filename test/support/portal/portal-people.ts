import assert from 'node:assert/strict';
import { type IssuedPin, issuePin, type PinOrder } from '#portal/common/pins/issue.ts';
import type { Page, PortalWorld, Visitor } from './portal.ts';

export const MARIE = { givenNames: 'Marie-Ève', familyName: 'Tremblay', email: 'marie@example.ca' };

/** Four good questions and answers, as the form sends them. */
export const ANSWERS = {
  question_1: 'first-dish',
  answer_1: 'Lobster poutine',
  question_2: 'hiding-place',
  answer_2: 'Behind the organ',
  question_3: 'lost-thing',
  answer_3: 'Brass compass',
  question_4: 'own',
  own_question: 'Which fruit did Ada throw at us?',
  answer_4: 'Quetsche plum',
};

/** An institution of the world's own. */
export async function addOrganisation(
  { db, clock }: PortalWorld,
  name = 'Collège du Fjord',
): Promise<string> {
  const row = await db
    .insertInto('organisations')
    .values({ name_en: name, name_fr: name, jurisdiction: 'QC', created_at: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A PIN for an officer named Marie-Ève Tremblay, unless told otherwise. */
export const givePin = (world: PortalWorld, order: Partial<PinOrder> = {}): Promise<IssuedPin> =>
  issuePin(world.deps, {
    ...MARIE,
    locale: 'en',
    role: 'officer',
    organisationId: null,
    jurisdiction: null,
    issuedBy: null,
    resetsPersonId: null,
    kind: 'slip',
    now: world.clock.now(),
    ...order,
  });

/** The form of the PIN page. */
export const pinForm = (pin: string, names = MARIE) => ({
  given_names: names.givenNames,
  family_name: names.familyName,
  pin,
});

/** Goes from the terms to the page where the PIN is entered. */
export async function goToPin(visitor: Visitor): Promise<void> {
  await visitor.post('/en/terms', { answer: 'accept', version: '1' });
  await visitor.post('/en/enrolment/welcome');
  const page = await visitor.post('/en/enrolment/have-you-received-a-pin', { answer: 'yes' });
  assert.equal(page.location, '/en/enrolment/pin', page.text);
}

/** Goes on to the page where the questions are set. */
export async function goToQuestions(visitor: Visitor, pin: string, names = MARIE): Promise<void> {
  await goToPin(visitor);
  const entered = await visitor.post('/en/enrolment/pin', pinForm(pin, names));
  assert.equal(entered.location, '/en/enrolment/terms', entered.text);
  const accepted = await visitor.post('/en/enrolment/terms', { answer: 'accept', version: '1' });
  assert.equal(accepted.location, '/en/enrolment/security-questions');
}

/** Enrols a new credential from the terms to the last page; the visitor is then signed in. */
export async function enrol(world: PortalWorld, order: Partial<PinOrder> = {}): Promise<Visitor> {
  const visitor = await world.visitor();
  const pin = await givePin(world, order);
  await goToQuestions(visitor, pin.text, { ...MARIE, ...order } as typeof MARIE);
  const page = await visitor.post('/en/enrolment/security-questions', ANSWERS);
  assert.equal(page.location, '/en/recovery-code?after=enrolment', page.text);
  return visitor;
}

/** Answers the security question that a page asks. */
export async function answerQuestion(visitor: Visitor, path = '/en/security-question'): Promise<Page> {
  const [, field = ''] = /name="(answer_\d)"/.exec((await visitor.get(path)).text) ?? [];
  return visitor.post(path, { [field]: ANSWERS[field as keyof typeof ANSWERS] ?? '' });
}

/** The errors of a page's summary, as text. */
export const errorsOf = (page: Page): string[] => {
  const summary = /<section class="error-summary"[\s\S]*?<\/section>/.exec(page.text)?.[0] ?? '';
  return [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&'),
  );
};

export const titleOf = (page: Page): string => /<h1[^>]*>(.*?)<\/h1>/s.exec(page.text)?.[1] ?? '';
