import assert from 'node:assert/strict';
import type { Details } from '#portal/common/students/rules.ts';
import type { Page, PortalWorld, Visitor } from '#test/portal/portal.ts';
import { enrolStudent } from '#test/portal/students.ts';

/** Lets an institution take part in the Off-Campus Work Permit Program since 2009. */
export async function takePart(
  { db, clock }: PortalWorld,
  organisationId: string,
  by: string,
): Promise<void> {
  await db
    .insertInto('participations')
    .values({
      line: 'OCWPP',
      organisation_id: organisationId,
      from_day: '2009-09-01',
      recorded_by: by,
      recorded_at: clock.now(),
      ended_why: null,
      ended_by: null,
    })
    .execute();
}

/** Four times no, and the consents that are needed. */
export const ANSWERED = {
  q_exchange: 'no',
  q_listed_scholarship: 'no',
  q_kept_permit: 'no',
  q_language_only: 'no',
  purposes: ['verify', 'yearly'],
};

/** A student who has asked, and where their request is. */
export interface Asked {
  readonly student: Visitor;
  readonly path: string;
  readonly id: string;
}

let count = 0;

/** Enrols a student of a client ID of their own and sends their request, page by page. */
export async function askFor(
  world: PortalWorld,
  organisationId: string,
  {
    number = '20120415',
    campus = '',
    details = {},
  }: { readonly number?: string; readonly campus?: string; readonly details?: Partial<Details> } = {},
): Promise<Asked> {
  count += 1;
  const student = await enrolStudent(world, { clientId: String(91_000_000 + count), ...details });
  const claimed = await student.post('/en/verifications/new?in=QC', {
    institution: organisationId,
    campus,
    studentNumber: number,
    programme: 'Nursing',
  });
  assert.match(claimed.location ?? '', /^\/en\/verifications\/new\/[\w-]+$/, claimed.text);
  const questions = claimed.location ?? '';
  const answered = await student.post(questions, ANSWERED);
  assert.equal(answered.location, `${questions}/check`, answered.text);
  const submitted = await student.post(`${questions}/check`);
  assert.match(submitted.location ?? '', /^\/en\/verifications\/[\w-]{36}$/, submitted.text);
  const path = submitted.location ?? '';
  return { student, path, id: path.slice('/en/verifications/'.length) };
}

/** Two terms that make 254 days of the twelve months before November 22, 2012, as the form sends them. */
export const TERMS = {
  from1: '2011-11-28',
  to1: '2012-04-30',
  load1: 'full_time',
  standing1: 'satisfactory',
  programme1: 'credential',
  from2: '2012-09-04',
  to2: '2012-12-20',
  load2: 'full_time',
  standing2: 'satisfactory',
  programme2: 'credential',
  compared: 'yes',
};

/** The desk of an institution, and a request there. */
export const deskOf = (organisationId: string, id = ''): string =>
  `/en/our-institution/${organisationId}/requests${id === '' ? '' : `/${id}`}`;

/** Claims a request and types its student's periods of study. */
export async function takeUp(holder: Visitor, organisationId: string, id: string): Promise<void> {
  const claimed = await holder.post(deskOf(organisationId), { chosen: id });
  assert.equal(claimed.notice, 'requestsClaimed', claimed.text);
  const typed = await holder.post(`${deskOf(organisationId, id)}/periods`, TERMS);
  assert.equal(typed.notice, 'periodsSaved', typed.text);
}

/** The revision that a page's form was made from. */
export async function revisionOn(visitor: Visitor, path: string): Promise<string> {
  const { text } = await visitor.get(path);
  return /name="revision" value="(\d+)"/.exec(text)?.[1] ?? assert.fail(`no revision on ${path}`);
}

/** Signs a request as eligible, its student seen. */
export async function signEligible(holder: Visitor, organisationId: string, id: string): Promise<void> {
  const path = deskOf(organisationId, id);
  const signed = await holder.post(path, { revision: await revisionOn(holder, path), seen: 'yes' });
  assert.equal(signed.notice, 'requestSigned', signed.text);
}

/** Presses a button of a request's page, as it shows the request now. */
export async function press(
  visitor: Visitor,
  organisationId: string,
  { id, what }: { readonly id: string; readonly what: string },
): Promise<Page> {
  const path = deskOf(organisationId, id);
  return visitor.post(`${path}/action`, { do: what, revision: await revisionOn(visitor, path) });
}

/** Lets time pass, and what comes due with it happen; everybody has just come back and answered a question. */
export async function passTime({ db, clock, deps }: PortalWorld, ms: number): Promise<void> {
  clock.advance(ms);
  await deps.jobs.drain();
  const now = clock.now();
  const sessions = await db.selectFrom('sessions').select(['id', 'data']).execute();
  for (const { id, data } of sessions)
    await db
      .updateTable('sessions')
      .set({ seen_at: now, data: JSON.stringify({ ...data, answeredAt: now.toISOString() }) })
      .where('id', '=', id)
      .execute();
}
