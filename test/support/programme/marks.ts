import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { createLog, type Log } from '#kernel/log.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import type { PortalWorld, Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { crawl } from '#test/site/crawl.ts';
import { takePart } from './requests.ts';

/** A log whose lines are kept, to be read for what must not stand there. */
export function keptLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const write = (chunk: unknown, _: unknown, done: () => void) => {
    lines.push(`${chunk}`);
    done();
  };
  return { log: createLog('trace', new Writable({ write })), lines };
}

/** An institution of two campuses. */
export interface School {
  readonly id: string;
  readonly dir: Colleague;
  readonly campuses: readonly string[];
  /** One of each campus. */
  readonly signatories: readonly Colleague[];
}

export async function schoolOfTwo(world: PortalWorld, name: string): Promise<School> {
  const { organisationId: id, dir } = await institution(world, name);
  await takePart(world, id, dir.personId);
  const rows = await world.db
    .insertInto('campuses')
    .values(['East', 'West'].map((campus) => ({ organisation_id: id, name: campus })))
    .returning('id')
    .execute();
  const signatories: Colleague[] = [];
  for (const { id: campus } of rows) {
    const visitor = await colleague(world, id, 'signatory');
    await world.db
      .insertInto('membership_campuses')
      .values({ membership_id: visitor.membershipId, campus_id: campus })
      .execute();
    signatories.push(visitor);
  }
  return { id, dir, campuses: rows.map((row) => row.id), signatories };
}

/** Somebody of the department, or of a province. */
export const staffOf = (
  world: PortalWorld,
  role: 'administrator' | 'coordinator',
  jurisdiction: 'QC' | 'ON' = 'QC',
): Promise<Visitor> =>
  enrol(world, {
    role,
    givenNames: role,
    email: `${role}.${jurisdiction.toLowerCase()}@example.ca`,
    ...(role === 'coordinator' && { jurisdiction }),
  });

/**
 * Every page that somebody comes to, but those for everybody, which others read. Of the log of the whole portal each line
 * narrows what is shown further, without end: by one of them is enough.
 */
export const pagesOf = ({ app }: PortalWorld, visitor: Visitor, most = 150): Promise<Map<string, string>> =>
  crawl(app, {
    cookie: `portal=${visitor.cookie()}`,
    from: ['/en/home', '/fr/accueil'],
    skip: /\/guide|\/terms|\/modalites|[?&]show=|-log-out|audit-log\?.*&|journal-d-audit\?.*&/,
    most,
  });

/** What stands where nothing of a student may: mail, jobs, the audit log and the log of the process. */
export async function assertUnmarked(
  world: PortalWorld,
  lines: readonly string[],
  {
    words,
    mail,
    event,
  }: { readonly words: readonly string[]; readonly mail: RegExp; readonly event: string },
): Promise<void> {
  const holds = (text: string) => words.filter((word) => text.includes(word));
  const sent = await world.mail();
  assert.ok(
    sent.some(({ subject }) => mail.test(subject)),
    'there is mail to be read',
  );
  for (const { to, subject, text } of sent)
    assert.deepEqual(holds(`${to} ${subject} ${text}`), [], `a mail: ${subject}`);
  const texts = async (table: 'jobs.job' | 'portal.audit_events') =>
    (
      await sql<{ text: string }>`select row_to_json(t)::text as text from ${sql.table(table)} t`.execute(
        world.db,
      )
    ).rows;
  const [jobs, events] = [await texts('jobs.job'), await texts('portal.audit_events')];
  assert.ok(jobs.length > 0, 'there are jobs to be read');
  assert.ok(
    events.some(({ text }) => text.includes(event)),
    'there are events to be read',
  );
  for (const { text } of [...jobs, ...events]) assert.deepEqual(holds(text), [], text);
  assert.ok(lines.length > 50, 'there are lines to be read');
  assert.deepEqual(holds(lines.join('')), []);
}
