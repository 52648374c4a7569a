import type { Db } from '#kernel/db/database.ts';
import { minutes } from '#kernel/time.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Pages whose opening is a reading; a list is none. */
export type ReadPage = 'request' | 'birth' | 'number' | 'file' | 'surrender';

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
export async function addReading(db: Tables, reading: Reading, now: Date): Promise<void> {
  await db
    .insertInto('file_readings')
    .values({
      student_id: reading.studentId,
      reader_id: reading.readerId,
      role: reading.role,
      organisation_id: reading.organisationId,
      page: reading.page,
      reason: reading.reason ?? null,
      at: now,
      quarter: Math.floor(now.getTime() / minutes(15)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
