import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { addMs, days } from '#kernel/time.ts';
import type { Somebody } from '#portal/common/pins/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Bar, barOf, isOwn, LET_IN_DAYS, type Signer, type Subject, standBehind } from './rules.ts';
import { listWays } from './ways-store.ts';

type Tables = Db<PortalTables>;

/** Of these requests those that somebody may not decide, with why. */
export const mapBarred = async (
  db: Tables,
  signerId: string,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Bar>> =>
  (await mapBars(db, { signerIds: [signerId], ids }, now)).get(signerId) ?? new Map();

/** Whether a request may be somebody's own, by whichever account. */
export const isOwnFile = async (db: Tables, signerId: string, id: string, now: Date): Promise<boolean> =>
  (await mapBarred(db, signerId, [id], now)).get(id) === 'own_file';

interface Asked {
  readonly signerIds: readonly string[];
  readonly ids: readonly string[];
}

/** The same of several people, by each; who may decide all of them is absent, or has none. */
export async function mapBars(
  db: Tables,
  asked: Asked,
  now: Date,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Bar>>> {
  if (asked.ids.length === 0) return new Map();
  const which = { ...asked, since: addMs(now, -days(LET_IN_DAYS)) };
  const { files, team } = await loadPeople(db, which);
  const signers = team.map(({ organisationId, ...row }) => ({ organisationId, signer: signerOf(row) }));
  const rows = files.flatMap((file) =>
    signers
      .filter(({ organisationId }) => organisationId === null || organisationId === file.organisationId)
      .map(({ signer }) => ({ file, signer, own: isOwn(signer, file) })),
  );
  // Who a request's student is among those who let others in; mostly nobody.
  const selves = Map.groupBy(
    rows.filter(({ own }) => own),
    ({ file }) => file.id,
  );
  const ways = selves.size === 0 ? [] : await listWays(db, which);
  const behind = new Map(which.signerIds.map((id) => [id, standBehind(id, ways)]));
  const bars = new Map(which.signerIds.map((id) => [id, new Map<string, Bar>()]));
  for (const { file, signer } of rows) {
    const letIn = file.letInBy.includes(signer.personId);
    const letInBy = (selves.get(file.id) ?? []).some((self) =>
      behind.get(signer.personId)?.has(self.signer.personId),
    );
    const bar = barOf(signer, { ...file, letIn, letInBy });
    if (bar !== null) bars.get(signer.personId)?.set(file.id, bar);
  }
  return bars;
}

interface Which extends Asked {
  readonly since: Date;
}

/** A request with its student, and with whoever lately let these in: by a move that they approved, or by a PIN. */
interface FileRow extends Omit<Subject, 'letIn' | 'letInBy'> {
  readonly id: string;
  readonly organisationId: string;
  readonly letInBy: readonly string[];
}

/** Somebody who might decide: at one institution, or, where that is null, wherever it is. */
interface TeamRow extends Somebody {
  readonly organisationId: string | null;
  readonly personId: string;
  readonly clientId: string | null;
  readonly birth: string | null;
  readonly ownGiven: string | null;
  readonly ownFamily: string | null;
}

/**
 * The requests and everybody who might decide: the signers, whoever represents or represented the institutions, and who
 * lately vouched for one of the signers. Side by side, for a plan that joins them for many requests reads everybody there is.
 */
async function loadPeople(
  db: Tables,
  { signerIds, ids, since }: Which,
): Promise<{ readonly files: readonly FileRow[]; readonly team: readonly TeamRow[] }> {
  const { rows } = await sql<{ files: readonly FileRow[]; team: readonly TeamRow[] }>`
    with file as materialized (
      select v.id, v.organisation_id as "organisationId", v.person_id as "personId", p.email,
        s.client_id as "clientId", s.date_of_birth as "dateOfBirth", s.given_names as "givenNames",
        s.family_name as "familyName",
        array(${letIn(since)}) as "letInBy"
      from portal.verifications v
      join portal.students s on s.person_id = v.person_id
      join portal.persons p on p.id = v.person_id
      where v.id = any(${ids}::uuid[])
    ), who as (
      select null::uuid as organisation_id, id as person_id from unnest(${signerIds}::uuid[]) as g (id)
      union
      select null, w.by from portal.vouches w
      where w.person_id = any(${signerIds}::uuid[]) and w.at > ${since}::timestamptz
      union
      select m.organisation_id, m.person_id from portal.memberships m
      where m.organisation_id = any(array(select distinct "organisationId" from file))
        and m.role in ('dir', 'alternate_dir')
    ), team as (
      select who.organisation_id as "organisationId", g.id as "personId", g.given_names as "givenNames",
        g.family_name as "familyName", g.email, t.client_id as "clientId", t.given_names as "ownGiven",
        t.family_name as "ownFamily",
        case when exists (select from portal.student_places q where q.person_id = g.id and q.proof <> 'none')
          then t.date_of_birth end as birth
      from who
      join portal.persons g on g.id = who.person_id
      left join portal.students t on t.person_id = g.id
    )
    select (select coalesce(jsonb_agg(file), '[]') from file) as files,
      (select coalesce(jsonb_agg(team), '[]') from team) as team`.execute(db);
  return rows[0] ?? { files: [], team: [] };
}

/** Whoever let a request's student back into their account since then. */
const letIn = (since: Date) => sql`
  select w.by from portal.vouches w where w.person_id = v.person_id and w.at > ${since}::timestamptz
  union
  select b.id from portal.pins i, unnest(array[i.issued_by, i.approved_by]) as b (id)
  where i.redeemed_by = v.person_id and i.redeemed_at > ${since}::timestamptz and b.id is not null`;

const signerOf = ({
  clientId,
  birth,
  ownGiven,
  ownFamily,
  ...names
}: Omit<TeamRow, 'organisationId'>): Signer => ({
  ...names,
  student:
    clientId === null
      ? null
      : { clientId, dateOfBirth: birth, givenNames: ownGiven ?? '', familyName: ownFamily ?? '' },
});
