import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Outcome } from '#portal/programme/eligibility/rules.ts';
import type { Level } from '#portal/programme/places/rules.ts';
import { COUNTS, FACTS, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import { NO_CAMPUS } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A request as it is asked. */
interface NewVerification {
  /** A transfer begins where its institution receives it. */
  readonly kind: 'initial' | 'transfer';
  readonly reference: string;
  readonly line: string;
  readonly personId: string;
  readonly placeId: string;
  readonly organisationId: string;
  readonly campusId: string | null;
  readonly ruleVersion: number;
  readonly askedOn: string;
  readonly consentId: string;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly dueOn: string;
  readonly match: Level;
  readonly prediction: Outcome;
}

/**
 * Keeps a new request with its first fact and its count, in one statement. Null where the student has one there that is
 * open or eligible.
 */
export async function addVerification(tx: Tables, asked: NewVerification, now: Date): Promise<string | null> {
  const [added] = await addVerifications(tx, [{ ...asked, askedAt: now }]);
  return added?.id ?? null;
}

interface Added {
  readonly id: string;
  readonly reference: string;
}

/** The same of several requests, in one statement; those are left out that can't be asked. */
export async function addVerifications(
  tx: Tables,
  asked: readonly (NewVerification & { readonly askedAt: Date })[],
): Promise<Added[]> {
  const { rows } = await sql<Added>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (
        kind text, reference text, line text, "personId" uuid, "placeId" uuid, "organisationId" uuid, "campusId" uuid,
        "ruleVersion" integer, "askedOn" date, "askedAt" timestamptz, "consentId" uuid, answers jsonb, "dueOn" date, match text,
        prediction text)
    ), added as (
      insert into ${VERIFICATIONS} (reference, line, kind, person_id, place_id, organisation_id, campus_id,
        status, rule_version, asked_on, asked_at, consent_id, answers, due_on, match, prediction, judged_at)
      select reference, line, kind, "personId", "placeId", "organisationId", "campusId",
        case kind when 'transfer' then 'transfer_in' else 'new' end, "ruleVersion",
        "askedOn", "askedAt", "consentId", answers, "dueOn", match, prediction, "askedAt"
      from asked
      on conflict (person_id, organisation_id, line)
        where status in ('new', 'in_progress', 'info_requested', 'eligible', 'transfer_out', 'transfer_in')
        do nothing
      returning *
    ), written as (
      insert into ${FACTS} (verification_id, fact, to_status, at, by)
      select id, 'asked', status, asked_at, person_id from added order by id
    ), counted as (
      insert into ${COUNTS} as n (organisation_id, line, campus_key, status, n)
      select organisation_id, line, coalesce(campus_id, ${NO_CAMPUS}::uuid), status, count(*) from added
      group by 1, 2, 3, 4
      order by 1, 2, 3, 4
      on conflict (organisation_id, line, campus_key, status) do update set n = n.n + excluded.n
    )
    select id, reference from added`.execute(tx);
  return rows;
}
