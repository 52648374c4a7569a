import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { addMs, days } from '#kernel/time.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { OPEN } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Address, GOOD_MS, goodUntil, isOwnAddress, type ProofCode, TRIES } from './rules.ts';

type Tables = Db<PortalTables>;

/** Where an institution's record says that somebody is written to; null where it says nothing. */
export async function findAddress(db: Tables, rosterId: string): Promise<Address | null> {
  const row = await db
    .selectFrom('roster_people')
    .select(['email', 'email_by as by', 'email_at as at'])
    .where('id', '=', rosterId)
    .executeTakeFirst();
  const { email = null, at = null, by = null } = row ?? {};
  return email === null || at === null ? null : { email, at, by };
}

/** How many codes a place was sent within a day. */
export async function countCodes(db: Tables, placeId: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('proof_codes')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('place_id', '=', placeId)
    .where('asked_at', '>', addMs(now, -days(1)))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

interface NewCode {
  readonly placeId: string;
  readonly rosterId: string;
  readonly address: Address;
  readonly by: string;
}

/** Orders a code, which is made when its mail is sent. */
export async function addCode(tx: Tables, { placeId, rosterId, address, by }: NewCode, now: Date) {
  const { id } = await tx
    .insertInto('proof_codes')
    .values({
      ...{ place_id: placeId, roster_id: rosterId, email_by: address.by, email_at: address.at },
      ...{ asked_by: by, asked_at: now, hash: null, pepper_id: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The latest code of a place, the only one that counts. */
export async function findCode(db: Tables, placeId: string): Promise<ProofCode | null> {
  const row = await db
    .selectFrom('proof_codes')
    .select(['id', 'asked_at as askedAt', 'sent_at as sentAt', 'tries', 'used_at as usedAt'])
    .where('place_id', '=', placeId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** The codes that can be typed now, each the latest of a place that still counts and has an open request. */
export const goodCodes = (db: Tables, now: Date) =>
  db
    .selectFrom('proof_codes as c')
    .innerJoin('student_places as p', 'p.id', 'c.place_id')
    .where('c.sent_at', '>', addMs(now, -GOOD_MS))
    .where(sql<SqlBool>`c.used_at is null`)
    .where('c.tries', '<', TRIES)
    .where('p.status', 'in', ['claimed', 'matched'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('verifications as v')
          .select('v.id')
          .whereRef('v.place_id', '=', 'p.id')
          .where('v.status', 'in', OPEN),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('proof_codes as n')
            .select('n.id')
            .whereRef('n.place_id', '=', 'c.place_id')
            .whereRef('n.asked_at', '>', 'c.asked_at'),
        ),
      ),
    );

/** The open request of a student on whose page a code is to be typed now, the code sent last; null where none is. */
export async function findAwaiting(db: Tables, personId: string, now: Date): Promise<string | null> {
  const row = await goodCodes(db, now)
    .innerJoin('verifications as r', 'r.place_id', 'p.id')
    .where('p.person_id', '=', personId)
    .where('r.status', 'in', OPEN)
    .select('r.id')
    .orderBy('c.sent_at', 'desc')
    .orderBy('r.asked_at', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A code that is to be mailed. */
interface Letter extends ProofCode {
  readonly email: string;
  readonly locale: Locale;
}

/** Where a code goes, while the address on record is the one for which it was ordered. */
export async function findLetter(db: Tables, id: string): Promise<Letter | null> {
  const row = await db
    .selectFrom('proof_codes as c')
    .innerJoin('roster_people as r', 'r.id', 'c.roster_id')
    .innerJoin('student_places as p', 'p.id', 'c.place_id')
    .innerJoin('persons as s', 's.id', 'p.person_id')
    .select(['c.id', 'c.asked_at as askedAt', 'c.sent_at as sentAt', 'c.tries', 'c.used_at as usedAt'])
    .select(['r.email', 's.locale'])
    .where('c.id', '=', id)
    .whereRef('r.email_at', '=', 'c.email_at')
    .where('p.status', 'in', ['claimed', 'matched'])
    .executeTakeFirst();
  if (row === undefined || row.email === null) return null;
  return { ...row, email: row.email };
}

export async function saveSent(db: Tables, id: string, { hash, pepperId }: Hashed, now: Date): Promise<void> {
  await db
    .updateTable('proof_codes')
    .set({ hash, pepper_id: pepperId, sent_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .execute();
}

/**
 * Counts a try before the code is compared, outside of any transaction, so that of parallel guesses each is one. Null
 * where the code is over, or no longer the one of the address on record.
 */
export async function reserveCode(
  db: Tables,
  id: string,
  now: Date,
): Promise<{ readonly hashed: Hashed; readonly left: number } | null> {
  const row = await db
    .updateTable('proof_codes as c')
    .set(({ eb }) => ({ tries: eb('c.tries', '+', 1) }))
    .from('roster_people as r')
    .whereRef('r.id', '=', 'c.roster_id')
    .whereRef('r.email_at', '=', 'c.email_at')
    .where('c.id', '=', id)
    .where('c.tries', '<', TRIES)
    .where('c.used_at', 'is', null)
    .where('c.sent_at', 'is not', null)
    .returning(['c.hash', 'c.pepper_id as pepperId', 'c.tries', 'c.sent_at as sentAt'])
    .executeTakeFirst();
  if (row === undefined || row.hash === null || row.pepperId === null || row.sentAt === null) return null;
  if (goodUntil(row.sentAt) <= now) return null;
  return { hashed: { hash: row.hash, pepperId: row.pepperId }, left: TRIES - row.tries };
}

/** Uses a code up; the record that it was sent by, or null where it was used, or the address has changed since. */
export async function useCode(tx: Tables, id: string, now: Date): Promise<string | null> {
  const row = await tx
    .updateTable('proof_codes as c')
    .set({ used_at: now })
    .from('roster_people as r')
    .whereRef('r.id', '=', 'c.roster_id')
    .whereRef('r.email_at', '=', 'c.email_at')
    .where('c.id', '=', id)
    .where('c.used_at', 'is', null)
    .returning('c.roster_id')
    .executeTakeFirst();
  return row?.roster_id ?? null;
}

/** Of these places those proved by a code to an address that this person had written within the week before. */
export async function listSelfProved(
  db: Tables,
  personId: string,
  placeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('proof_codes')
    .select(['place_id', 'email_by as by', 'email_at as at', 'asked_at'])
    .where(sql<boolean>`place_id = any(${placeIds}::uuid[])`)
    .where('used_at', 'is not', null)
    .where('email_by', '=', personId)
    .execute();
  return new Set(
    rows.filter((row) => isOwnAddress(row, personId, row.asked_at)).map(({ place_id }) => place_id),
  );
}
