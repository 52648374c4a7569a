import { randomBytes } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { mintReference, REFERENCE_BYTES } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { saveRecord } from '#portal/common/organisations/record-store.ts';
import { JURISDICTIONS } from '#portal/common/organisations/rules.ts';
import { getRecord, lockOrganisation } from '#portal/common/organisations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellCoordinators, tellRepresentatives } from './emails.ts';
import {
  type AmendmentFact,
  afterDecision,
  changedFields,
  detailsOf,
  fieldsOf,
  type RecordFields,
  removedCampuses,
  stillApplies,
} from './rules.ts';
import { type Amendment, addAmendment, listCampusesInUse, saveDecision } from './store.ts';

export type Requested =
  | { readonly kind: 'requested'; readonly id: string }
  | { readonly kind: 'nothing' }
  /** Another one is under way. */
  | { readonly kind: 'open' }
  | { readonly kind: 'inUse'; readonly campuses: readonly string[] };

/** Asks for a change of the record as it is now. */
export async function requestAmendment(
  portal: Portal,
  visit: PortalVisit,
  organisationId: string,
  { after, authority }: { readonly after: RecordFields; readonly authority: Role },
): Promise<Requested> {
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const { jurisdiction } = await lockOrganisation(tx, organisationId);
    const before = await currentFields(tx, organisationId);
    const changed = changedFields(before, after);
    if (changed.length === 0) return { kind: 'nothing' };
    const inUse = await listCampusesInUse(tx, organisationId, removedCampuses(before, after));
    if (inUse.length > 0) return { kind: 'inUse', campuses: inUse };
    const reference = mintReference(randomBytes(REFERENCE_BYTES));
    const requestedBy = personOf(visit);
    const added = { reference, organisationId, before, after, requestedBy, now: visit.now };
    const id = await addAmendment(tx, added);
    if (id === null) return { kind: 'open' };
    await tellCoordinators(portal, tx, jurisdiction);
    await record(tx, {
      ...eventOf(visit, 'amendment.requested', { id, organisation: { id: organisationId } }, authority),
      before: only(before, changed),
      after: { reference, ...only(after, changed) },
    });
    return { kind: 'requested', id };
  });
}

export type Decided = 'done' | 'late' | 'stale' | 'inUse';

/** Confirms, applies, refuses or withdraws an amendment, if it still is as it was seen. */
export async function decideAmendment(
  portal: Portal,
  visit: PortalVisit,
  seen: Amendment,
  how: { readonly fact: AmendmentFact; readonly reasons: string; readonly authority: Role },
): Promise<Decided> {
  const status = afterDecision(seen.status, how.fact);
  if (status === null) return 'late';
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    await lockOrganisation(tx, seen.organisation.id);
    if (how.fact === 'apply') {
      const obstacle = await obstacleToApplying(tx, seen);
      if (obstacle) return obstacle;
    }
    const decision = { status, by: personOf(visit), at: visit.now, reasons: how.reasons };
    if (!(await saveDecision(tx, seen, decision))) return 'late';
    if (how.fact === 'apply') await apply(tx, seen);
    if (status !== 'confirmed' && status !== 'withdrawn')
      await tellRepresentatives(portal, tx, seen, status === 'applied' ? 'applied' : 'refused');
    await record(tx, {
      ...eventOf(visit, `amendment.${status}`, seen, how.authority),
      before: { status: seen.status },
      after: { status, reference: seen.reference, reasons: how.reasons },
    });
    return 'done';
  });
}

async function obstacleToApplying(tx: Db<PortalTables>, seen: Amendment): Promise<'stale' | 'inUse' | null> {
  const now = await currentFields(tx, seen.organisation.id);
  if (!stillApplies(seen.before, seen.after, now)) return 'stale';
  const removed = removedCampuses(seen.before, seen.after);
  const inUse = await listCampusesInUse(tx, seen.organisation.id, removed);
  return inUse.length > 0 ? 'inUse' : null;
}

/** What it changes and nothing else: other fields may have changed meanwhile. */
async function apply(tx: Db<PortalTables>, { organisation, before, after }: Amendment): Promise<void> {
  const now = await currentFields(tx, organisation.id);
  await saveRecord(tx, organisation.id, detailsOf({ ...now, ...only(after, changedFields(before, after)) }));
}

const currentFields = async (tx: Db<PortalTables>, organisationId: string): Promise<RecordFields> =>
  fieldsOf(await getRecord(tx, organisationId, JURISDICTIONS));

const only = (fields: RecordFields, names: readonly (keyof RecordFields)[]): Partial<RecordFields> =>
  Object.fromEntries(names.map((name) => [name, fields[name]]));

const eventOf = (
  visit: PortalVisit,
  action: string,
  amendment: { readonly id: string; readonly organisation: { readonly id: string } },
  authority: Role,
) => ({
  at: visit.now,
  action,
  actor: { kind: 'person', id: personOf(visit) } as const,
  subject: `amendment:${amendment.id}`,
  organisationId: amendment.organisation.id,
  authority,
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});
