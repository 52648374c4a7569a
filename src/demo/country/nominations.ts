import { mintReference } from '#kernel/codes.ts';
import { days } from '#kernel/time.ts';
import { digest, idFor } from './dice.ts';
import { addForms, addScan } from './forms.ts';
import { ago, dayAgo, type Institution, type Making, type Names, note } from './making.ts';
import type { Kind, NominationRow, Status } from './rows.ts';

/** A nomination's story: how many days ago each step was; absent for one that was not taken. */
export interface NominationStory {
  readonly at: Institution;
  readonly names: Names;
  readonly kind: Kind;
  readonly status: Status;
  readonly created: number;
  readonly saved?: number;
  readonly completed?: number;
  readonly received?: number;
  readonly scanned?: boolean;
  readonly decided?: number;
  readonly ended?: number;
  readonly nominatedBy: string | null;
  readonly confirmation?: NominationRow['confirmation'];
  readonly confirmedBy?: string;
  readonly replacesId?: string;
  readonly officer: string;
  readonly reasons?: string;
}

/** Puts the nomination into the country with its forms, scan, link and events; its PIN is tied to it later. */
export function addNomination(making: Making, story: NominationStory): NominationRow {
  const { country } = making;
  const { at, names, kind, completed, received, decided, confirmation = 'not_needed' } = story;
  const key = `nomination ${names.email} ${at.row.id} ${kind}`;
  const reference = mintReference(digest(`reference ${key}`));
  const when = (age: number | undefined): Date | null => (age === undefined ? null : ago(making, age));
  const row: NominationRow = {
    ...names,
    id: idFor(key),
    reference,
    kind,
    status: story.status,
    organisation_id: at.row.id,
    put_forward_as: `${names.given_names} ${names.family_name}`,
    nominated_by: story.nominatedBy,
    confirmation,
    confirmed_by:
      confirmation === 'confirmed' || confirmation === 'refused' ? (story.confirmedBy ?? null) : null,
    replaces_id: story.replacesId ?? null,
    created_at: ago(making, story.created),
    completed_at: when(completed),
    received_on: received === undefined ? null : dayAgo(making, received),
    received_by: received === undefined ? null : story.officer,
    decided_at: when(decided),
    decided_by: decided === undefined ? null : story.officer,
    reasons: story.reasons ?? '',
    pin_id: null,
    revision: [completed, received, decided, story.ended].filter((step) => step !== undefined).length,
  };
  country.nominations.push(row);
  const saved = completed ?? story.saved;
  if (saved !== undefined) addForms(making, at, row, ago(making, saved));
  if (story.scanned && received !== undefined) addScan(making, row, story.officer, received);
  addLink(making, row);
  tell(making, row, story);
  return row;
}

/** A link that nobody has: its hash, turned round, is that of no known token. */
function addLink({ country, now }: Making, { id, created_at, status }: NominationRow): void {
  const over = ['refused', 'withdrawn', 'expired'].includes(status);
  country.nomination_links.push({
    token_hash: digest(`link ${id}`).reverse(),
    nomination_id: id,
    created_at,
    expires_at: new Date(created_at.getTime() + days(30)),
    revoked_at: over ? now : null,
  });
}

const AFTER_DECISION: Readonly<Partial<Record<Status, string>>> = {
  returned: 'returned',
  refused: 'refused',
  approved: 'approved',
  pin_issued: 'approved',
  enrolled: 'approved',
};

function tell(making: Making, row: NominationRow, { received, ended }: NominationStory): void {
  const step = (at: Date | null, action: string, after: unknown = undefined): void => {
    if (at !== null)
      note(making, {
        at,
        action: `nomination.${action}`,
        subject: `nomination:${row.id}`,
        organisationId: row.organisation_id,
        authority: row.reference,
        after,
      });
  };
  step(row.created_at, 'started', {
    reference: row.reference,
    kind: row.kind,
    confirmation: row.confirmation,
  });
  step(row.completed_at, 'completed', { status: 'completed' });
  if (received !== undefined) step(ago(making, received), 'received', { status: 'received' });
  const decision = AFTER_DECISION[row.status];
  if (decision !== undefined) step(row.decided_at, decision, { status: decision });
  const over = row.status === 'withdrawn' || row.status === 'expired';
  if (over && ended !== undefined) step(ago(making, ended), row.status, { status: row.status });
}
