import { sql } from 'kysely';
import { systemClock } from '#kernel/clock.ts';
import type { Database } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { addFirstLine } from '../../src/portal/programme/lines/first.ts';
import { generate } from '../generate.ts';
import { comeIn } from './actors.ts';
import { drafts } from './drafts.ts';
import { SAMPLE } from './evaluation.ts';
import { requests, students } from './fill.ts';
import type { Sizes } from './sizes.ts';

/**
 * Fills the portal's migrated tables with students, requests, decisions, numbers and readings at 1,500 institutions that
 * take part, counted as the portal counts them; the database makes all of it. What the audit log would hold is left out.
 */
export async function generateEns(database: Database, sizes: Sizes, now = systemClock.now()): Promise<void> {
  await generate(database, now);
  await addFirstLine({ db: database.schema<PortalTables>('portal'), clock: systemClock });
  await database.patient.transaction().execute(async (tx) => {
    await sql`set local search_path to portal`.execute(tx);
    const all = [...drafts(sizes), ...students(sizes), ...requests(), ...comeIn(sizes)];
    for (const text of all) await sql.raw(filled(text, now)).execute(tx);
  });
  await sql`vacuum analyze`.execute(database.patient);
}

/** Nothing of what is filled in comes from anywhere but here. */
const filled = (text: string, now: Date): string =>
  text
    .replaceAll(':now', `timestamptz '${now.toISOString()}'`)
    .replaceAll(':evaluation', `'${JSON.stringify(SAMPLE.judgement.evaluation)}'::jsonb`)
    .replaceAll(':inputs', `'${JSON.stringify(SAMPLE.judgement.inputs)}'::jsonb`);
