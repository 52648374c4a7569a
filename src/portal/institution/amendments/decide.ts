import { createHash, randomBytes } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { mintReference, REFERENCE_BYTES } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { RecordFields, RecordKey } from '#portal/common/identification/fields.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import { findOneParty } from '#portal/common/members/second/store.ts';
import { saveRecord } from '#portal/common/organisations/record-store.ts';
import { getRecord, lockOrganisation } from '#portal/common/organisations/store.ts';
import type { AtOurs } from '#portal/institution/people/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { JURISDICTIONS, type Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellCoordinators, tellRepresentatives } from './emails.ts';
import type { BeforeAmendment } from './reach.ts';
import {
  type AmendmentFact,
  afterDecision,
  amended,
  changedFields,
  heldFields,
  powersOver,
  removedCampuses,
  stillApplies,
} from './rules.ts';
import { type Amendment, addAmendment, listCampusesInUse, listOpen, saveDecision } from './store.ts';

/** What would be asked for, as it is to be looked over. */
export interface Proposal {
  readonly before: RecordFields;
  readonly after: RecordFields;
}

type Proposed =
  | ({ readonly kind: 'proposed' } & Proposal)
  | { readonly kind: 'nothing' }
  /** Another change of one of its fields is under way. */
  | { readonly kind: 'held'; readonly field: RecordKey; readonly reference: string }
  | { readonly kind: 'inUse'; readonly campuses: readonly string[] };

/** What a form would change of the record as it is now, or why that can't be asked for. */
export async function propose(
  db: Db<PortalTables>,
  organisationId: string,
  asked: RecordFields,
): Promise<Proposed> {
  const before = await currentFields(db, organisationId);
  const after = amended(before, asked);
  const changed = changedFields(before, after);
  if (changed.length === 0) return { kind: 'nothing' };
  const held = heldFields(await listOpen(db, organisationId));
  for (const field of changed) {
    const reference = held.get(field)?.reference;
    if (reference !== undefined) return { kind: 'held', field, reference };
  }
  const inUse = await listCampusesInUse(db, organisationId, removedCampuses(before, after));
  if (inUse.length > 0) return { kind: 'inUse', campuses: inUse };
  return { kind: 'proposed', before, after };
}

export type Requested = { readonly kind: 'requested'; readonly id: string } | Proposed;

/** Asks for a change, if it still is what was looked over; else answers what it would be by now. */
export const requestAmendment = (
  portal: Portal,
  visit: PortalVisit<AtOurs>,
  asked: { readonly fields: RecordFields; readonly seen: string },
): Promise<Requested> =>
  decide<Requested>(portal, visit, async (tx, by) => {
    const { organisationId } = visit.at;
    const { jurisdiction } = await lockOrganisation(tx, organisationId);
    const proposed = await propose(tx, organisationId, asked.fields);
    if (proposed.kind !== 'proposed' || seenOf(proposed) !== asked.seen) return proposed;
    const { before, after } = proposed;
    const reference = mintReference(randomBytes(REFERENCE_BYTES));
    const added = { reference, organisationId, before, after, requestedBy: by.personId, now: visit.now };
    const id = await addAmendment(tx, added);
    await tellCoordinators(portal, tx, jurisdiction);
    const changed = changedFields(before, after);
    await record(tx, {
      ...by.cause,
      action: 'amendment.requested',
      subject: `amendment:${id}`,
      organisationId,
      before: only(before, changed),
      after: { reference, ...only(after, changed) },
    });
    return { kind: 'requested', id };
  });

/** By what a page says which change was looked over. */
export function seenOf({ before, after }: Proposal): string {
  const changed = changedFields(before, after);
  const text = JSON.stringify(changed.map((field) => [field, before[field], after[field]]));
  return createHash('sha256').update(text).digest('base64url');
}

export type Decided = 'done' | 'late' | 'stale' | 'inUse' | 'oneParty';

/** Confirms, applies, refuses or withdraws an amendment, if it still is as it was seen. */
export async function decideAmendment(
  portal: Portal,
  visit: PortalVisit<BeforeAmendment>,
  seen: Amendment,
  how: { readonly fact: AmendmentFact; readonly reasons: string },
): Promise<Decided> {
  const status = afterDecision(seen.status, how.fact);
  if (status === null) return 'late';
  return decide<Decided>(portal, visit, async (tx, by) => {
    if (!powersOver(by, visit.amendment)[how.fact]) throw new NotFound();
    await lockOrganisation(tx, seen.organisation.id);
    if (how.fact === 'apply') {
      const obstacle = await obstacleToApplying(tx, by, seen);
      if (obstacle) return obstacle;
    }
    const decision = { status, by: by.personId, at: visit.now, reasons: how.reasons };
    if (!(await saveDecision(tx, seen, decision))) return 'late';
    if (how.fact === 'apply') await apply(tx, seen);
    if (status !== 'confirmed' && status !== 'withdrawn')
      await tellRepresentatives(portal, tx, seen, status === 'applied' ? 'applied' : 'refused');
    await record(tx, {
      ...by.cause,
      action: `amendment.${status}`,
      subject: `amendment:${seen.id}`,
      organisationId: seen.organisation.id,
      authority: authorityOf(by, seen, how.fact),
      before: { status: seen.status },
      after: { status, reference: seen.reference, reasons: how.reasons },
    });
    return 'done';
  });
}

/** The role by which somebody does this: a coordinator decides what was requested, an officer what was confirmed. */
function authorityOf({ memberships }: By, { status, organisation }: Amendment, fact: AmendmentFact): Role {
  if (fact !== 'withdraw') return status === 'requested' ? 'coordinator' : 'officer';
  const held = memberships.find(({ organisationId }) => organisationId === organisation.id);
  if (!held) throw new NotFound();
  return held.role;
}

async function obstacleToApplying(
  tx: Db<PortalTables>,
  { personId }: By,
  seen: Amendment,
): Promise<Exclude<Decided, 'done' | 'late'> | null> {
  if (seen.confirmedBy !== null && (await findOneParty(tx, personId, seen.confirmedBy))) return 'oneParty';
  const now = await currentFields(tx, seen.organisation.id);
  if (!stillApplies(seen.before, seen.after, now)) return 'stale';
  const removed = removedCampuses(seen.before, seen.after);
  const inUse = await listCampusesInUse(tx, seen.organisation.id, removed);
  return inUse.length > 0 ? 'inUse' : null;
}

/** What it changes and nothing else: other fields may have changed meanwhile. */
async function apply(tx: Db<PortalTables>, { organisation, before, after }: Amendment): Promise<void> {
  const now = await currentFields(tx, organisation.id);
  await saveRecord(tx, organisation.id, { ...now, ...only(after, changedFields(before, after)) });
}

const currentFields = async (tx: Db<PortalTables>, organisationId: string): Promise<RecordFields> =>
  (await getRecord(tx, organisationId, JURISDICTIONS)).fields;

const only = (fields: RecordFields, names: readonly (keyof RecordFields)[]): Partial<RecordFields> =>
  Object.fromEntries(names.map((name) => [name, fields[name]]));
