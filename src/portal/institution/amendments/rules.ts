import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import { RECORD_FIELDS, type RecordFields, type RecordKey } from '#portal/common/identification/fields.ts';
import {
  type FieldFault,
  faultOf,
  inOrder,
  linesOf,
  recordOf,
  sameField,
} from '#portal/common/identification/rules.ts';
import type { Membership } from '#portal/common/members/rules.ts';

/** A change of an institution's record: its DIR asks, its coordinator confirms, an officer applies. */
export const amendmentLifecycle = {
  requested: { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' },
  confirmed: { apply: 'applied', refuse: 'refused', withdraw: 'withdrawn' },
  applied: {},
  refused: {},
  withdrawn: {},
} as const satisfies Transitions;

export type AmendmentStatus = StatusOf<typeof amendmentLifecycle>;
export type AmendmentFact = FactOf<typeof amendmentLifecycle>;

export const AMENDMENT_STATUSES: readonly AmendmentStatus[] = [
  'requested',
  'confirmed',
  'applied',
  'refused',
  'withdrawn',
];

/** Those that still wait for somebody. */
export const OPEN = ['requested', 'confirmed'] as const satisfies readonly AmendmentStatus[];

const isOpen = (status: AmendmentStatus): boolean => OPEN.some((open) => open === status);

export const afterDecision = (status: AmendmentStatus, fact: AmendmentFact): AmendmentStatus | null =>
  next(amendmentLifecycle, status, fact);

/** What was typed, tidied: single lines and, in some fields, several; of a list each once, in order. */
export const readFields = (typed: (field: RecordKey) => string): RecordFields =>
  recordOf((key) => inOrder(key, typed(key)));

export type RecordFault = { readonly field: RecordKey; readonly kind: FieldFault };

export const faultsIn = (fields: RecordFields): readonly RecordFault[] =>
  RECORD_FIELDS.flatMap((field): RecordFault[] => {
    const kind = faultOf(field, fields[field.key]);
    return kind === null ? [] : [{ field: field.key, kind }];
  });

/** The fields that an amendment changes, in the order of the form. */
export const changedFields = (before: RecordFields, after: RecordFields): readonly RecordKey[] =>
  RECORD_FIELDS.flatMap(({ key }) => (sameField(key, before[key], after[key]) ? [] : [key]));

/** What was asked for, with all that stays as it is on file to the letter, such as the two spaces of a postal address. */
export const amended = (before: RecordFields, after: RecordFields): RecordFields => {
  const changed = changedFields(before, after);
  return recordOf((key) => (changed.includes(key) ? after : before)[key]);
};

/** Whether what an amendment changes is still as it was when it was asked for. */
export const stillApplies = (before: RecordFields, after: RecordFields, now: RecordFields): boolean =>
  changedFields(before, after).every((field) => sameField(field, now[field], before[field]));

/** The fields of changes that are under way, each with its change: of them no other is asked for meanwhile. */
export const heldFields = <Open extends { readonly before: RecordFields; readonly after: RecordFields }>(
  open: readonly Open[],
): ReadonlyMap<RecordKey, Open> =>
  new Map(open.flatMap((one) => changedFields(one.before, one.after).map((field) => [field, one] as const)));

/** The campuses that an amendment takes away. */
export function removedCampuses(before: RecordFields, after: RecordFields): readonly string[] {
  const kept = linesOf(after.campuses);
  return linesOf(before.campuses).filter((name) => !kept.some((other) => sameField('campuses', name, other)));
}

export interface AmendmentPowers {
  readonly confirm: boolean;
  readonly apply: boolean;
  readonly refuse: boolean;
  readonly withdraw: boolean;
}

/** What somebody may do about an amendment now; nobody decides on what they asked for or confirmed themselves. */
export function powersOver(
  actor: { readonly personId: string; readonly memberships: readonly Membership[] },
  amendment: {
    readonly status: AmendmentStatus;
    readonly requestedBy: string;
    readonly confirmedBy: string | null;
    readonly organisation: { readonly id: string; readonly jurisdiction: string };
  },
): AmendmentPowers {
  const { status, organisation } = amendment;
  const holds = (test: (held: Membership) => boolean) =>
    actor.memberships.some((held) => held.status === 'active' && test(held));
  const own = actor.personId === amendment.requestedBy;
  const confirm =
    !own &&
    status === 'requested' &&
    holds(({ role, jurisdiction }) => role === 'coordinator' && jurisdiction === organisation.jurisdiction);
  const apply =
    !own &&
    status === 'confirmed' &&
    actor.personId !== amendment.confirmedBy &&
    holds(({ role }) => role === 'officer');
  const theirs = holds(
    ({ role, organisationId }) =>
      (role === 'dir' || role === 'alternate_dir') && organisationId === organisation.id,
  );
  return { confirm, apply, refuse: confirm || apply, withdraw: theirs && isOpen(status) };
}
