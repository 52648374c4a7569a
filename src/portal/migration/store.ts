import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Names } from '../pins/rules.ts';
import type { PortalTables } from '../tables.ts';
import { type Approvers, type Move, type MoveStatus, type NewMove, OPEN } from './rules.ts';

type Tables = Db<PortalTables>;

export interface Known extends Names {
  readonly id: string;
}

const columns = [
  'id',
  'person_id as personId',
  'new_credential_id as newCredentialId',
  'old_credential_id as oldCredentialId',
  'pin_id as pinId',
  'proof',
  'status',
  'requested_at as requestedAt',
  'lapses_at as lapsesAt',
  'release_at as releaseAt',
  'approved_by as approvedBy',
  'confirmed_by as confirmedBy',
  'settled_at as settledAt',
] as const;

/** The last move that a credential asked for, open or settled. */
export const findLastMove = (db: Tables, credentialId: string): Promise<Move | undefined> =>
  db
    .selectFrom('credential_moves')
    .select(columns)
    .where('new_credential_id', '=', credentialId)
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The moves of a person's account that wait or are held, newest first; some may have lapsed. */
export const listOpenMoves = (db: Tables, personId: string): Promise<Move[]> =>
  db
    .selectFrom('credential_moves')
    .select(columns)
    .where('person_id', '=', personId)
    .where('status', 'in', OPEN)
    .orderBy('requested_at', 'desc')
    .execute();

export const findMoveByToken = (db: Tables, tokenHash: Buffer): Promise<Move | undefined> =>
  db
    .selectFrom('credential_moves')
    .select(columns)
    .where('cancel_token_hash', '=', tokenHash)
    .executeTakeFirst();

export const findMove = (db: Tables, id: string): Promise<Move | undefined> =>
  db.selectFrom('credential_moves').select(columns).where('id', '=', id).executeTakeFirst();

/** Takes the row lock: whatever comes of a move, it comes of it once. */
export const lockMove = (tx: Tables, id: string): Promise<Move | undefined> =>
  tx.selectFrom('credential_moves').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

/** Takes the lock on an account, so that two moves of it are settled one after the other. */
export async function lockAccount(tx: Tables, personId: string): Promise<void> {
  await tx.selectFrom('persons').select('id').where('id', '=', personId).forUpdate().execute();
}

/** Whether a credential is in use, and whose; locked, so that it stays so. */
export const lockCredential = (
  tx: Tables,
  id: string,
): Promise<{ status: PortalTables['credentials']['status']; personId: string | null } | undefined> =>
  tx
    .selectFrom('credentials')
    .select(['status', 'person_id as personId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export async function addMove(
  tx: Tables,
  move: NewMove & Pick<Move, 'status' | 'lapsesAt'>,
  now: Date,
): Promise<string> {
  const row = await tx
    .insertInto('credential_moves')
    .values({
      person_id: move.personId,
      new_credential_id: move.newCredentialId,
      old_credential_id: move.oldCredentialId,
      pin_id: move.pinId,
      proof: move.proof,
      status: move.status,
      requested_at: now,
      lapses_at: move.lapsesAt,
      cancel_token_hash: null,
      approved_by: null,
      confirmed_by: null,
      refused_by: null,
      refusal: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface MoveChange {
  readonly status: MoveStatus;
  readonly lapses_at?: Date;
  readonly release_at?: Date;
  readonly cancel_token_hash?: Buffer;
  readonly approved_by?: string;
  readonly confirmed_by?: string;
  readonly refused_by?: string;
  readonly refusal?: string;
  readonly settled_at?: Date;
}

export async function saveMove(tx: Tables, id: string, change: MoveChange): Promise<void> {
  await tx.updateTable('credential_moves').set(change).where('id', '=', id).execute();
}

/** Cancels whatever else a credential asked for, since it asks for one account at a time. */
export async function cancelMovesTo(tx: Tables, credentialId: string, now: Date): Promise<void> {
  await tx
    .updateTable('credential_moves')
    .set({ status: 'cancelled', settled_at: now })
    .where('new_credential_id', '=', credentialId)
    .where('status', 'in', OPEN)
    .execute();
}

/** Cancels the other moves of an account that has just been moved. */
export async function cancelOtherMoves(tx: Tables, personId: string, done: string, now: Date): Promise<void> {
  await tx
    .updateTable('credential_moves')
    .set({ status: 'cancelled', settled_at: now })
    .where('person_id', '=', personId)
    .where('id', '!=', done)
    .where('status', 'in', OPEN)
    .execute();
}

/** Who may be meant by an e-mail address; the names decide. */
export const listByEmail = (db: Tables, email: string): Promise<Known[]> =>
  db
    .selectFrom('persons')
    .select(['id', 'given_names as givenNames', 'family_name as familyName'])
    .where(({ fn }) => fn('lower', ['email']), '=', email.toLowerCase())
    .execute();

/** Who may be meant by a PIN: those who hold the role that it grants, where it grants it. */
export const listByRole = (
  db: Tables,
  pin: {
    role: PortalTables['pins']['role'];
    organisationId: string | null;
    jurisdiction: PortalTables['pins']['jurisdiction'];
  },
): Promise<Known[]> =>
  db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.given_names as givenNames', 'p.family_name as familyName'])
    .distinct()
    .where('m.role', '=', pin.role)
    .where('m.organisation_id', 'is not distinct from', pin.organisationId)
    .where('m.jurisdiction', 'is not distinct from', pin.jurisdiction)
    .where('m.status', '!=', 'ended')
    .execute();

/** Whose account a credential is linked to. */
export const findOwner = (db: Tables, credentialId: string): Promise<Known | undefined> =>
  db
    .selectFrom('credentials as c')
    .innerJoin('persons as p', 'p.id', 'c.person_id')
    .select(['p.id', 'p.given_names as givenNames', 'p.family_name as familyName'])
    .where('c.id', '=', credentialId)
    .where('c.status', '=', 'linked')
    .executeTakeFirst();

/** Links a credential to an account; whatever it had begun on its way in is over. */
export async function linkCredential(tx: Tables, id: string, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('credentials')
    .set({ status: 'linked', person_id: personId, linked_at: now })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('enrolments').where('credential_id', '=', id).execute();
}

/** Retires a person's credentials but for the one they keep, or just one of them, for good; answers which. */
export async function retireCredentials(
  tx: Tables,
  personId: string,
  which: { readonly keep: string } | { readonly only: string },
  now: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable('credentials')
    .set({ status: 'retired', retired_at: now })
    .where('person_id', '=', personId)
    .where('status', '=', 'linked')
    .where('id', 'keep' in which ? '!=' : '=', 'keep' in which ? which.keep : which.only)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export interface Addressee {
  readonly locale: Locale;
  readonly givenNames: string;
  readonly addresses: readonly string[];
}

/** Every address on file of a person: their own, and those that their PINs were issued for. */
export async function getAddressee(db: Tables, personId: string): Promise<Addressee> {
  const person = await db
    .selectFrom('persons')
    .select(['email', 'locale', 'given_names as givenNames'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const pins = await db.selectFrom('pins').select('email').where('redeemed_by', '=', personId).execute();
  const known = new Map<string, string>();
  for (const { email } of [person, ...pins]) if (email !== null) known.set(email.toLowerCase(), email);
  return { locale: person.locale, givenNames: person.givenNames, addresses: [...known.values()] };
}

type Holding = Pick<PortalTables['memberships'], 'role' | 'status'> & {
  readonly organisationId: string | null;
};

/** A request that waits for an approval, with who asks and what they hold. */
export interface Request extends Known {
  readonly move: Move;
  readonly memberships: readonly Holding[];
}

/** The requests that wait, oldest first; one of them by its id. */
export async function listRequests(db: Tables, now: Date, id?: string): Promise<Request[]> {
  let query = db
    .selectFrom('credential_moves')
    .innerJoin('persons as p', 'p.id', 'credential_moves.person_id')
    .select(columns.map((column) => `credential_moves.${column}` as const))
    .select(['p.given_names as givenNames', 'p.family_name as familyName'])
    .where('credential_moves.status', 'in', ['awaiting_approval', 'awaiting_second'])
    .where('credential_moves.lapses_at', '>', now)
    .orderBy('requested_at');
  if (id !== undefined) query = query.where('credential_moves.id', '=', id);
  const rows = await query.execute();
  const holdings = await listHoldings(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return rows.map(({ givenNames, familyName, ...move }) => ({
    id: move.personId ?? '',
    givenNames,
    familyName,
    move,
    memberships: holdings.filter(({ personId }) => personId === move.personId),
  }));
}

async function listHoldings(db: Tables, people: readonly string[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom('memberships')
    .select(['person_id as personId', 'role', 'status', 'organisation_id as organisationId'])
    .where('person_id', 'in', people)
    .execute();
}

/** The people who may decide about a request, and where to write to them. */
export async function listApprovers(
  db: Tables,
  approvers: Approvers,
): Promise<{ id: string; email: string; locale: Locale; givenNames: string }[]> {
  let query = db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.email', 'p.locale', 'p.given_names as givenNames'])
    .distinct()
    .where('m.status', '=', 'active')
    .where('p.email', 'is not', null)
    .$narrowType<{ email: string }>();
  query =
    approvers.kind === 'officers'
      ? query.where('m.role', '=', 'officer')
      : query
          .where('m.role', 'in', ['dir', 'alternate_dir'])
          .where('m.organisation_id', '=', approvers.organisationId);
  return query.execute();
}

/** A person's roles as they decide about requests. */
export const listHeld = (db: Tables, personId: string) =>
  db
    .selectFrom('memberships')
    .select(['role', 'status', 'organisation_id as organisationId'])
    .where('person_id', '=', personId)
    .execute();

/** Uses up a recovery code that was there when the move began; false when it has been used or replaced since. */
export async function useRecoveryCode(tx: Tables, personId: string, before: Date): Promise<boolean> {
  const row = await tx
    .deleteFrom('recovery_codes')
    .where('person_id', '=', personId)
    .where('created_at', '<=', before)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}
