import assert from 'node:assert/strict';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
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
  assert.match(claimed.location ?? '', /[?&]claimed=1-0-0$/, claimed.text);
  const typed = await holder.post(`${deskOf(organisationId, id)}/periods`, TERMS);
  assert.equal(typed.notice, 'periodsSaved', typed.text);
}

/** The revision that a form of a page's own was made from: other requests may be undone from there too. */
export async function revisionOn(visitor: Visitor, path: string): Promise<string> {
  const { text } = await visitor.get(path);
  const form = new RegExp(`action="${path}(?:/action)?"(?:(?!</form>)[^])*?name="revision" value="(\\d+)"`);
  return form.exec(text)?.[1] ?? assert.fail(`no revision on ${path}`);
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
  const { text } = await visitor.get(path);
  const [, revision] =
    new RegExp(`name="do" value="${what}".*?name="revision" value="(\\d+)"`, 's').exec(text) ?? [];
  return visitor.post(`${path}/action`, {
    do: what,
    revision: revision ?? assert.fail(`no button ${what} on ${path}`),
  });
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

/**
 * A student who has asked, whom the institution has on record as they said, with two terms of full-time study, and who
 * is proved: everything that lets a request be signed together with others.
 */
export async function askReady(
  world: PortalWorld,
  organisationId: string,
  { name, number, by, campus }: ReadyStudent,
): Promise<Asked> {
  const { db, clock, deps } = world;
  // More of them than may come from one network in a day.
  await deleteTriesBefore(db, 'network:', new Date(clock.now().getTime() + 1));
  const details = { givenNames: name, familyName: 'Example', dateOfBirth: '1990-05-17' };
  const asked = await askFor(world, organisationId, { number, details, ...(campus && { campus }) });
  const { id: rosterId } = await db
    .insertInto('roster_people')
    .values({
      organisation_id: organisationId,
      student_number: number,
      number_key: number,
      given_names: name,
      family_name: 'Example',
      date_of_birth: details.dateOfBirth,
      client_id: null,
      email: `student${number}@college.example`,
      email_by: by,
      email_at: new Date(clock.now().getTime() - 30 * 86_400_000),
      campus_id: campus ?? null,
      programme: 'Nursing',
      recorded_by: by,
      recorded_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await studyFullTime(world, { organisationId, rosterId, by });
  await db
    .updateTable('student_places')
    .set({ status: 'matched', roster_id: rosterId, proof: 'seen', proved_at: clock.now(), proved_by: by })
    .where('organisation_id', '=', organisationId)
    .where('number_key', '=', number)
    .execute();
  await deps.jobs.drain();
  return asked;
}

interface ReadyStudent {
  readonly name: string;
  readonly number: string;
  /** Who wrote the record. */
  readonly by: string;
  readonly campus?: string;
}

/** The two terms of `TERMS`, as they stand on file. */
async function studyFullTime(
  { db, clock }: PortalWorld,
  { organisationId, rosterId, by }: { organisationId: string; rosterId: string; by: string },
): Promise<void> {
  const terms = [
    { from_day: TERMS.from1, to_day: TERMS.to1 },
    { from_day: TERMS.from2, to_day: TERMS.to2 },
  ];
  await db
    .insertInto('study_periods')
    .values(
      terms.map((days) => ({
        ...days,
        organisation_id: organisationId,
        roster_id: rosterId,
        term: '',
        programme: '',
        kind: 'credential' as const,
        load: 'full_time' as const,
        standing: 'satisfactory' as const,
        source: 'import' as const,
        recorded_by: by,
        recorded_at: clock.now(),
        superseded_by: null,
      })),
    )
    .execute();
}
