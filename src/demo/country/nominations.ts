import type { AuditAction } from '#kernel/audit/event.ts';
import { mintReference } from '#kernel/codes.ts';
import { endOfDayAfter } from '#kernel/time.ts';
import { digest, idFor } from './dice.ts';
import { addForms, addScan } from './forms.ts';
import { ago, dayAgo, type Institution, inRole, type Making, type Names, note } from './making.ts';
import type { CountryEvent, CountryRole, Kind, NominationRow, Status } from './rows.ts';

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
    decided_by: decided === undefined ? null : (refuserOf(story) ?? story.officer),
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
    expires_at: endOfDayAfter(created_at, 30),
    revoked_at: over ? now : null,
  });
}

const AFTER_DECISION: Readonly<Partial<Record<Status, Step>>> = {
  returned: 'returned',
  refused: 'refused',
  approved: 'approved',
  pin_issued: 'approved',
  enrolled: 'approved',
};

/** The coordinator who refused to confirm it, where that ended it. */
const refuserOf = ({ confirmation, confirmedBy }: NominationStory): string | undefined =>
  confirmation === 'refused' ? confirmedBy : undefined;

/** What the log tells of a nomination, as it is called there. */
type Step = AuditAction extends infer Action
  ? Action extends `nomination.${infer Step}`
    ? Step
    : never
  : never;

function tell(making: Making, row: NominationRow, story: NominationStory): void {
  const { received, ended, officer } = story;
  const { reference, reasons } = row;
  const step = (at: Date | null, action: Step, by: By, after: unknown): void => {
    if (at !== null)
      note(making, {
        at,
        action: `nomination.${action}`,
        subject: `nomination:${row.id}`,
        organisationId: row.organisation_id,
        ...by,
        after,
      });
  };
  const nominee = { actor: { kind: 'visitor', id: 'nominee' }, authority: reference } as const;
  const sender = row.nominated_by === null ? nominee : inRole(row.nominated_by, nominatorRole(row, making));
  const office = inRole(officer, 'officer');
  const { kind, confirmation } = row;
  step(row.created_at, 'started', sender, { reference, kind, confirmation });
  if (confirmation === 'confirmed' && row.confirmed_by !== null)
    step(ago(making, story.created - 1), 'confirmed', inRole(row.confirmed_by, 'coordinator'), {
      confirmation,
    });
  step(row.completed_at, 'completed', nominee, { status: 'completed' });
  if (received !== undefined) step(ago(making, received), 'received', office, { status: 'received' });
  const decision = AFTER_DECISION[row.status];
  const refuser = refuserOf(story);
  const decider = refuser === undefined ? office : inRole(refuser, 'coordinator');
  if (decision !== undefined) step(row.decided_at, decision, decider, { status: decision, reasons });
  if (ended === undefined) return;
  const at = ago(making, ended);
  if (row.status === 'withdrawn') step(at, 'withdrawn', sender, { status: 'withdrawn', reasons });
  if (row.status === 'expired') step(at, 'expired', { authority: 'expiry' }, { status: 'expired' });
}

type By = Pick<CountryEvent, 'actor' | 'authority'>;

/** A nomination is a coordinator's, or that of a representative of the institution. */
const nominatorRole = ({ nominated_by }: NominationRow, { country }: Making): CountryRole =>
  country.memberships.find(({ person_id }) => person_id === nominated_by)?.role ?? 'coordinator';
