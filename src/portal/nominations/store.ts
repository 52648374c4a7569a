import { type Expression, type ExpressionBuilder, type SqlBool, sql, type Updateable } from 'kysely';
import { readReference, readReferenceStart } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { everyWord, haveWords } from '#kernel/db/words.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { wordQuery } from '#kernel/search.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction, Role } from '../members/roles.ts';
import { type Organisation, type OrganisationStatus, PAGE_SIZE } from '../organisations/rules.ts';
import type { Somebody } from '../pins/rules.ts';
import type { NominationTable } from '../role-tables.ts';
import type { PortalTables } from '../tables.ts';
import { type NominationKind, type NominationStatus, type Nominee, PENDING } from './rules.ts';

type Tables = Db<PortalTables>;

/** A nomination with the institution it is for. */
export interface Nomination extends Nominee {
  readonly id: string;
  readonly reference: string;
  readonly kind: NominationKind;
  readonly status: NominationStatus;
  readonly organisation: Organisation;
  readonly locale: Locale;
  /** The names before the nominee corrected them on their form. */
  readonly putForwardAs: string;
  readonly nominatedBy: string | null;
  readonly confirmation: NominationTable['confirmation'];
  readonly replacesId: string | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  /** A day in Ottawa, as `YYYY-MM-DD`. */
  readonly receivedOn: string | null;
  readonly decidedAt: Date | null;
  readonly reasons: string;
  readonly pinId: string | null;
  readonly revision: number;
}

export interface NewNomination extends Nominee {
  readonly reference: string;
  readonly kind: NominationKind;
  readonly organisationId: string;
  readonly locale: Locale;
  readonly nominatedBy: string | null;
  readonly confirmation: 'awaiting' | 'not_needed';
  readonly replacesId: string | null;
  readonly now: Date;
}

export async function addNomination(tx: Tables, added: NewNomination): Promise<string> {
  const row = await tx
    .insertInto('nominations')
    .values({
      reference: added.reference,
      kind: added.kind,
      status: 'invited',
      organisation_id: added.organisationId,
      given_names: added.givenNames,
      family_name: added.familyName,
      put_forward_as: `${added.givenNames} ${added.familyName}`,
      email: added.email,
      locale: added.locale,
      nominated_by: added.nominatedBy,
      confirmation: added.confirmation,
      replaces_id: added.replacesId,
      created_at: added.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Any nomination, by its id. */
export async function findNomination(db: Tables, id: string): Promise<Nomination | null> {
  const row = await nominations(db).where('n.id', '=', id).executeTakeFirst();
  return row ? nominationOf(row) : null;
}

/** Takes a nomination's row lock. @throws NotFound when there is none. */
export async function lockNomination(tx: Tables, id: string): Promise<Nomination> {
  await tx.selectFrom('nominations').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const nomination = await findNomination(tx, id);
  if (!nomination) throw new NotFound();
  return nomination;
}

/** The nomination that a PIN was issued on. */
export async function findNominationOfPin(db: Tables, pinId: string): Promise<Nomination | null> {
  const row = await nominations(db).where('n.pin_id', '=', pinId).executeTakeFirst();
  return row ? nominationOf(row) : null;
}

/** Whose nominations somebody may see: those of jurisdictions, or those of institutions. */
export type Reach =
  | { readonly jurisdictions: readonly Jurisdiction[] }
  | { readonly organisationIds: readonly string[] };

/** A nomination within reach. @throws NotFound for any other (`SECURITY §6`). */
export async function getNomination(db: Tables, id: string, reach: Reach): Promise<Nomination> {
  const row = await within(nominations(db), reach).where('n.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return nominationOf(row);
}

export interface NominationFilter {
  readonly reach: Reach;
  /** A reference, or words of the nominee's or institution's names. */
  readonly search: string;
  readonly status: NominationStatus | null;
  readonly kinds?: readonly NominationKind[];
  /** Only those that wait for a coordinator. */
  readonly awaiting?: boolean;
}

/** One page of nominations, newest first. `page` counts from 1. */
export async function listNominations(
  db: Tables,
  filter: NominationFilter,
  page: number,
): Promise<Nomination[]> {
  const rows = await matching(db, filter)
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return rows.map(nominationOf);
}

export async function countNominations(db: Tables, filter: NominationFilter): Promise<number> {
  const row = await db
    .selectFrom(matching(db, filter).as('matching'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Those of an institution that can still come to something, for certain kinds. */
export async function listPending(
  tx: Tables,
  organisationId: string,
  kinds: readonly NominationKind[],
): Promise<Nomination[]> {
  const rows = await nominations(tx)
    .where('n.organisation_id', '=', organisationId)
    .where('n.status', 'in', PENDING)
    .where('n.kind', 'in', kinds)
    .execute();
  return rows.map(nominationOf);
}

/** What became of one person's nominations: by the PIN they redeemed, or by their address. Newest first. */
export async function listOfPerson(db: Tables, personId: string): Promise<Nomination[]> {
  const byPin = db
    .selectFrom('nominations as m')
    .innerJoin('pins', 'pins.id', 'm.pin_id')
    .select('m.id')
    .where('pins.redeemed_by', '=', personId);
  const byEmail = db
    .selectFrom('nominations as m')
    .innerJoin('persons as p', (join) =>
      join.on((eb) => eb(eb.fn('lower', ['p.email']), '=', eb.fn('lower', ['m.email']))),
    )
    .select('m.id')
    .where('p.id', '=', personId);
  // Joined, not asked with `or`, which no index answers: everybody's home page asks this.
  const rows = await nominations(db)
    .where('n.id', 'in', byPin.union(byEmail))
    .orderBy('n.created_at', 'desc')
    .limit(PAGE_SIZE)
    .execute();
  return rows.map(nominationOf);
}

/** How far a nomination's PIN has come. Days are Ottawa's, as `YYYY-MM-DD`. */
export interface PinProgress {
  readonly issuedAt: Date;
  readonly redeemedAt: Date | null;
  readonly letter: { readonly postedOn: string | null; readonly registeredNumber: string | null } | null;
}

/** The PIN of a nomination, where one was issued. */
export async function findPinProgress(db: Tables, pinId: string | null): Promise<PinProgress | null> {
  if (pinId === null) return null;
  const row = await db
    .selectFrom('pins as p')
    .leftJoin('pin_letters as l', 'l.pin_id', 'p.id')
    .where('p.id', '=', pinId)
    .select(['p.issued_at', 'p.redeemed_at', 'l.pin_id', 'l.posted_on', 'l.registered_number'])
    .executeTakeFirst();
  if (!row) return null;
  const letter =
    row.pin_id === null ? null : { postedOn: row.posted_on, registeredNumber: row.registered_number };
  return { issuedAt: row.issued_at, redeemedAt: row.redeemed_at, letter };
}

/** The name of whoever holds a membership. */
export async function findHolderName(db: Tables, membershipId: string | null): Promise<string | null> {
  if (membershipId === null) return null;
  const row = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.given_names', 'p.family_name'])
    .where('m.id', '=', membershipId)
    .executeTakeFirst();
  return row ? `${row.given_names} ${row.family_name}` : null;
}

/** Whoever puts somebody forward, or decides about it. */
export async function getNominator(
  db: Tables,
  personId: string,
): Promise<Somebody & { readonly id: string; readonly locale: Locale }> {
  return db
    .selectFrom('persons')
    .select(['id', 'email', 'locale', 'given_names as givenNames', 'family_name as familyName'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

/** The addresses of those who hold a role at an institution already. */
export async function listHolders(
  db: Tables,
  organisationId: string,
  role: Role,
): Promise<{ readonly email: string | null }[]> {
  return db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select('p.email')
    .where('m.organisation_id', '=', organisationId)
    .where('m.role', '=', role)
    .where('m.status', '!=', 'ended')
    .execute();
}

/** Whether the programme knows an institution: it has a memorandum of understanding, or has had a DIR, if only once. */
export async function hadRepresentative(db: Tables, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisations as o')
    .select('o.id')
    .where('o.id', '=', organisationId)
    .where(({ or, exists, selectFrom, eb }) =>
      or([
        eb('o.agreement_reference', '!=', ''),
        exists(
          selectFrom('memberships as m')
            .select('m.id')
            .whereRef('m.organisation_id', '=', 'o.id')
            .where('m.role', '=', 'dir'),
        ),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a membership is that of an active DIR of the institution. */
export async function findReplaceable(
  db: Tables,
  membershipId: string,
  organisationId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('id')
    .where('id', '=', membershipId)
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'dir')
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row !== undefined;
}

/** The active coordinators of a jurisdiction who can be written to. */
export async function listCoordinators(
  db: Tables,
  jurisdiction: Jurisdiction,
): Promise<{ readonly email: string; readonly locale: Locale; readonly givenNames: string }[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.email', 'p.locale', 'p.given_names as givenNames'])
    .where('m.role', '=', 'coordinator')
    .where('m.jurisdiction', '=', jurisdiction)
    .where('m.status', '=', 'active')
    .execute();
  return rows.flatMap(({ email, ...rest }) => (email === null ? [] : [{ ...rest, email }]));
}

export type NominationChanges = Omit<
  Updateable<NominationTable>,
  'id' | 'reference' | 'status' | 'revision' | 'organisation_id'
>;

/** Saves a nomination if it still is as it was loaded; false when somebody else was faster. */
export async function saveNomination(
  tx: Tables,
  was: Pick<Nomination, 'id' | 'status' | 'revision'>,
  changes: NominationChanges & { readonly status: NominationStatus },
): Promise<boolean> {
  const row = await tx
    .updateTable('nominations')
    .set({ ...changes, revision: was.revision + 1 })
    .where('id', '=', was.id)
    .where('status', '=', was.status)
    .where('revision', '=', was.revision)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const nominations = (db: Tables) =>
  db
    .selectFrom('nominations as n')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .select([
      'n.id',
      'n.reference',
      'n.kind',
      'n.status',
      'n.given_names as givenNames',
      'n.family_name as familyName',
      'n.email',
      'n.locale',
      'n.put_forward_as as putForwardAs',
      'n.nominated_by as nominatedBy',
      'n.confirmation',
      'n.replaces_id as replacesId',
      'n.created_at as createdAt',
      'n.completed_at as completedAt',
      'n.received_on as receivedOn',
      'n.decided_at as decidedAt',
      'n.reasons',
      'n.pin_id as pinId',
      'n.revision',
      'o.id as organisationId',
      'o.name_en',
      'o.name_fr',
      'o.jurisdiction',
      'o.status as organisationStatus',
    ]);

type Query = ReturnType<typeof nominations>;

const within = (query: Query, reach: Reach): Query =>
  'jurisdictions' in reach
    ? query.where('o.jurisdiction', 'in', reach.jurisdictions)
    : query.where('n.organisation_id', 'in', reach.organisationIds);

/** What a list holds, also for whoever wants to see its plan. */
export function matching(db: Tables, { reach, search, status, kinds, awaiting }: NominationFilter): Query {
  let query = within(nominations(db), reach);
  if (status !== null) query = query.where('n.status', '=', status);
  if (kinds !== undefined) query = query.where('n.kind', 'in', kinds);
  if (awaiting) query = query.where('n.confirmation', '=', 'awaiting').where('n.status', 'in', PENDING);
  if (search === '') return query;
  const reference = readReference(search);
  if (reference.kind === 'reference') return query.where('n.reference', '=', reference.text);
  const start = readReferenceStart(search);
  return query.where((eb) =>
    start === null
      ? namesHold(eb, wordQuery(search))
      : eb.or([
          namesHold(eb, wordQuery(search)),
          sql<boolean>`starts_with(${eb.ref('n.reference')}, ${start})`,
        ]),
  );
}

/** Each word in the names of the nominee or of the institution, and asked so that the index of either serves. */
const namesHold = (eb: ExpressionBuilder<Searched, 'n'>, query: string | null): Expression<SqlBool> =>
  everyWord(query, (word) => {
    const institutions = eb
      .selectFrom('organisations as named')
      .select('named.id')
      .where((inner) => haveWords(inner.ref('named.words'), word));
    // As an array, so that the index of nominations by institution is used beside that of their words.
    const theirs = sql<boolean>`${eb.ref('n.organisation_id')} = any(array(${institutions}))`;
    return eb.or([haveWords(eb.ref('n.words'), word), theirs]);
  });

type Searched = PortalTables & { n: PortalTables['nominations'] };

type Row = Omit<Nomination, 'organisation'> & {
  readonly organisationId: string;
  readonly name_en: string;
  readonly name_fr: string;
  readonly jurisdiction: Jurisdiction;
  readonly organisationStatus: OrganisationStatus;
};

function nominationOf(row: Row): Nomination {
  const { organisationId, name_en, name_fr, jurisdiction, organisationStatus, ...nomination } = row;
  const organisation = {
    id: organisationId,
    name: { en: name_en, fr: name_fr },
    jurisdiction,
    status: organisationStatus,
  };
  return { ...nomination, organisation };
}
