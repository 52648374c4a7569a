import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import type { Details } from '#portal/common/students/rules.ts';
import type { Page, PortalWorld, Visitor } from '#test/portal/portal.ts';
import { MINUTE } from '#test/world/clock.ts';
import { ANSWERED, type Asked, askFor, deskOf, passTime, signEligible, takeUp } from './requests.ts';

/** The transfers of an institution. */
export const transfersOf = (organisationId: string, id = ''): string =>
  `/en/our-institution/${organisationId}/transfers${id === '' ? '' : `/${id}`}`;

let number = 7_000_000;

/** A student of a number of their own whom an institution found eligible. */
export async function findEligible(
  world: PortalWorld,
  organisationId: string,
  {
    holder,
    campus = '',
    details = {},
  }: { readonly holder: Visitor; readonly campus?: string; readonly details?: Partial<Details> },
): Promise<Asked> {
  number += 1;
  await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
  const asked = await askFor(world, organisationId, { number: String(number), campus, details });
  await takeUp(holder, organisationId, asked.id);
  await signEligible(holder, organisationId, asked.id);
  await passTime(world, 15 * MINUTE);
  return asked;
}

/** Where the questions are for a new institution, which is named first where it is not yet. */
export async function nameNew(
  { db, clock }: PortalWorld,
  { student, id }: Asked,
  organisationId: string,
  campus = '',
): Promise<string> {
  const known = await db
    .selectFrom('student_places as p')
    .innerJoin('verifications as v', 'v.person_id', 'p.person_id')
    .select('p.id')
    .where('v.id', '=', id)
    .where('p.organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (known !== undefined) return `/en/verifications/new/${known.id}`;
  number += 1;
  // More of them than may come from one network in a day.
  await deleteTriesBefore(db, 'network:', new Date(clock.now().getTime() + 1));
  const claimed = await student.post('/en/verifications/new?in=QC', {
    institution: organisationId,
    campus,
    studentNumber: String(number),
    programme: 'Nursing',
  });
  return claimed.location ?? assert.fail(claimed.text);
}

/** Asks, page by page, that a decision be taken along to another institution; the answer to the last page. */
export async function sendTransfer(
  world: PortalWorld,
  asked: Asked,
  organisationId: string,
  campus = '',
): Promise<Page> {
  const questions = await nameNew(world, asked, organisationId, campus);
  const answered = await asked.student.post(questions, { ...ANSWERED, transferFrom: asked.id });
  assert.equal(answered.location, `${questions}/check`, answered.text);
  return asked.student.post(`${questions}/check`, { mayPass: 'yes' });
}

/** The same, which must go well; the transfer that came of it. */
export async function askTransfer(world: PortalWorld, asked: Asked, organisationId: string, campus = '') {
  const sent = await sendTransfer(world, asked, organisationId, campus);
  assert.equal(sent.notice, 'transferAsked', sent.text);
  return transferOf(world, asked.id);
}

/** The latest transfer of a request. */
export const transferOf = ({ db }: PortalWorld, fromId: string) =>
  db
    .selectFrom('transfers')
    .selectAll()
    .where('from_id', '=', fromId)
    // Of several of one moment the one under way.
    .orderBy('asked_at', 'desc')
    .orderBy('settled_at', (order) => order.desc().nullsFirst())
    .executeTakeFirstOrThrow();

/** Hands a transfer out, and the request that began at the new institution. */
export async function handOutFile(
  world: PortalWorld,
  dir: Visitor,
  { id, from_organisation_id: from, from_id }: Awaited<ReturnType<typeof transferOf>>,
  lastDay = '',
): Promise<string> {
  const handed = await dir.post(transfersOf(from, id), { lastDay, seen: lastDay || 'whole' });
  assert.equal(handed.notice, 'fileHandedOut', handed.text);
  await world.deps.jobs.drain();
  return (await transferOf(world, from_id)).to_id ?? assert.fail('no request began');
}

/** The revision that *Accept* was made from. */
export async function revisionToAccept(dir: Visitor, path: string): Promise<string> {
  const { text } = await dir.get(path);
  const form =
    /<form[^>]*>(?:(?!<\/form>)[\s\S])*?name="revision" value="(\d+)"(?:(?!<\/form>)[\s\S])*?name="seen"/;
  return form.exec(text)?.[1] ?? assert.fail(`nothing to accept on ${path}`);
}

/** Signs that a file which came is accepted, its student seen. */
export async function signAccept(dir: Visitor, organisationId: string, id: string): Promise<Page> {
  const path = deskOf(organisationId, id);
  return dir.post(path, { revision: await revisionToAccept(dir, path), seen: 'yes' });
}

/** Lets so many days pass for one transfer; sessions, which end sooner, stay as they are. */
export async function ageTransfer({ db }: PortalWorld, id: string, days: number): Promise<void> {
  await sql`update portal.transfers set asked_at = asked_at - make_interval(days => ${days}),
    handed_at = handed_at - make_interval(days => ${days}), due_on = due_on - ${days}::integer where id = ${id}`.execute(
    db,
  );
  await sql`update portal.transfer_notices set on_day = on_day - ${days}::integer where transfer_id = ${id}`.execute(
    db,
  );
}

/** The revision that the page of *Decline* was made from. */
export async function revisionToDecline(dir: Visitor, path: string): Promise<string> {
  const { text } = await dir.get(path);
  return /name="revision" value="(\d+)"/.exec(text)?.[1] ?? assert.fail(`nothing to decline on ${path}`);
}
