import type { Updateable } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName } from '#kernel/names.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Organisation, OrganisationStatus } from '#portal/common/organisations/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import {
  type Confirmation,
  type NominationKind,
  type NominationStatus,
  type Nominee,
  PENDING,
} from './rules.ts';
import type { NominationTable } from './tables.ts';

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
  readonly confirmation: Confirmation;
  readonly replacesId: string | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  /** A day in Ottawa, as `YYYY-MM-DD`. */
  readonly receivedOn: string | null;
  /** When mail to them was last given up, with nothing heard of them since. */
  readonly unreachedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reasons: string;
  /** How an officer made sure that they are none of those who bear their name; empty where none did. */
  readonly toldApart: string;
  readonly pinId: string | null;
  readonly revision: number;
}

interface NewNomination extends Nominee, Pick<Nomination, 'reference' | 'kind' | 'locale'> {
  readonly organisationId: string;
  readonly nominatedBy: string | null;
  readonly confirmation: 'awaiting' | 'not_needed';
  readonly replacesId: string | null;
  readonly now: Date;
}

export async function addNomination(tx: Tables, added: NewNomination): Promise<string> {
  const { id } = await tx
    .insertInto('nominations')
    .values({
      reference: added.reference,
      kind: added.kind,
      status: 'invited',
      organisation_id: added.organisationId,
      given_names: added.givenNames,
      family_name: added.familyName,
      put_forward_as: fullName(added),
      email: added.email,
      locale: added.locale,
      nominated_by: added.nominatedBy,
      confirmation: added.confirmation,
      replaces_id: added.replacesId,
      created_at: added.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
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

/** Nominations with their institutions, to be narrowed; each row is read by `nominationOf`. */
export const nominations = (db: Tables) =>
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
      'n.unreached_at as unreachedAt',
      'n.decided_at as decidedAt',
      'n.reasons',
      'n.told_apart as toldApart',
      'n.pin_id as pinId',
      'n.revision',
      'o.id as organisationId',
      'o.name_en',
      'o.name_fr',
      'o.jurisdiction',
      'o.status as organisationStatus',
    ]);

export type Query = ReturnType<typeof nominations>;

/** Those of them within reach. */
export const within = (query: Query, reach: Reach): Query =>
  'jurisdictions' in reach
    ? query.where('o.jurisdiction', 'in', reach.jurisdictions)
    : query.where('n.organisation_id', 'in', reach.organisationIds);

type Row = Omit<Nomination, 'organisation'> & {
  readonly organisationId: string;
  readonly name_en: string;
  readonly name_fr: string;
  readonly jurisdiction: Jurisdiction;
  readonly organisationStatus: OrganisationStatus;
};

export function nominationOf(row: Row): Nomination {
  const { organisationId, name_en, name_fr, jurisdiction, organisationStatus, ...nomination } = row;
  const organisation = {
    id: organisationId,
    name: { en: name_en, fr: name_fr },
    jurisdiction,
    status: organisationStatus,
  };
  return { ...nomination, organisation };
}
