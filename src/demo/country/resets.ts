import type { ResetRow } from './business-rows.ts';
import { idFor } from './dice.ts';
import { ago, inRole, type Making, namesOf, note } from './making.ts';
import { addPin } from './pins.ts';
import type { Holder } from './roles.ts';

type Step = {
  readonly status: ResetRow['status'];
  readonly asked: number;
  readonly letter: 'none' | 'posted';
};

const STEPS: readonly Step[] = [
  { status: 'awaiting_second', asked: 1, letter: 'none' },
  { status: 'done', asked: 4, letter: 'none' },
  { status: 'done', asked: 15, letter: 'posted' },
  { status: 'refused', asked: 30, letter: 'none' },
  { status: 'awaiting_second', asked: 3, letter: 'none' },
];

/** DIRs who could not answer their security questions, and how far the reset has come; two officers each (`SECURITY §4`). */
export function addResets(making: Making, dirs: readonly Holder[], officers: readonly string[]): void {
  const [first, second] = officers;
  if (first === undefined || second === undefined) return;
  for (const [index, step] of STEPS.entries()) {
    const holder = dirs[index * 3];
    if (holder) addReset(making, holder, step, first, second);
  }
}

function addReset(making: Making, holder: Holder, step: Step, first: string, second: string): void {
  const { person, membership } = holder;
  const settledAt = step.status === 'awaiting_second' ? null : ago(making, step.asked - 1);
  if (step.status !== 'refused') person.questions_status = 'disabled';
  const id = idFor(`reset ${person.id}`);
  const row: ResetRow = {
    id,
    person_id: person.id,
    status: step.status,
    asked_by: first,
    asked_at: ago(making, step.asked),
    confirmed_by: settledAt && second,
    settled_at: settledAt,
    membership_id: membership.id,
    pin_id: step.letter === 'posted' ? letterFor(making, holder, step.asked - 3, second) : null,
  };
  making.country.question_resets.push(row);
  tell(making, row, membership.organisation_id);
}

const letterFor = (making: Making, { person, membership }: Holder, issued: number, officer: string): string =>
  addPin(making, {
    names: namesOf(person),
    role: membership.role,
    kind: 'mailed',
    status: 'posted',
    organisationId: membership.organisation_id,
    jurisdiction: membership.jurisdiction,
    issuedBy: officer,
    issuedAt: ago(making, issued),
    postedAt: ago(making, issued - 1),
    authority: 'officer',
    mark: 'reset',
  });

function tell(making: Making, row: ResetRow, organisationId: string | null): void {
  const common = {
    subject: `person:${row.person_id}` as const,
    ...(organisationId !== null && { organisationId }),
  };
  note(making, {
    ...common,
    at: row.asked_at,
    action: 'person.reset_asked',
    ...inRole(row.asked_by, 'officer'),
    after: { status: 'awaiting_second' },
  });
  if (row.settled_at !== null && row.confirmed_by !== null)
    note(making, {
      ...common,
      at: row.settled_at,
      action: row.status === 'done' ? 'person.reset_confirmed' : 'person.reset_refused',
      ...inRole(row.confirmed_by, 'officer'),
      after: { status: row.status },
    });
}
