import type { Db } from '#kernel/db/database.ts';
import { mailbox, spellings } from '#kernel/email.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Names } from '#portal/common/pins/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Approvers, DECIDABLE, type Move } from '../rules.ts';
import { columns } from '../store.ts';

type Tables = Db<PortalTables>;

interface Known extends Names {
  readonly id: string;
}

/** Who may be meant by an e-mail address; the names decide. */
export const listByEmail = (db: Tables, email: string): Promise<Known[]> =>
  db
    .selectFrom('persons')
    .select(['id', 'given_names as givenNames', 'family_name as familyName'])
    .where(({ fn }) => fn('lower', ['email']), 'in', spellings(email))
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
  for (const { email } of [person, ...pins]) if (email !== null) known.set(mailbox(email), email);
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
    .where('credential_moves.status', 'in', DECIDABLE)
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
