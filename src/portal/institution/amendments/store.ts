import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { RecordFields } from '#portal/common/identification/fields.ts';
import { wholeRecord } from '#portal/common/identification/rules.ts';
import { FIRST_PAGE, type Organisation, type Slice } from '#portal/common/organisations/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type AmendmentStatus, OPEN } from './rules.ts';

type Tables = Db<PortalTables>;

export interface Amendment {
  readonly id: string;
  readonly reference: string;
  readonly status: AmendmentStatus;
  readonly organisation: Organisation;
  readonly before: RecordFields;
  readonly after: RecordFields;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reasons: string;
}

/** Whose amendments somebody may see. */
export interface Reach {
  readonly everywhere: boolean;
  readonly organisationIds: readonly string[];
  readonly jurisdictions: readonly Jurisdiction[];
}

/** Asks for a change; whoever does has the institution's lock, and has seen that no open one has a field of it. */
export async function addAmendment(
  tx: Tables,
  added: {
    readonly reference: string;
    readonly organisationId: string;
    readonly before: RecordFields;
    readonly after: RecordFields;
    readonly requestedBy: string;
    readonly now: Date;
  },
): Promise<string> {
  const row = await tx
    .insertInto('amendments')
    .values({
      reference: added.reference,
      organisation_id: added.organisationId,
      status: 'requested',
      before: JSON.stringify(added.before),
      after: JSON.stringify(added.after),
      requested_by: added.requestedBy,
      requested_at: added.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** An amendment within reach. @throws NotFound for any other (`SECURITY §6`). */
export async function getAmendment(db: Tables, id: string, reach: Reach): Promise<Amendment> {
  const row = await within(amendments(db), reach).where('a.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return amendmentOf(row);
}

interface AmendmentFilter {
  readonly reach: Reach;
  readonly statuses: readonly AmendmentStatus[];
  /** What waits for the reader themselves; nothing does, unless told. */
  readonly first?: readonly AmendmentStatus[];
}

/** One page of amendments: what waits for the reader, oldest first, then the rest, newest first. `page` counts from 1. */
export async function listAmendments(
  db: Tables,
  { reach, statuses, first = [] }: AmendmentFilter,
  page: Slice = FIRST_PAGE,
): Promise<Amendment[]> {
  const waiting = sql<Date | null>`case when a.status = any(${[...first]}::text[]) then a.requested_at end`;
  const rows = await within(amendments(db), reach)
    .where('a.status', 'in', statuses)
    .orderBy(waiting, (order) => order.asc().nullsLast())
    .orderBy('a.requested_at', 'desc')
    .orderBy('a.id')
    .limit(page.size)
    .offset((page.current - 1) * page.size)
    .execute();
  return rows.map(amendmentOf);
}

export async function countAmendments(db: Tables, { reach, statuses }: AmendmentFilter): Promise<number> {
  const query = within(amendments(db), reach).where('a.status', 'in', statuses);
  const row = await db
    .selectFrom(query.as('matching'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The amendments of an institution that are under way, the oldest first. */
export async function listOpen(db: Tables, organisationId: string): Promise<Amendment[]> {
  const rows = await amendments(db)
    .where('a.organisation_id', '=', organisationId)
    .where('a.status', 'in', OPEN)
    .orderBy('a.requested_at')
    .orderBy('a.id')
    .execute();
  return rows.map(amendmentOf);
}

/** Saves a decision if the amendment still is as it was seen; false when somebody else was faster. */
export async function saveDecision(
  tx: Tables,
  was: { readonly id: string; readonly status: AmendmentStatus },
  decision: {
    readonly status: AmendmentStatus;
    readonly by: string;
    readonly at: Date;
    readonly reasons: string;
  },
): Promise<boolean> {
  const { status, by, at, reasons } = decision;
  const row = await tx
    .updateTable('amendments')
    .set(
      status === 'confirmed'
        ? { status, confirmed_by: by, confirmed_at: at }
        : { status, decided_by: by, decided_at: at, reasons },
    )
    .where('id', '=', was.id)
    .where('status', '=', was.status)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Those of these campuses to which somebody's role is limited. */
export async function listCampusesInUse(
  db: Tables,
  organisationId: string,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await db
    .selectFrom('campuses as c')
    .innerJoin('membership_campuses as mc', 'mc.campus_id', 'c.id')
    .innerJoin('memberships as m', 'm.id', 'mc.membership_id')
    .where('c.organisation_id', '=', organisationId)
    .where('c.name', 'in', names)
    .where('m.status', '!=', 'ended')
    .select(['c.name', 'c.sort_name'])
    .distinct()
    .orderBy('c.sort_name')
    .execute();
  return rows.map(({ name }) => name);
}

/** Somebody by name, for a form or a page. */
export async function findName(
  db: Tables,
  personId: string | null,
): Promise<{
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
} | null> {
  if (personId === null) return null;
  const row = await db
    .selectFrom('persons')
    .select(['given_names as givenNames', 'family_name as familyName', 'email'])
    .where('id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

/** The active representatives of an institution who can be written to. */
export async function listRepresentatives(
  db: Tables,
  organisationId: string,
): Promise<{ readonly email: string; readonly locale: Locale; readonly givenNames: string }[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.email', 'p.locale', 'p.given_names as givenNames'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.role', 'in', ['dir', 'alternate_dir'])
    .where('m.status', '=', 'active')
    .execute();
  return rows.flatMap(({ email, ...rest }) => (email === null ? [] : [{ ...rest, email }]));
}

const amendments = (db: Tables) =>
  db
    .selectFrom('amendments as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select([
      'a.id',
      'a.reference',
      'a.status',
      'a.before',
      'a.after',
      'a.requested_by as requestedBy',
      'a.requested_at as requestedAt',
      'a.confirmed_by as confirmedBy',
      'a.confirmed_at as confirmedAt',
      'a.decided_at as decidedAt',
      'a.reasons',
      'o.id as organisationId',
      'o.name_en',
      'o.name_fr',
      'o.jurisdiction',
      'o.status as organisationStatus',
    ]);

type Query = ReturnType<typeof amendments>;
type Row = Awaited<ReturnType<Query['execute']>>[number];

function within(query: Query, { everywhere, organisationIds, jurisdictions }: Reach): Query {
  if (everywhere) return query;
  return query.where((eb) =>
    eb.or([
      ...(organisationIds.length > 0 ? [eb('o.id', 'in', organisationIds)] : []),
      ...(jurisdictions.length > 0 ? [eb('o.jurisdiction', 'in', jurisdictions)] : []),
    ]),
  );
}

function amendmentOf(row: Row): Amendment {
  const { organisationId, name_en, name_fr, jurisdiction, organisationStatus, ...amendment } = row;
  const organisation = {
    id: organisationId,
    name: { en: name_en, fr: name_fr },
    jurisdiction,
    status: organisationStatus,
  };
  return { ...amendment, before: wholeRecord(row.before), after: wholeRecord(row.after), organisation };
}
