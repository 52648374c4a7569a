import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { SignInOutcome } from '#portal/common/credentials/rules.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Shown } from './rules.ts';

type Tables = Db<PortalTables>;

export interface Account {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
}

export const getAccount = (db: Tables, personId: string): Promise<Account> =>
  db
    .selectFrom('persons')
    .select(['given_names as givenNames', 'family_name as familyName', 'email', 'locale'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();

/** A role, and who granted it; by nobody when the system did, at its first start. */
export interface Granted extends Membership {
  readonly grantedAt: Date;
  readonly grantedBy: string | null;
}

export async function listGranted(db: Tables, personId: string): Promise<Granted[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('persons as p', 'p.id', 'm.granted_by')
    .where('m.person_id', '=', personId)
    .orderBy('m.granted_at')
    .select(['m.id', 'm.role', 'm.jurisdiction', 'm.status', 'm.granted_at', 'm.organisation_id'])
    .select(['o.name_en', 'o.name_fr', 'p.given_names', 'p.family_name'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    organisationId: row.organisation_id,
    organisation: row.name_en === null || row.name_fr === null ? null : { en: row.name_en, fr: row.name_fr },
    jurisdiction: row.jurisdiction,
    status: row.status,
    grantedAt: row.granted_at,
    grantedBy: row.given_names === null ? null : nameInRow(row),
  }));
}

/** A credential as its owner sees it: the issuer, never the subject. */
export interface LinkedCredential {
  readonly id: string;
  readonly issuer: string;
  readonly linkedAt: Date | null;
  readonly lastSignInAt: Date | null;
}

export const listCredentials = (db: Tables, personId: string): Promise<LinkedCredential[]> =>
  db
    .selectFrom('credentials')
    .select(['id', 'issuer', 'linked_at as linkedAt', 'last_sign_in_at as lastSignInAt'])
    .where('person_id', '=', personId)
    .where('status', '=', 'linked')
    .orderBy('linked_at')
    .execute();

/** A credential that was shown, whoever's it is. */
export const findCredential = (
  db: Tables,
  id: string,
): Promise<(Shown & { readonly issuer: string }) | undefined> =>
  db
    .selectFrom('credentials')
    .select(['issuer', 'status', 'person_id as personId'])
    .where('id', '=', id)
    .executeTakeFirst();

export interface SignIn {
  readonly id: string;
  readonly at: Date;
  readonly network: string;
  readonly userAgent: string;
  readonly outcome: SignInOutcome;
  readonly issuer: string;
}

/** One page of a person's sign-ins, newest first; wrong answers are among them. */
export const listSignIns = (db: Tables, personId: string, limit: number, offset: number): Promise<SignIn[]> =>
  db
    .selectFrom('sign_ins as s')
    .innerJoin('credentials as c', 'c.id', 's.credential_id')
    .select(['s.id', 's.at', 's.network', 's.user_agent as userAgent', 's.outcome', 'c.issuer'])
    .where('s.person_id', '=', personId)
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();

export async function countSignIns(db: Tables, personId: string): Promise<number> {
  const row = await db
    .selectFrom('sign_ins')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
