import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { minutes } from '#kernel/time.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Pages whose opening is a reading; a list is none. */
export type ReadPage =
  | 'request'
  | 'birth'
  | 'attachment'
  | 'number'
  | 'file'
  | 'surrender'
  | 'search'
  | 'history';

interface Reading {
  readonly studentId: string;
  readonly readerId: string;
  readonly role: Role;
  /** The reader's; none for the department's. */
  readonly organisationId: string | null;
  readonly page: ReadPage;
  readonly reason?: string;
}

/**
 * Keeps that somebody opened a student's file: once a quarter of an hour and page, and for each capacity and reason in
 * which they do, outside the audit log (`ENS §8`).
 */
export const addReading = (db: Tables, { studentId, ...by }: Reading, now: Date): Promise<void> =>
  addReadings(db, [studentId], by, now);

/** The same of several files, one reading each, in one statement. */
export async function addReadings(
  db: Tables,
  studentIds: readonly string[],
  by: Omit<Reading, 'studentId'>,
  now: Date,
): Promise<void> {
  const quarter = Math.floor(now.getTime() / minutes(15));
  await db
    .insertInto('file_readings')
    .columns(['student_id', 'reader_id', 'role', 'organisation_id', 'page', 'reason', 'at', 'quarter'])
    .expression(
      sql`select distinct student, ${by.readerId}::uuid, ${by.role}, ${by.organisationId}::uuid, ${by.page},
        ${by.reason ?? null}, ${now}::timestamptz, ${quarter}::bigint
        from unnest(${studentIds}::uuid[]) as s (student)`,
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
