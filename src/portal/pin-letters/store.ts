import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction, Role } from '../members/roles.ts';
import { PAGE_SIZE } from '../organisations/rules.ts';
import type { PinStatus } from '../pins/rules.ts';
import type { PortalTables } from '../tables.ts';

type Tables = Db<PortalTables>;

/** A letter that has been printed, and how far its PIN has come; the PIN itself is nowhere. */
export interface Letter {
  readonly pinId: string;
  readonly nominationId: string | null;
  readonly reference: string | null;
  readonly givenNames: string;
  readonly familyName: string;
  readonly role: Role;
  readonly status: PinStatus;
  readonly institution: { readonly en: string; readonly fr: string } | null;
  readonly failures: number;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly redeemedAt: Date | null;
  readonly printedAt: Date;
  readonly registeredNumber: string | null;
  readonly postedOn: string | null;
}

export type Out = 'unposted' | 'posted';

/** One page of the letters that are to be posted, or on their way; the oldest first. `page` counts from 1. */
export async function listLetters(db: Tables, out: Out, page: number): Promise<Letter[]> {
  const rows = await outQuery(letters(db), out)
    .orderBy('l.printed_at')
    .orderBy('l.pin_id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return rows.map(letterOf);
}

export async function countLetters(db: Tables, out: Out): Promise<number> {
  const row = await db
    .selectFrom(outQuery(letters(db), out).as('matching'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const outQuery = (query: ReturnType<typeof letters>, out: Out): ReturnType<typeof letters> =>
  out === 'unposted'
    ? query.where('l.posted_on', 'is', null).where('p.status', '=', 'issued')
    : query.where('l.posted_on', 'is not', null).where('p.status', '=', 'posted');

/** @throws NotFound where no letter was printed for this PIN. */
export async function getLetter(db: Tables, pinId: string): Promise<Letter> {
  const row = await letters(db).where('l.pin_id', '=', pinId).executeTakeFirst();
  if (!row) throw new NotFound();
  return letterOf(row);
}

const letters = (db: Tables) =>
  db
    .selectFrom('pin_letters as l')
    .innerJoin('pins as p', 'p.id', 'l.pin_id')
    .leftJoin('organisations as o', 'o.id', 'p.organisation_id')
    .leftJoin('nominations as n', 'n.id', 'l.nomination_id')
    .select([
      'l.pin_id as pinId',
      'l.nomination_id as nominationId',
      'n.reference',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'p.role',
      'p.status',
      'p.failures',
      'p.issued_at as issuedAt',
      'p.expires_at as expiresAt',
      'p.redeemed_at as redeemedAt',
      'l.printed_at as printedAt',
      'l.registered_number as registeredNumber',
      'l.posted_on as postedOn',
      'o.name_en',
      'o.name_fr',
    ]);

const letterOf = ({
  name_en,
  name_fr,
  ...row
}: Omit<Letter, 'institution'> & { name_en: string | null; name_fr: string | null }): Letter => ({
  ...row,
  institution: name_en === null || name_fr === null ? null : { en: name_en, fr: name_fr },
});

/** Somebody whose letter is to be printed. */
export interface ToPrint {
  readonly id: string;
  readonly reference: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly decidedAt: Date | null;
}

/** One page of the approved representatives who have no PIN yet, the oldest first. `page` counts from 1. */
export async function listToPrint(db: Tables, page: number): Promise<ToPrint[]> {
  const rows = await toPrint(db)
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .select([
      'n.id',
      'n.reference',
      'n.given_names as givenNames',
      'n.family_name as familyName',
      'n.decided_at as decidedAt',
      'o.name_en',
      'o.name_fr',
    ])
    .orderBy('n.created_at')
    .orderBy('n.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return rows.map(({ name_en, name_fr, ...row }) => ({ ...row, institution: { en: name_en, fr: name_fr } }));
}

/** The ids of those to print, the oldest first: all, or those among the ones chosen. */
export async function listIdsToPrint(
  db: Tables,
  chosen: readonly string[] | 'all',
  most: number,
): Promise<string[]> {
  let query = toPrint(db).select('n.id').orderBy('n.created_at').orderBy('n.id').limit(most);
  if (chosen !== 'all') query = query.where('n.id', 'in', chosen);
  return (await query.execute()).map(({ id }) => id);
}

export async function countToPrint(db: Tables): Promise<number> {
  const row = await toPrint(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const toPrint = (db: Tables) =>
  db
    .selectFrom('nominations as n')
    .where('n.status', '=', 'approved')
    .where('n.kind', 'in', ['new_dir', 'replace_dir']);

/** Where a letter goes: the lines of the institution's address. */
export async function findAddressLines(db: Tables, organisationId: string | null): Promise<string[]> {
  if (organisationId === null) return [];
  const row = await db
    .selectFrom('organisations')
    .select('address')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return (row?.address ?? '').split('\n').filter((line) => line.trim() !== '');
}

export interface NewLetter {
  readonly pinId: string;
  readonly nominationId: string | null;
  readonly now: Date;
  readonly by: string;
  readonly runId: string | null;
}

/** Notes that a PIN's letter was printed; there is one letter for each PIN. */
export async function addLetter(tx: Tables, letter: NewLetter): Promise<void> {
  await tx
    .insertInto('pin_letters')
    .values({
      pin_id: letter.pinId,
      nomination_id: letter.nominationId,
      printed_at: letter.now,
      printed_by: letter.by,
      registered_number: null,
      posted_by: null,
      run_id: letter.runId,
    })
    .execute();
  await tx
    .updateTable('pins')
    .set({ nomination_id: letter.nominationId })
    .where('id', '=', letter.pinId)
    .execute();
}

/** Notes how and when a letter was posted; false when that was noted before. */
export async function savePosting(
  tx: Tables,
  pinId: string,
  posting: { readonly number: string; readonly day: string; readonly by: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('pin_letters')
    .set({ registered_number: posting.number, posted_on: posting.day, posted_by: posting.by })
    .where('pin_id', '=', pinId)
    .where('posted_on', 'is', null)
    .returning('pin_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What has become of a PIN. */
export async function findPinStatus(tx: Tables, pinId: string): Promise<PinStatus | null> {
  const row = await tx.selectFrom('pins').select('status').where('id', '=', pinId).executeTakeFirst();
  return row?.status ?? null;
}

/** A reset of somebody's questions whose letter is to be printed, or was. */
export interface ResetToPrint {
  readonly id: string;
  readonly personId: string;
  readonly pinId: string | null;
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly institution: { readonly en: string; readonly fr: string } | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly askedAt: Date;
}

/** The resets that wait for their letter, the oldest first; a page's worth. */
export async function listResetsToPrint(db: Tables): Promise<ResetToPrint[]> {
  const rows = await resets(db)
    .where('r.pin_id', 'is', null)
    .orderBy('r.asked_at')
    .limit(PAGE_SIZE)
    .execute();
  return rows.map(resetOf);
}

export async function findReset(
  db: Tables,
  by: { readonly id: string } | { readonly pinId: string },
): Promise<ResetToPrint | null> {
  const row = await ('id' in by
    ? resets(db).where('r.id', '=', by.id)
    : resets(db).where('r.pin_id', '=', by.pinId)
  ).executeTakeFirst();
  return row ? resetOf(row) : null;
}

/** Whether the role of a reset is still active, which it then stays until the end of the transaction. */
export async function lockResetRole(tx: Tables, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships as m')
    .innerJoin('question_resets as r', 'r.membership_id', 'm.id')
    .select('m.status')
    .where('r.id', '=', id)
    .forUpdate('m')
    .executeTakeFirst();
  return row?.status === 'active';
}

/** Ties a new PIN to a reset, in the place of the former one; false when somebody else was faster. */
export async function saveResetPin(
  tx: Tables,
  id: string,
  former: string | null,
  pinId: string,
): Promise<boolean> {
  const row = await tx
    .updateTable('question_resets')
    .set({ pin_id: pinId })
    .where('id', '=', id)
    .where('status', '=', 'done')
    .where('pin_id', 'is not distinct from', former)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const resets = (db: Tables) =>
  db
    .selectFrom('question_resets as r')
    .innerJoin('persons as p', 'p.id', 'r.person_id')
    .innerJoin('memberships as m', 'm.id', 'r.membership_id')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where('r.status', '=', 'done')
    // Whose role was suspended or ended since gets no letter for it.
    .where('m.status', '=', 'active')
    .select([
      'r.id',
      'r.person_id as personId',
      'r.pin_id as pinId',
      'r.asked_at as askedAt',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'p.email',
      'p.locale',
      'm.role',
      'm.organisation_id as organisationId',
      'm.jurisdiction',
      'o.name_en',
      'o.name_fr',
    ]);

const resetOf = ({
  name_en,
  name_fr,
  ...row
}: Omit<ResetToPrint, 'institution'> & { name_en: string | null; name_fr: string | null }): ResetToPrint => ({
  ...row,
  institution: name_en === null || name_fr === null ? null : { en: name_en, fr: name_fr },
});
