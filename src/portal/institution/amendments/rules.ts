import { type FactOf, next, type StatusOf, type Transitions } from '#kernel/lifecycle.ts';
import { isPhone } from '#kernel/phone.ts';
import { isPrintable } from '#kernel/printable.ts';
import { isWebsite } from '#kernel/website.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import type { OrganisationDetails, OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { isRequired, SECTIONS, sameField, tidyField } from '#portal/joining/nominee/rules.ts';

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

/** What may be amended: the institution's part of an IMM 5592, by its field names. */
export const FIELDS = SECTIONS.institution;
export type RecordField = (typeof FIELDS)[number];
export type RecordFields = Readonly<Record<RecordField, string>>;

/** The record as the form has it; campuses are lines. */
export const fieldsOf = (record: OrganisationRecord): RecordFields => ({
  nameEn: record.name.en,
  nameFr: record.name.fr,
  operatingName: record.operatingName,
  campuses: record.campuses.join('\n'),
  sector: record.sector,
  address: record.address,
  institutionPhone: record.phone,
  website: record.website,
  agreement: record.agreementReference,
});

/** The same as it goes on file. */
export const detailsOf = (fields: RecordFields): OrganisationDetails => ({
  name: { en: fields.nameEn, fr: fields.nameFr },
  operatingName: fields.operatingName,
  campuses: linesOf(fields.campuses),
  sector: fields.sector === 'private' ? 'private' : 'public',
  address: fields.address,
  phone: fields.institutionPhone,
  website: fields.website,
  agreementReference: fields.agreement,
});

/** What was typed, tidied: single lines and, in two fields, several; campuses each once, in order. */
export function readFields(typed: (field: RecordField) => string): RecordFields {
  const read = FIELDS.map((field) => {
    const text = tidyField(field, typed(field));
    return [field, field === 'campuses' ? [...new Set(linesOf(text))].sort().join('\n') : text] as const;
  });
  return Object.fromEntries(read) as unknown as RecordFields;
}

export type RecordFault = {
  readonly field: RecordField;
  readonly kind: 'missing' | 'phone' | 'website' | 'unprintable';
};

export const faultsIn = (fields: RecordFields): readonly RecordFault[] =>
  FIELDS.flatMap((field): RecordFault[] => {
    const text = fields[field];
    const known = field !== 'sector' || text === 'public' || text === 'private';
    if (text === '' || !known) return isRequired(field) ? [{ field, kind: 'missing' }] : [];
    if (field === 'institutionPhone' && !isPhone(text)) return [{ field, kind: 'phone' }];
    if (field === 'website' && !isWebsite(text)) return [{ field, kind: 'website' }];
    return linesOf(text).every(isPrintable) ? [] : [{ field, kind: 'unprintable' }];
  });

/** The fields that an amendment changes, in the order of the form. */
export const changedFields = (before: RecordFields, after: RecordFields): readonly RecordField[] =>
  FIELDS.filter((field) => !sameField(field, before[field], after[field]));

/** What was asked for, with all that stays as it is on file to the letter, such as the two spaces of a postal address. */
export const amended = (before: RecordFields, after: RecordFields): RecordFields => {
  const changed = changedFields(before, after);
  return Object.fromEntries(
    FIELDS.map((field) => [field, (changed.includes(field) ? after : before)[field]]),
  ) as unknown as RecordFields;
};

/** Whether what an amendment changes is still as it was when it was asked for. */
export const stillApplies = (before: RecordFields, after: RecordFields, now: RecordFields): boolean =>
  changedFields(before, after).every((field) => sameField(field, now[field], before[field]));

/** The fields of changes that are under way, each with its change: of them no other is asked for meanwhile. */
export const heldFields = <Open extends { readonly before: RecordFields; readonly after: RecordFields }>(
  open: readonly Open[],
): ReadonlyMap<RecordField, Open> =>
  new Map(open.flatMap((one) => changedFields(one.before, one.after).map((field) => [field, one] as const)));

/** The campuses that an amendment takes away. */
export function removedCampuses(before: RecordFields, after: RecordFields): readonly string[] {
  const kept = linesOf(after.campuses);
  return linesOf(before.campuses).filter((name) => !kept.some((other) => sameField('campuses', name, other)));
}

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

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
