import type { Db } from '#kernel/db/database.ts';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import type { Content } from '#portal/programme/messages/rules.ts';
import { addMessages } from '#portal/programme/messages/store.ts';
import { type Change, changeStatus } from '#portal/programme/verifications/change/store.ts';
import type { Judgement } from '#portal/programme/verifications/judge/rules.ts';
import { edgesOf, type VerificationStatus } from '#portal/programme/verifications/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Happened, RequestStory } from './stories.ts';

/** A request while its story goes on. */
export interface Case {
  readonly story: RequestStory;
  readonly id: string;
  readonly rosterId: string | null;
  readonly judgement: Judgement;
}

/** Requests to which the same happens at the same moments; all of them stand alike. */
export interface Course {
  readonly tx: Db<PortalTables>;
  readonly note: (event: Happened) => void;
  /** One of them, for what they have in common. */
  readonly course: RequestStory;
  readonly cases: readonly Case[];
  /** By which they are decided. */
  readonly rule: LineRule;
  readonly ruleVersion: number;
  /** What the numbers say of one of them on a later day. */
  readonly judgeOn: (story: RequestStory, day: string) => Judgement;
  /** Whose business days count. */
  readonly jurisdiction: Jurisdiction;
  status: VerificationStatus;
  dueOn: string | null;
  daysLeft: number | null;
  holderId: string | null;
  revision: number;
}

/** Lets a fact befall all of them. @throws where it can't. */
export async function change(at: Course, what: Change, pendingIds: readonly string[] = []): Promise<void> {
  await changeThose(at, at.cases, what, pendingIds);
  moved(at, what);
}

/** What each of them does themselves. */
export async function byStudents(at: Course, what: Omit<Change, 'by'>): Promise<void> {
  for (const one of at.cases) await changeThose(at, [one], { ...what, by: one.story.personId });
  moved(at, { ...what, by: null });
}

async function changeThose(
  { tx, revision }: Course,
  cases: readonly Case[],
  what: Change,
  pendingIds: readonly string[] = [],
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const changed = await changeStatus(tx, { ids, revision, pendingIds }, what);
  const moved = new Set(changed.map(({ id }) => id));
  const stuck = cases.find(({ id }) => !moved.has(id));
  if (stuck !== undefined) throw new Error(`${stuck.story.reference} can't ${what.fact}`);
}

function moved(at: Course, { fact, holder }: Change): void {
  const edge = edgesOf(fact).find(({ from }) => from === at.status);
  if (edge === undefined) throw new RangeError(`nothing ${at.status} can ${fact}`);
  at.revision += 1;
  at.status = edge.to;
  if (holder !== undefined) at.holderId = holder;
}

/** What their students are told of it, in the portal alone: nobody invented has a mailbox. */
export const say = ({ tx, cases }: Course, content: Content, at: Date): Promise<void> =>
  addMessages(
    tx,
    cases.map(({ id, story }) => ({ id, personId: story.personId, content })),
    at,
  );

type Moment = { readonly at: Date; readonly by?: string; readonly role?: string };

/** Who does something to one of them, as the log names them: its student, where nobody of the staff does. */
export const causeOf = ({ story }: Pick<Case, 'story'>, { at, by, role }: Moment) => ({
  at,
  actor: { kind: 'person', id: by ?? story.personId } as const,
  authority: role ?? 'student',
  organisationId: story.organisationId,
});

/** Puts what befell one of them in the log. */
export const note = (
  { note }: Course,
  one: Case,
  step: Moment,
  told: Pick<Happened, 'action' | 'after'>,
): void => note({ ...causeOf(one, step), subject: `verification:${one.id}`, ...told });

/** The same of all of them. */
export const tell = (at: Course, step: Moment, action: Happened['action']): void => {
  for (const one of at.cases) note(at, one, step, { action, after: { reference: one.story.reference } });
};
