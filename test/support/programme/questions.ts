import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { runUnanswered } from '#portal/programme/unanswered/run.ts';
import type { Colleague } from '#test/portal/institution.ts';
import type { PortalWorld } from '#test/portal/portal.ts';
import { type Asked, askFor, deskOf, revisionOn } from './requests.ts';

/** Whoever asks students of an institution. */
export interface Asker {
  readonly organisationId: string;
  readonly noor: Colleague;
}

/** A request whose student was asked. */
export async function askedOf(
  world: PortalWorld,
  { organisationId, noor }: Asker,
  number: string,
  details = {},
): Promise<Asked> {
  const request = await askFor(world, organisationId, { number, details });
  await noor.post(deskOf(organisationId), { chosen: request.id });
  await askAgain({ organisationId, noor }, request.id, 'Which term?');
  return request;
}

/** Asks the student of a request that its asker holds. */
export async function askAgain({ organisationId, noor }: Asker, id: string, question: string): Promise<void> {
  const form = `${deskOf(organisationId, id)}/question`;
  const sent = await noor.post(form, { revision: await revisionOn(noor, form), question });
  assert.equal(sent.notice, 'questionSent', sent.text);
}

/** Lets so many days pass for questions and what was told of them; sessions, which end sooner, stay as they are. */
export async function age({ db }: PortalWorld, ids: readonly string[] | null, days: number): Promise<void> {
  const questions = sql`select id from portal.verification_questions
    where ${ids === null ? sql`true` : sql`verification_id = any(${ids}::uuid[])`}`;
  await sql`update portal.verification_questions set asked_at = asked_at - make_interval(days => ${days})
    where id in (${questions})`.execute(db);
  await sql`update portal.closing_notices set on_day = on_day - ${days}::integer, closes_on = closes_on - ${days}::integer
    where question_id in (${questions})`.execute(db);
}

/** The nights after one another, each run twice at once. */
export async function nights(world: PortalWorld, count: number): Promise<void> {
  for (let night = 0; night < count; night += 1) {
    await Promise.all([runUnanswered(world.deps), runUnanswered(world.deps)]);
    await world.deps.jobs.drain();
    await age(world, null, 1);
  }
}
