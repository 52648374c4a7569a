import { mintReference } from '#kernel/codes.ts';
import type { AmendmentRow } from './business-rows.ts';
import { digest, idFor } from './dice.ts';
import { ago, type Institution, inRole, type Making, note } from './making.ts';
import type { Members } from './members.ts';
import type { CountryRole } from './rows.ts';
import type { Staff } from './staff.ts';

/** How far an amendment has come, in days ago. */
interface Step {
  readonly status: AmendmentRow['status'];
  readonly requested: number;
  readonly confirmed?: number;
  readonly decided?: number;
}

const STEPS: readonly Step[] = [
  { status: 'requested', requested: 4 },
  { status: 'confirmed', requested: 11, confirmed: 6 },
  { status: 'applied', requested: 60, confirmed: 55, decided: 51 },
  { status: 'refused', requested: 45, decided: 41 },
  { status: 'withdrawn', requested: 30, decided: 29 },
  { status: 'requested', requested: 16 },
  { status: 'applied', requested: 120, confirmed: 116, decided: 112 },
];

const REFUSAL = {
  en: 'The new telephone number does not answer. Please check it.',
  fr: 'Le nouveau numéro de téléphone ne répond pas. Veuillez le vérifier.',
};

/** A change of an institution's record that its DIR asked for. */
export function addAmendment(
  making: Making,
  at: Institution,
  members: Members,
  staff: Staff,
  turn: number,
): void {
  const step = STEPS[turn % STEPS.length];
  const coordinator = staff.coordinators.get(at.row.jurisdiction);
  if (!step || coordinator === undefined) return;
  const key = `amendment ${at.row.id}`;
  const officer = step.status === 'withdrawn' ? members.dir.person.id : making.dice.pick(staff.officers);
  const { before, after } = changeOf(making, at, step.status);
  const row: AmendmentRow = {
    id: idFor(key),
    reference: mintReference(digest(key)),
    organisation_id: at.row.id,
    status: step.status,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    requested_by: members.dir.person.id,
    requested_at: ago(making, step.requested),
    confirmed_by: step.confirmed === undefined ? null : coordinator,
    confirmed_at: step.confirmed === undefined ? null : ago(making, step.confirmed),
    decided_by: step.decided === undefined ? null : step.status === 'refused' ? coordinator : officer,
    decided_at: step.decided === undefined ? null : ago(making, step.decided),
    reasons: step.status === 'refused' ? REFUSAL[at.invention.speaks] : '',
  };
  making.country.amendments.push(row);
  tell(making, row);
}

/** A new telephone number; what was applied stands on file already. */
function changeOf({ dice }: Making, { row, campuses }: Institution, status: AmendmentRow['status']) {
  const other = row.phone.replace(/\d\d$/, String(dice.between(10, 99)));
  const [before, after] = status === 'applied' ? [other, row.phone] : [row.phone, other];
  const record = {
    nameEn: row.name_en,
    nameFr: row.name_fr,
    operatingName: row.operating_name,
    campuses: campuses
      .map(({ name }) => name)
      .sort()
      .join('\n'),
    sector: row.sector,
    address: row.address,
    website: row.website,
    agreement: row.agreement_reference,
  };
  return { before: { ...record, institutionPhone: before }, after: { ...record, institutionPhone: after } };
}

const DECIDER: Readonly<Partial<Record<AmendmentRow['status'], CountryRole>>> = {
  withdrawn: 'dir',
  refused: 'coordinator',
};

function tell(making: Making, row: AmendmentRow): void {
  const common = {
    subject: `amendment:${row.id}` as const,
    organisationId: row.organisation_id,
  };
  note(making, {
    ...common,
    at: row.requested_at,
    action: 'amendment.requested',
    ...inRole(row.requested_by, 'dir'),
    after: { status: 'requested' },
  });
  if (row.confirmed_at !== null && row.confirmed_by !== null)
    note(making, {
      ...common,
      at: row.confirmed_at,
      action: 'amendment.confirmed',
      ...inRole(row.confirmed_by, 'coordinator'),
      after: { status: 'confirmed' },
    });
  if (row.decided_at !== null && row.decided_by !== null)
    note(making, {
      ...common,
      at: row.decided_at,
      action: `amendment.${row.status}`,
      ...inRole(row.decided_by, DECIDER[row.status] ?? 'officer'),
      after: { status: row.status, reasons: row.reasons },
    });
}
