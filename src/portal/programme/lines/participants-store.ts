import type { ExpressionBuilder } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { haveWords } from '#kernel/db/words.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { wordQuery } from '#kernel/search.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Participation } from './rules.ts';

type Tables = Db<PortalTables>;

/** An institution, and when it took part. */
export interface Participant {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly jurisdiction: Jurisdiction;
}

export interface Recorded extends Participation {
  readonly endedWhy: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

/** @throws NotFound */
export async function getParticipant(db: Tables, id: string): Promise<Participant> {
  const row = await db
    .selectFrom('organisations')
    .select(['id', 'name_en', 'name_fr', 'jurisdiction'])
    .where('id', '=', id)
    .where('status', '=', 'confirmed')
    .executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return { id: row.id, name: { en: row.name_en, fr: row.name_fr }, jurisdiction: row.jurisdiction };
}

/** When an institution took part in a line, the latest first. */
export async function listParticipations(
  db: Tables,
  line: string,
  organisationId: string,
): Promise<Recorded[]> {
  const rows = await db
    .selectFrom('participations as p')
    .innerJoin('persons as r', 'r.id', 'p.recorded_by')
    .leftJoin('persons as e', 'e.id', 'p.ended_by')
    .select(['p.id', 'p.from_day', 'p.to_day', 'p.ended_why', 'p.recorded_at', 'p.ended_at'])
    .select(['r.given_names as r_given', 'r.family_name as r_family'])
    .select(['e.given_names as e_given', 'e.family_name as e_family'])
    .where('p.line', '=', line)
    .where('p.organisation_id', '=', organisationId)
    .orderBy('p.from_day', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_day,
    to: row.to_day,
    endedWhy: row.ended_why,
    recordedBy: `${row.r_given} ${row.r_family}`,
    recordedAt: row.recorded_at,
    endedBy: row.e_given === null ? null : `${row.e_given} ${row.e_family}`,
    endedAt: row.ended_at,
  }));
}

/** False when the institution takes part already. */
export async function addParticipation(
  tx: Tables,
  added: { readonly line: string; readonly organisationId: string; readonly from: string },
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('participations')
    .values({
      line: added.line,
      organisation_id: added.organisationId,
      from_day: added.from,
      recorded_by: personId,
      recorded_at: now,
      ended_why: null,
      ended_by: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['line', 'organisation_id']).where('to_day', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when it has ended already. */
export async function endParticipation(
  tx: Tables,
  { id, to, why }: { readonly id: string; readonly to: string; readonly why: string },
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('participations')
    .set({ to_day: to, ended_why: why, ended_by: personId, ended_at: now })
    .where('id', '=', id)
    .where('to_day', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface ParticipantFilter {
  readonly line: string;
  /** The day on which they are looked at. */
  readonly day: string;
  readonly search: string;
  readonly standing: 'takes_part' | 'others' | null;
  /** The institution after which the page begins; null for the first. */
  readonly after: string | null;
}

/** Confirmed institutions by name, so many from the one after which the page begins. */
export async function listParticipants(
  db: Tables,
  filter: ParticipantFilter,
  locale: Locale,
  limit: number,
): Promise<Participant[]> {
  const rows = await participantsQuery(db, filter, locale, limit).execute();
  return rows.map((row) => ({
    id: row.id,
    name: { en: row.name_en, fr: row.name_fr },
    jurisdiction: row.jurisdiction,
  }));
}

function participantsQuery(db: Tables, filter: ParticipantFilter, locale: Locale, limit: number) {
  const { search, standing, after } = filter;
  const sort = `o.sort_${locale}` as const;
  let query = db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.name_en', 'o.name_fr', 'o.jurisdiction'])
    .where('o.status', '=', 'confirmed')
    .orderBy(sort)
    .orderBy('o.id')
    .limit(limit);
  if (search !== '') query = query.where((eb) => haveWords(eb.ref('o.words'), wordQuery(search)));
  if (standing !== null)
    query = query.where((eb) =>
      standing === 'takes_part' ? takingPart(eb, filter) : eb.not(takingPart(eb, filter)),
    );
  if (after !== null)
    query = query.where((eb) =>
      eb(
        eb.refTuple(sort, 'o.id'),
        '>',
        eb
          .selectFrom('organisations as a')
          .select([`a.sort_${locale}`, 'a.id'])
          .where('a.id', '=', after)
          .$asTuple(`sort_${locale}`, 'id'),
      ),
    );
  return query;
}

const takingPart = (
  eb: ExpressionBuilder<PortalTables & { o: PortalTables['organisations'] }, 'o'>,
  { line, day }: ParticipantFilter,
) =>
  eb.exists(
    eb
      .selectFrom('participations as p')
      .select('p.id')
      .whereRef('p.organisation_id', '=', 'o.id')
      .where('p.line', '=', line)
      .where('p.from_day', '<=', day)
      .where((or) => or.or([or('p.to_day', 'is', null), or('p.to_day', '>=', day)])),
  );

/** When each of these institutions took part in a line; who never did is absent. */
export async function mapParticipations(
  db: Tables,
  line: string,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, Participation[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('participations')
    .select(['id', 'organisation_id', 'from_day as from', 'to_day as to'])
    .where('line', '=', line)
    .where('organisation_id', 'in', organisationIds)
    .orderBy('from_day', 'desc')
    .execute();
  return Map.groupBy(rows, ({ organisation_id }) => organisation_id);
}
