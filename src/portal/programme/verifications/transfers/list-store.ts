import type { Db } from '#kernel/db/database.ts';
import { isInForce } from '#portal/programme/verifications/intents/rules.ts';
import { movedFrom } from '#portal/programme/verifications/moved-store.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type TransferStatus, UNDER_WAY } from './rules.ts';

type Tables = Db<PortalTables>;

/** Where a request came from that began by a transfer. */
export interface Arrival {
  readonly from: { readonly en: string; readonly fr: string };
  readonly handedAt: Date;
  /** When the former institution's decision took effect. */
  readonly decidedAt: Date | null;
  /** Whether the former institution said nothing, so that the system handed it out. */
  readonly byItself: boolean;
  readonly lastDay: string | null;
  /** What became of the transfer, why by a code, and what the student was told with it. */
  readonly status: TransferStatus;
  readonly reason: string | null;
  readonly note: string;
}

/** How a request arrived; null for one that did not come by a transfer. */
export async function findArrival(db: Tables, verificationId: string): Promise<Arrival | null> {
  const row = await db
    .selectFrom('transfers as t')
    .innerJoin('organisations as o', 'o.id', 't.from_organisation_id')
    .select(['o.name_en', 'o.name_fr', 't.handed_at', 't.handed_by', 't.last_day'])
    .select(['t.status', 't.reason', 't.note'])
    .select(({ selectFrom }) =>
      selectFrom('decisions as d')
        .whereRef('d.verification_id', '=', 't.from_id')
        .where('d.status', '=', 'applied')
        .whereRef('d.effective_at', '<=', 't.handed_at')
        .select(({ fn }) => fn.max('d.effective_at').as('at'))
        .as('decided_at'),
    )
    .where('t.to_id', '=', verificationId)
    .executeTakeFirst();
  if (!row?.handed_at) return null;
  return {
    from: { en: row.name_en, fr: row.name_fr },
    handedAt: row.handed_at,
    decidedAt: row.decided_at,
    byItself: row.handed_by === null,
    lastDay: row.last_day,
    status: row.status,
    reason: row.reason,
    note: row.note,
  };
}

/** Where a decision goes along to by a transfer, or was to go, as its institution sees it. */
export interface Departure {
  readonly id: string;
  readonly to: Bilingual;
  readonly status: TransferStatus;
  readonly dueOn: string | null;
  /** Why nothing came of it, by a code. */
  readonly reason: string | null;
  readonly note: string;
}

/** Where a request goes or went by the latest transfer that was asked, whatever came of it; null where none was. */
export async function findDeparture(db: Tables, verificationId: string): Promise<Departure | null> {
  const row = await db
    .selectFrom('transfers as t')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select(['t.id', 't.due_on as dueOn', 'o.name_en', 'o.name_fr', 't.status', 't.reason', 't.note'])
    .where('t.from_id', '=', verificationId)
    .orderBy('t.asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { name_en: en, name_fr: fr, ...departure } = row;
  return { ...departure, to: { en, fr } };
}

type Bilingual = { readonly en: string; readonly fr: string };

/** A decision that could be taken along. */
export interface Transferable {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: Bilingual;
  /** Whose business days count for handing it out. */
  readonly jurisdiction: Jurisdiction;
}

/** A student's decisions in a line that could be taken to an institution; none while a transfer is under way. */
export async function listTransferable(
  db: Tables,
  { personId, line, to }: { readonly personId: string; readonly line: string; readonly to: string },
): Promise<Transferable[]> {
  const rows = await db
    .selectFrom('verifications as v')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .select(['v.id', 'v.organisation_id as organisationId', 'o.name_en', 'o.name_fr', 'o.jurisdiction'])
    .where('v.person_id', '=', personId)
    .where('v.line', '=', line)
    .where('v.organisation_id', '!=', to)
    .where('v.status', '=', 'eligible')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('transfers as t')
            .select('t.id')
            .where('t.person_id', '=', personId)
            .where('t.line', '=', line)
            .where('t.status', 'in', UNDER_WAY),
        ),
      ),
    )
    .orderBy('v.asked_at', 'desc')
    .execute();
  return rows.map(({ name_en, name_fr, ...row }) => ({ ...row, organisation: { en: name_en, fr: name_fr } }));
}

/** A transfer as its student sees it. */
export interface OwnTransfer {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string | null;
  readonly from: Bilingual;
  readonly to: Bilingual;
  readonly status: TransferStatus;
  readonly dueOn: string | null;
  /** The day that it was before an outage moved it; null where none did. */
  readonly movedFrom: string | null;
  readonly reason: string | null;
  readonly note: string;
  /** Whether what was to be taken along is in force still, and its number good. */
  readonly isGood: boolean;
  /** When it was over; null while it is under way. */
  readonly settledAt: Date | null;
}

/** A student's transfers, the latest first. */
export async function listOwnTransfers(db: Tables, personId: string): Promise<OwnTransfer[]> {
  const rows = await db
    .selectFrom('transfers as t')
    .innerJoin('verifications as v', 'v.id', 't.from_id')
    .innerJoin('organisations as f', 'f.id', 't.from_organisation_id')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select('v.status as fromStatus')
    .select(['t.id', 't.from_id as fromId', 't.to_id as toId', 't.status', 't.due_on as dueOn'])
    .select(movedFrom('transfer_id', 't.id', 't.due_on').as('movedFrom'))
    .select([
      't.reason',
      't.note',
      't.settled_at as settledAt',
      'f.name_en as from_en',
      'f.name_fr as from_fr',
    ])
    .select(['o.name_en as to_en', 'o.name_fr as to_fr'])
    .where('t.person_id', '=', personId)
    .orderBy('t.asked_at', 'desc')
    .execute();
  return rows.map(({ from_en, from_fr, to_en, to_fr, fromStatus, ...row }) => ({
    ...row,
    isGood: isInForce(fromStatus),
    from: { en: from_en, fr: from_fr },
    to: { en: to_en, fr: to_fr },
  }));
}
