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
  const { rows } = await sql<{ id: string }>`
    with added as (
      insert into ${VERIFICATIONS} (reference, line, kind, person_id, place_id, organisation_id, campus_id,
        status, rule_version, asked_on, asked_at, consent_id, answers, due_on, match, prediction, judged_at)
      values (${asked.reference}, ${asked.line}, 'initial', ${asked.personId}, ${asked.placeId},
        ${asked.organisationId}, ${asked.campusId}::uuid, 'new', ${asked.ruleVersion}, ${asked.askedOn}::date,
        ${now}::timestamptz, ${asked.consentId}, ${JSON.stringify(asked.answers)}::jsonb, ${asked.dueOn}::date,
        ${asked.match}, ${asked.prediction}, ${now}::timestamptz)
      on conflict (person_id, organisation_id, line)
        where status in ('new', 'in_progress', 'info_requested', 'eligible', 'transfer_out', 'transfer_in')
        do nothing
      returning *
    ), written as (
      insert into ${FACTS} (verification_id, fact, to_status, at, by)
      select id, 'asked', status, asked_at, person_id from added
    ), counted as (
      insert into ${COUNTS} as n (organisation_id, line, campus_key, status, n)
      select organisation_id, line, coalesce(campus_id, ${NO_CAMPUS}::uuid), status, 1 from added
      on conflict (organisation_id, line, campus_key, status) do update set n = n.n + 1
    )
    select id from added`.execute(tx);
  return rows[0]?.id ?? null;
}
