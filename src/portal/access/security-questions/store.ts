import type { Selectable } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { type Given, once } from '#kernel/db/once.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import { type QuestionsStatus, questionThrottle } from '#portal/common/persons/rules.ts';
import { saveQuestionsSet } from '#portal/common/persons/store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A person, as far as their questions go. */
export interface Questioned {
  readonly id: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly waiting: number | null;
  readonly status: QuestionsStatus;
  /** How often they were replaced. */
  readonly revision: number;
  /** Until when no answer is taken; null or past where one is. */
  readonly blockedUntil: Date | null;
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
  const [row] = await questioned(db, { personId, key: questionThrottle(personId) });
  if (!row) throw new NotFound();
  return questionedOf(row);
}

type Asked = Given<{ personId: string; key: string }>;

const questioned = once((db: Tables, { personId, key }: Asked) =>
  db
    .selectFrom('persons as p')
    .leftJoin('throttles as t', (join) => join.on('t.key', '=', key))
    .select(questionedColumns)
    .select('t.blocked_until')
    .where('p.id', '=', personId),
);

const questionedColumns = [
  'p.id',
  'p.given_names',
  'p.family_name',
  'p.asked_position',
  'p.questions_status',
  'p.questions_revision',
] as const;

type Bare<Column extends string> = Column extends `p.${infer Name}` ? Name : never;

const questionedOf = (
  row: Pick<Selectable<PortalTables['persons']>, Bare<(typeof questionedColumns)[number]>> & {
    readonly blocked_until: Date | null;
  },
): Questioned => ({
  id: row.id,
  givenNames: row.given_names,
  familyName: row.family_name,
  waiting: row.asked_position,
  status: row.questions_status,
  revision: row.questions_revision,
  blockedUntil: row.blocked_until,
});

/** A person's questions with their hashed answers, in order. */
export async function listAnswers(db: Tables, personId: string): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('security_answers')
    .select(answerColumns)
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();
  return rows.map(answerOf);
}

/** A person with all their answers, in one statement. @throws NotFound for an unknown person. */
export async function getQuestionedWithAnswers(
  db: Tables,
  personId: string,
): Promise<{ readonly person: Questioned; readonly answers: readonly StoredAnswer[] }> {
  const rows = await questionedWithAnswers(db, { personId, key: questionThrottle(personId) });
  const [first] = rows;
  if (!first) throw new NotFound();
  return {
    person: questionedOf(first),
    answers: rows.flatMap((row) => (isAnswer(row) ? answerOf(row) : [])),
  };
}

const questionedWithAnswers = once((db: Tables, { personId, key }: Asked) =>
  db
    .selectFrom('persons as p')
    .leftJoin('security_answers as a', 'a.person_id', 'p.id')
    .leftJoin('throttles as t', (join) => join.on('t.key', '=', key))
    .where('p.id', '=', personId)
    .select(questionedColumns)
    .select('t.blocked_until')
    .select(answerColumns)
    .orderBy('a.position'),
);

const answerColumns = [
  'position',
  'question_id',
  'own_question',
  'answer_hash',
  'pepper_id',
  'normaliser_version',
] as const;

type AnswerRow = Pick<Selectable<PortalTables['security_answers']>, (typeof answerColumns)[number]>;

/** Whether a person who may have no answers has this one. */
const isAnswer = (
  row: { readonly [Column in keyof AnswerRow]: AnswerRow[Column] | null },
): row is AnswerRow => row.position !== null;

const answerOf = (row: AnswerRow): StoredAnswer => ({
  position: row.position,
  questionId: row.question_id,
  ownQuestion: row.own_question,
  hashed: { hash: row.answer_hash, pepperId: row.pepper_id },
  normaliser: row.normaliser_version,
});

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
  await saveQuestionsSet(tx, personId, next);
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
