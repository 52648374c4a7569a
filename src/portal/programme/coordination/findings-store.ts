import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import type { AppealStatus } from '#portal/programme/verifications/appeals/rules.ts';
import type { What } from '#portal/programme/verifications/corrections/rules.ts';
import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** That an institution found somebody not eligible, as it took effect, and what became of it. */
export interface Finding {
  readonly id: string;
  readonly name: string;
  readonly studentNumber: string;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly at: Date;
  readonly reasons: readonly string[];
  readonly wording: LineRule['wording'];
  readonly plain: PlainFact | null;
  readonly plainOn: string | null;
  /** Whether a number ended with it. */
  readonly hadNumber: boolean;
  readonly corrected: { readonly what: What; readonly at: Date; readonly dayAfter: string | null } | null;
  readonly review: AppealStatus | null;
}

/** That a decision is a finding that took effect; in words, for its index. */
const isFinding = sql<boolean>`d.fact = 'find_ineligible' and d.status in ('applied', 'corrected')`;

/** Findings of institutions of these provinces, but for files that revoked consent has shut. */
const findings = (db: Tables, jurisdictions: readonly Jurisdiction[]) =>
  db
    .selectFrom('decisions as d')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .where(isFinding)
    .where('v.shut', '=', false)
    .where('o.jurisdiction', 'in', jurisdictions);

/** The latest correction of a request since a decision. */
const CORRECTED = sql<{ what: What; corrected_at: Date; day_after: string | null }>`lateral (
  select c.what, c.settled_at as corrected_at, c.day_after from portal.corrections c
  where c.verification_id = v.id and c.status = 'made' and c.settled_at >= d.settled_at
  order by c.settled_at desc limit 1)`.as('c');

const withAll = (db: Tables, jurisdictions: readonly Jurisdiction[]) =>
  findings(db, jurisdictions)
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    .innerJoin('line_rules as r', (join) =>
      join.onRef('r.line', '=', 'v.line').onRef('r.version', '=', 'd.rule_version'),
    )
    .leftJoin('appeals as a', 'a.decision_id', 'd.id')
    .leftJoin(CORRECTED, (join) => join.onTrue())
    .select(['d.id', 's.given_names', 's.family_name', 'p.student_number', 'o.name_en', 'o.name_fr'])
    .select(['d.settled_at', 'd.reasons', 'd.plain', 'd.plain_on', 'd.intent_id', 'a.status as review'])
    .select(['c.what', 'c.corrected_at', 'c.day_after'])
    .select(sql<LineRule['wording'] | null>`r.body -> 'wording'`.as('worded'))
    .orderBy('d.settled_at', 'desc')
    .orderBy('d.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof withAll>['executeTakeFirstOrThrow']>>;

/** The findings before one, or the latest; the latest first. */
export async function listFindings(
  db: Tables,
  jurisdictions: readonly Jurisdiction[],
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<Finding[]> {
  const latest = withAll(db, jurisdictions).limit(limit);
  if (before === null) return (await latest.execute()).map(findingOf);
  const place = findings(db, jurisdictions).select(['d.settled_at', 'd.id']).where('d.id', '=', before);
  const earlier = latest.where((eb) =>
    eb(eb.refTuple('d.settled_at', 'd.id'), '<', place.$asTuple('settled_at', 'id')),
  );
  return (await earlier.execute()).map(findingOf);
}

const findingOf = (row: Row): Finding => ({
  id: row.id,
  name: fullName({ givenNames: row.given_names, familyName: row.family_name }),
  studentNumber: row.student_number,
  institution: { en: row.name_en, fr: row.name_fr },
  at: row.settled_at ?? new Date(0),
  reasons: row.reasons,
  wording: row.worded ?? undefined,
  plain: row.plain,
  plainOn: row.plain_on,
  hadNumber: row.plain !== null || row.intent_id !== null,
  corrected:
    row.what === null || row.corrected_at === null
      ? null
      : { what: row.what, at: row.corrected_at, dayAfter: row.day_after },
  review: row.review,
});
