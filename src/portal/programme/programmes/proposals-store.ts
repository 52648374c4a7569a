import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName } from '#kernel/names.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Bilingual, Change, ProgrammeProposalStatus } from './rules.ts';
import type { Whose } from './store.ts';

type Tables = Db<PortalTables>;

/** A change of a programme that somebody proposed, and what became of it. */
export interface Proposal extends Change, Whose {
  readonly id: string;
  readonly status: ProgrammeProposalStatus;
  readonly organisation: Bilingual;
  readonly lineName: Bilingual;
  /** The programme's latest row when it was proposed. */
  readonly seenId: string | null;
  readonly proposedBy: string;
  readonly proposer: string;
  readonly proposedAt: Date;
  readonly settledAt: Date | null;
  readonly refusedWhy: string | null;
}

const proposals = (db: Tables) =>
  db
    .selectFrom('programme_proposals as q')
    .innerJoin('organisations as o', 'o.id', 'q.organisation_id')
    .innerJoin('lines as l', 'l.code', 'q.line')
    .innerJoin('persons as p', 'p.id', 'q.proposed_by')
    .select([
      'q.id',
      'q.line',
      'q.organisation_id',
      'q.status',
      'q.code',
      'q.from_day',
      'q.name_en',
      'q.name_fr',
    ])
    .select(['q.kind', 'q.seen_id', 'q.proposed_by', 'q.proposed_at', 'q.settled_at', 'q.refused_why'])
    .select(['o.name_en as o_en', 'o.name_fr as o_fr', 'l.name_en as l_en', 'l.name_fr as l_fr'])
    .select(['p.given_names', 'p.family_name']);

type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>;

const proposalOf = (row: Row): Proposal => ({
  id: row.id,
  line: row.line,
  lineName: { en: row.l_en, fr: row.l_fr },
  organisationId: row.organisation_id,
  organisation: { en: row.o_en, fr: row.o_fr },
  status: row.status,
  code: row.code,
  from: row.from_day,
  becomes:
    row.kind === null ? null : { kind: row.kind, name: { en: row.name_en ?? '', fr: row.name_fr ?? '' } },
  seenId: row.seen_id,
  proposedBy: row.proposed_by,
  proposer: fullName({ givenNames: row.given_names, familyName: row.family_name }),
  proposedAt: row.proposed_at,
  settledAt: row.settled_at,
  refusedWhy: row.refused_why,
});

/** How many proposals of an institution its page lists, the latest first, and how many the officers' at once. */
const SHOWN = 20;
export const AT_ONCE = 50;

/** What an institution proposed, the latest first. */
export async function listOwnProposals(db: Tables, organisationId: string): Promise<Proposal[]> {
  const rows = await proposals(db)
    .where('q.organisation_id', '=', organisationId)
    .orderBy('q.proposed_at', 'desc')
    .orderBy('q.id')
    .limit(SHOWN)
    .execute();
  return rows.map(proposalOf);
}

/** What waits for an officer, the longest first. */
export async function listOpenProposals(db: Tables): Promise<Proposal[]> {
  const rows = await proposals(db)
    .where(sql<boolean>`q.status = 'proposed'`)
    .orderBy('q.proposed_at')
    .orderBy('q.id')
    .limit(AT_ONCE)
    .execute();
  return rows.map(proposalOf);
}

/** A proposal, of one institution where it is named. @throws NotFound for any other (`SECURITY §6`). */
export async function getProposal(db: Tables, id: string, organisationId?: string): Promise<Proposal> {
  let query = proposals(db).where('q.id', '=', id);
  if (organisationId !== undefined) query = query.where('q.organisation_id', '=', organisationId);
  const row = await query.executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return proposalOf(row);
}

/** The new proposal's id; null while another of the same programme waits. */
export async function addProposal(
  tx: Tables,
  proposed: Whose & Change & { readonly seenId: string | null },
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<string | null> {
  const { becomes } = proposed;
  const row = await tx
    .insertInto('programme_proposals')
    .values({
      ...{ line: proposed.line, organisation_id: proposed.organisationId, code: proposed.code },
      ...{ from_day: proposed.from, kind: becomes?.kind ?? null, seen_id: proposed.seenId },
      ...{ name_en: becomes?.name.en ?? null, name_fr: becomes?.name.fr ?? null },
      ...{ proposed_by: personId, proposed_at: now },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'line', 'code'])
        .where(sql<boolean>`status = 'proposed'`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Writes down what became of a proposal that waits; false where somebody was faster. */
export async function settleProposal(
  tx: Tables,
  id: string,
  to: { readonly status: Exclude<ProgrammeProposalStatus, 'proposed'>; readonly why?: string },
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('programme_proposals')
    .set({ status: to.status, settled_by: personId, settled_at: now, refused_why: to.why ?? null })
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
