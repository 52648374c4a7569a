import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Page, PortalWorld, Visitor } from '#test/portal/portal.ts';
import { deskOf, revisionOn } from './requests.ts';

/** What an institution intends, as its form sends it. */
export const INTENDED = {
  reasons: ['part_time'],
  note: 'Since October you take one course of five. Show us what we may have missed.',
};

/** Where what is intended of a request stands. */
export const intentOf = (organisationId: string, id: string, what: '' | 'drop' | 'sign' = ''): string =>
  `${deskOf(organisationId, id)}/intended-decision${what === '' ? '' : `/${what}`}`;

/** Tells a student what is intended. */
export async function tellFirst(
  dir: Visitor,
  organisationId: string,
  id: string,
  note = INTENDED.note,
): Promise<void> {
  const sent = await dir.post(intentOf(organisationId, id), { ...INTENDED, note });
  assert.equal(sent.notice, 'intentSent', sent.text);
}

/** Signs what was told first. */
export async function signIntended(
  dir: Visitor,
  organisationId: string,
  id: string,
  note = 'Ask again when you study full time.',
): Promise<Page> {
  const path = intentOf(organisationId, id, 'sign');
  const revision = await revisionOn(dir, path);
  return dir.post(path, { revision, reasons: ['part_time'], note });
}

/** Signs a plain fact. */
export async function signPlain(
  dir: Visitor,
  organisationId: string,
  { id, fact, day }: { readonly id: string; readonly fact: string; readonly day?: string },
): Promise<Page> {
  const path = `${deskOf(organisationId, id)}/plain-fact`;
  // The day on which the student asked is the first that there may be.
  const [, first] = /day on which the student asked: ([\d-]+)\./.exec((await dir.get(path)).text) ?? [];
  const revision = await revisionOn(dir, path);
  return dir.post(path, { revision, fact, day: day ?? first ?? '', note: '' });
}

/** The latest intent of a request. */
export const intentRow = ({ db }: PortalWorld, id: string) =>
  db
    .selectFrom('intents')
    .selectAll()
    .where('verification_id', '=', id)
    .orderBy('drafted_at', 'desc')
    .executeTakeFirstOrThrow();

/** Lets so many days pass for what is intended; sessions, which end sooner, stay as they are. */
export async function ageIntent({ db }: PortalWorld, id: string, days: number): Promise<void> {
  await sql`update portal.intents set sent_at = sent_at - make_interval(days => ${days}),
    reply_by = reply_by - ${days}::integer where verification_id = ${id}`.execute(db);
}

/** Where a review stands at its institution. */
export const reviewOf = (organisationId: string, id: string): string =>
  `${deskOf(organisationId, id)}/review`;

/** Changes a decision by the review of it. */
export async function changeDecision(
  reviewer: Visitor,
  organisationId: string,
  id: string,
  note = 'The letter was about somebody else.',
): Promise<Page> {
  const path = `${reviewOf(organisationId, id)}/change`;
  return reviewer.post(path, { revision: await revisionOn(reviewer, path), note });
}
