import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Origin } from '#kernel/http/visit.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { addMs, days } from '#kernel/time.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { SignInOutcome } from '#portal/common/credentials/rules.ts';
import type { QuestionsStatus } from '#portal/common/persons/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A person, as far as their questions go. */
export interface Questioned {
  readonly id: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly waiting: number | null;
  readonly status: QuestionsStatus;
}

export interface StoredAnswer {
  readonly position: number;
  readonly questionId: string | null;
  readonly ownQuestion: string | null;
  readonly hashed: Hashed;
  readonly normaliser: number;
}

/** @throws NotFound for an unknown person. */
export async function getQuestioned(db: Tables, personId: string): Promise<Questioned> {
  const row = await db
    .selectFrom('persons')
    .select(['id', 'given_names', 'family_name', 'asked_position', 'questions_status'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return {
    id: row.id,
    givenNames: row.given_names,
    familyName: row.family_name,
    waiting: row.asked_position,
    status: row.questions_status,
  };
}

/** A person's questions with their hashed answers, in order. */
export async function listAnswers(db: Tables, personId: string): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('security_answers')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    position: row.position,
    questionId: row.question_id,
    ownQuestion: row.own_question,
    hashed: { hash: row.answer_hash, pepperId: row.pepper_id },
    normaliser: row.normaliser_version,
  }));
}

/** Puts four questions and answers in the place of any former ones, and chooses the one to ask next. */
export async function saveAnswers(
  tx: Tables,
  personId: string,
  answers: readonly StoredAnswer[],
  next: number,
  now: Date,
): Promise<void> {
  await tx.deleteFrom('security_answers').where('person_id', '=', personId).execute();
  await tx
    .insertInto('security_answers')
    .values(
      answers.map((answer) => ({
        person_id: personId,
        position: answer.position,
        question_id: answer.questionId,
        own_question: answer.ownQuestion,
        answer_hash: answer.hashed.hash,
        pepper_id: answer.hashed.pepperId,
        normaliser_version: answer.normaliser,
        set_at: now,
      })),
    )
    .execute();
  await tx
    .updateTable('persons')
    .set({ questions_status: 'set', asked_position: next })
    .where('id', '=', personId)
    .execute();
}

/** The same answer under the newest pepper, unless it was changed meanwhile. */
export async function saveRehash(
  tx: Tables,
  personId: string,
  former: StoredAnswer,
  { hash, pepperId }: Hashed,
  normaliser: number,
): Promise<void> {
  await tx
    .updateTable('security_answers')
    .set({ answer_hash: hash, pepper_id: pepperId, normaliser_version: normaliser })
    .where('person_id', '=', personId)
    .where('position', '=', former.position)
    .where('answer_hash', '=', former.hashed.hash)
    .execute();
}

/** The question to ask next time: the same until it is answered. */
export async function saveWaiting(tx: Tables, personId: string, position: number): Promise<void> {
  await tx.updateTable('persons').set({ asked_position: position }).where('id', '=', personId).execute();
}

export async function addSignIn(
  tx: Tables,
  row: {
    readonly personId: string;
    readonly credentialId: string;
    readonly at: Date;
    readonly from: Origin;
    readonly outcome: SignInOutcome;
  },
): Promise<void> {
  await tx
    .insertInto('sign_ins')
    .values({
      person_id: row.personId,
      credential_id: row.credentialId,
      at: row.at,
      network: row.from.network,
      user_agent: row.from.userAgent.slice(0, 300),
      outcome: row.outcome,
    })
    .execute();
}

/** Notes when a credential brought its person all the way in; false when it is not theirs any more. */
export async function saveLastSignIn(
  tx: Tables,
  {
    personId,
    credentialId,
    now,
  }: { readonly personId: string; readonly credentialId: string; readonly now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('credentials')
    .set({ last_sign_in_at: now })
    .where('id', '=', credentialId)
    .where('person_id', '=', personId)
    .where('status', '=', 'linked')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Notes that a person came, for every role that they hold now: at most once a day, for it is read in days. The locks
 * are taken in the order in which everybody takes them.
 */
export async function saveActivity(tx: Tables, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('memberships')
    .set({ last_active_at: now, warned_at: null })
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('memberships')
          .select('id')
          .where('person_id', '=', personId)
          .where('status', '=', 'active')
          .where((or) =>
            or.or([or('last_active_at', 'is', null), or('last_active_at', '<', addMs(now, -days(1)))]),
          )
          .orderBy('id')
          .forUpdate(),
      ),
    )
    .execute();
}

/** Where to write to a person, in their language; null without an address. */
export async function findAddress(
  db: Tables,
  personId: string,
): Promise<{ email: string; locale: Locale; givenNames: string } | null> {
  const row = await db
    .selectFrom('persons')
    .select(['email', 'locale', 'given_names'])
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.email ? { email: row.email, locale: row.locale, givenNames: row.given_names } : null;
}
