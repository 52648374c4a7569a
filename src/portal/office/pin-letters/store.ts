import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Slice } from '#portal/common/organisations/rules.ts';
import type { PinStatus } from '#portal/common/pins/rules.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

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
  readonly postedBy: string | null;
}

export type Out = 'unposted' | 'posted';

/** One page of the letters that are to be posted, or on their way; the oldest first. `page` counts from 1. */
export async function listLetters(db: Tables, out: Out, page: Slice): Promise<Letter[]> {
  const rows = await outQuery(letters(db), out)
    .orderBy('l.printed_at')
    // As they lie in the file that was printed.
    .orderBy(({ fn }) => fn.coalesce('n.decided_at', 'n.created_at'))
    .orderBy('n.id')
    .orderBy('l.pin_id')
    .limit(page.size)
    .offset((page.current - 1) * page.size)
    .execute();
  return rows.map(letterOf);
}

/** Of these letters those that wait to be posted, in the order in which their rows are locked. */
export async function listUnposted(db: Tables, pinIds: readonly string[]): Promise<Letter[]> {
  if (pinIds.length === 0) return [];
  const rows = await outQuery(letters(db), 'unposted')
    .where('l.pin_id', 'in', pinIds)
    .orderBy('l.pin_id')
    .execute();
  return rows.map(letterOf);
}

/** What stands of these letters, whatever has become of them. */
export async function listChosen(db: Tables, pinIds: readonly string[]): Promise<Letter[]> {
  if (pinIds.length === 0) return [];
  const rows = await letters(db).where('l.pin_id', 'in', pinIds).orderBy('l.pin_id').execute();
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

/** The letters that a run has written, in its order. */
export async function listWritten(db: Tables, runId: string): Promise<Letter[]> {
  const written = letters(db).where('l.run_id', '=', runId);
  const rows = await written
    .orderBy(({ fn }) => fn.coalesce('n.decided_at', 'n.created_at'))
    .orderBy('n.id')
    .execute();
  return rows.map(letterOf);
}

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
      'l.posted_by as postedBy',
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

/** What has become of a PIN. */
export async function findPinStatus(tx: Tables, pinId: string): Promise<PinStatus | null> {
  const row = await tx.selectFrom('pins').select('status').where('id', '=', pinId).executeTakeFirst();
  return row?.status ?? null;
}
