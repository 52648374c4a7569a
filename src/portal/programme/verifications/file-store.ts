import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName } from '#kernel/names.ts';
import type { Clocks } from '#portal/programme/lines/rules.ts';
import type { Claimed, PlaceStatus, Proof } from '#portal/programme/places/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { PlainFact } from './intents/rules.ts';
import { movedFrom } from './moved-store.ts';
import type { ClosedWhy, SignedFact, VerificationStatus } from './rules.ts';
import { type Scope, scoped, scopedWithShut } from './scope-store.ts';

type Tables = Db<PortalTables>;
type Bilingual = { readonly en: string; readonly fr: string };

/** A request with all that a page of it needs, but for the institution's own record. */
export interface File {
  readonly id: string;
  readonly reference: string;
  readonly line: string;
  readonly lineName: Bilingual;
  readonly kind: 'initial' | 'transfer';
  readonly personId: string;
  readonly organisationId: string;
  readonly organisation: Bilingual;
  /** Whose business days count. */
  readonly jurisdiction: Jurisdiction;
  readonly campusId: string | null;
  readonly status: VerificationStatus;
  readonly revision: number;
  readonly ruleVersion: number;
  /** By the rule of the day on which it was asked. */
  readonly clocks: Clocks;
  readonly askedOn: string;
  readonly askedAt: Date;
  readonly dueOn: string | null;
  /** The day that it was before an outage moved it; null where none did. */
  readonly movedFrom: string | null;
  readonly daysLeft: number | null;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly consentLives: boolean;
  /** Whether revoked consent has shut it to its institution. */
  readonly shut: boolean;
  readonly closedWhy: ClosedWhy | null;
  /** When its student answered what was asked last; null while they are asked, or were not. */
  readonly answeredAt: Date | null;
  readonly holder: Somebody | null;
  /** The signature that has not taken effect. */
  readonly pending: Pending | null;
  readonly claimed: Claimed;
  readonly place: {
    readonly id: string;
    readonly status: PlaceStatus;
    readonly proof: Proof;
    readonly programme: string;
  };
}

interface Somebody {
  readonly id: string;
  readonly name: string;
}

interface Pending {
  readonly id: string;
  readonly fact: SignedFact;
  /** Of what closes the request, or ends a decision, by a plain fact. */
  readonly plain: PlainFact | null;
  readonly signer: Somebody;
  readonly signedAt: Date;
  readonly effectiveAt: Date;
}

/**
 * A request within somebody's scope; revoked consent has shut what lived by it, or by one whose place it took.
 * @throws NotFound for every other (`SECURITY §6`).
 */
export const getFile = async (db: Tables, scope: Scope, id: string): Promise<File> =>
  (await among(scoped(db, scope), [id]))[0] ?? notFound();

/** A student's own request. @throws NotFound for anybody else's (`SECURITY §6`). */
export const getOwnFile = async (db: Tables, personId: string, id: string): Promise<File> =>
  (await among(db.selectFrom('verifications as v').where('v.person_id', '=', personId), [id]))[0] ??
  notFound();

const notFound = (): never => {
  throw new NotFound();
};

/** Requests to be judged, by their ids. */
export const listFiles = (db: Tables, ids: readonly string[]): Promise<File[]> =>
  among(db.selectFrom('verifications as v'), ids);

/** Of these requests those within somebody's scope, shut ones too: whoever decides several names what falls out. */
export const listFilesWithin = (db: Tables, scope: Scope, ids: readonly string[]): Promise<File[]> =>
  among(scopedWithShut(db, scope), ids);

const among = async (query: ReturnType<typeof scoped>, ids: readonly string[]): Promise<File[]> =>
  (await withAll(query.where(sql<boolean>`v.id = any(${ids}::uuid[])`)).execute()).map(fileOf);

/** All requests of a student, the latest first. */
export const listOwnFiles = async (db: Tables, personId: string): Promise<File[]> => {
  const query = withAll(db.selectFrom('verifications as v').where('v.person_id', '=', personId));
  return (await query.orderBy('v.asked_at', 'desc').execute()).map(fileOf);
};

const withAll = (query: ReturnType<typeof scoped>) =>
  query
    .innerJoin('lines as l', 'l.code', 'v.line')
    .innerJoin('line_rules as r', (join) =>
      join.onRef('r.line', '=', 'v.line').onRef('r.version', '=', 'v.rule_version'),
    )
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    .innerJoin('consents as c', 'c.id', 'v.consent_id')
    .leftJoin('persons as h', 'h.id', 'v.holder_id')
    .leftJoin('decisions as d', 'd.id', 'v.pending_id')
    .leftJoin('persons as g', 'g.id', 'd.signer_id')
    .select(['v.id', 'v.reference', 'v.line', 'v.kind', 'v.person_id', 'v.organisation_id', 'v.campus_id'])
    .select(['v.status', 'v.revision', 'v.rule_version', 'v.asked_on', 'v.asked_at', 'v.due_on'])
    .select(['v.days_left', 'v.answers', 'v.answered_at', 'v.closed_why', 'v.shut'])
    .select(['l.name_en as line_en', 'l.name_fr as line_fr', 'o.name_en', 'o.name_fr', 'o.jurisdiction'])
    .select(sql<Clocks>`r.body -> 'clocks'`.as('clocks'))
    .select(movedFrom('verification_id', 'v.id', 'v.due_on').as('moved_from'))
    .select(['s.given_names', 's.family_name', 's.former_names', 's.date_of_birth', 's.client_id'])
    .select(['p.id as place_id', 'p.student_number', 'p.programme', 'p.status as place_status', 'p.proof'])
    .select(['c.revoked_at', 'h.id as holder_id', 'h.given_names as h_given', 'h.family_name as h_family'])
    .select(['d.id as pending_id', 'd.fact', 'd.plain', 'd.signed_at', 'd.effective_at'])
    .select(['g.id as signer_id', 'g.given_names as g_given', 'g.family_name as g_family']);

type Row = Awaited<ReturnType<ReturnType<typeof withAll>['executeTakeFirstOrThrow']>>;

const fileOf = (row: Row): File => ({
  id: row.id,
  reference: row.reference,
  line: row.line,
  lineName: { en: row.line_en, fr: row.line_fr },
  kind: row.kind,
  personId: row.person_id,
  organisationId: row.organisation_id,
  organisation: { en: row.name_en, fr: row.name_fr },
  jurisdiction: row.jurisdiction,
  campusId: row.campus_id,
  status: row.status,
  revision: row.revision,
  ruleVersion: row.rule_version,
  clocks: row.clocks,
  askedOn: row.asked_on,
  askedAt: row.asked_at,
  dueOn: row.due_on,
  movedFrom: row.moved_from,
  daysLeft: row.days_left,
  answers: row.answers,
  consentLives: row.revoked_at === null,
  shut: row.shut,
  closedWhy: row.closed_why,
  answeredAt: row.answered_at,
  holder: somebody(row.holder_id, row.h_given, row.h_family),
  pending: pendingOf(row),
  claimed: {
    studentNumber: row.student_number,
    givenNames: row.given_names,
    familyName: row.family_name,
    formerNames: row.former_names,
    dateOfBirth: row.date_of_birth,
    clientId: row.client_id,
  },
  place: { id: row.place_id, status: row.place_status, proof: row.proof, programme: row.programme },
});

function pendingOf(row: Row): Pending | null {
  const signer = somebody(row.signer_id, row.g_given, row.g_family);
  const { pending_id: id, fact, plain, signed_at: signedAt, effective_at: effectiveAt } = row;
  return id === null || signer === null || fact === null || signedAt === null || effectiveAt === null
    ? null
    : { id, fact, plain, signer, signedAt, effectiveAt };
}

const somebody = (id: string | null, given: string | null, family: string | null): Somebody | null =>
  id === null ? null : { id, name: fullName({ givenNames: given ?? '', familyName: family ?? '' }) };
