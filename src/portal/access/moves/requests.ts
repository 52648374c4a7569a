import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { addMs } from '#kernel/time.ts';
import { signedIn } from '#portal/common/arrival/guard.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { listHeld, listRequests, type Request } from './people/store.ts';
import { requestPage, requestsPage } from './request-pages.tsx';
import { APPROVAL_MS, advance, approversOf, consentOf } from './rules.ts';
import { lockMove, saveMove } from './store.ts';

/** Those who may decide about moves: a representative about their institution's people, officers about the rest. */
export function requestRoutes(portal: Portal): void {
  portal.site.page({
    path: paths.moveRequests,
    enter: signedIn(portal),
    show: async (visit) => show(requestsPage(visit.locale, await listMine(portal, visit))),
  });
  portal.site.form({
    path: paths.moveRequest,
    enter: signedIn(portal),
    show: async (visit, form) => {
      const request = await getMine(portal, visit);
      const memberships = await listMemberships(portal.db, request.id);
      return show(requestPage(visit.locale, form, request, memberships));
    },
    submit: (visit, values) => decide(portal, visit, values),
  });
}

/** The requests that wait for this person's decision. @throws NotFound for whoever has no role that decides. */
async function listMine(portal: Portal, visit: PortalVisit): Promise<Request[]> {
  const held = await listHeld(portal.db, personOf(visit));
  if (!held.some(({ role, status }) => status === 'active' && DECIDERS.has(role))) throw new NotFound();
  const approver = { personId: personOf(visit), memberships: held };
  const requests = await listRequests(portal.db, visit.now);
  return requests.filter(
    ({ move, memberships }) => consentOf(move, approversOf(memberships), approver, visit.now) !== null,
  );
}

const DECIDERS: ReadonlySet<string> = new Set(['dir', 'alternate_dir', 'officer']);

async function getMine(portal: Portal, visit: PortalVisit): Promise<Request> {
  const found = (await listMine(portal, visit)).find(({ move }) => move.id === visit.parameters.id);
  if (!found) throw new NotFound();
  return found;
}

async function decide(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const { move } = await getMine(portal, visit);
  const w = words[visit.locale].request.errors;
  const decision = textOf(values, 'decision');
  const reason = textOf(values, 'reason').trim().slice(0, 500);
  if (decision !== 'approve' && decision !== 'refuse')
    return invalid({ field: 'decision', message: w.decision });
  if (decision === 'refuse' && reason === '') return invalid({ field: 'reason', message: w.reason });
  await portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    if (decision === 'refuse') await refuse(tx, visit, move.id, reason);
    else await approve(tx, visit, move.id);
  });
  return go(href(paths.moveRequests, visit.locale), decision === 'approve' ? 'moveApproved' : 'moveRefused');
}

/** Roles and request as they are now, under the request's lock. @throws NotFound when it isn't theirs any more. */
async function lockMine(tx: Db<PortalTables>, visit: PortalVisit, moveId: string) {
  const move = await lockMove(tx, moveId);
  if (!move?.personId) throw new NotFound();
  const approvers = approversOf(await listHeld(tx, move.personId));
  const approver = { personId: personOf(visit), memberships: await listHeld(tx, personOf(visit)) };
  const consent = consentOf(move, approvers, approver, visit.now);
  if (consent === null) throw new NotFound();
  return { move, consent, approvers, approver };
}

type Locked = Awaited<ReturnType<typeof lockMine>>;

async function approve(tx: Db<PortalTables>, visit: PortalVisit, moveId: string): Promise<void> {
  const locked = await lockMine(tx, visit, moveId);
  const status = advance(locked.move, locked.consent, visit.now);
  if (status === null) throw new NotFound();
  const by = locked.approver.personId;
  await saveMove(tx, moveId, {
    status,
    lapses_at: addMs(visit.now, APPROVAL_MS),
    ...(locked.consent === 'confirm' ? { confirmed_by: by } : { approved_by: by }),
  });
  await record(tx, eventOf(visit, locked, 'move.approved', { status }));
}

async function refuse(
  tx: Db<PortalTables>,
  visit: PortalVisit,
  moveId: string,
  reason: string,
): Promise<void> {
  const locked = await lockMine(tx, visit, moveId);
  const by = locked.approver.personId;
  await saveMove(tx, moveId, { status: 'refused', refused_by: by, refusal: reason, settled_at: visit.now });
  await record(tx, eventOf(visit, locked, 'move.refused', { status: 'refused', reason }));
}

const eventOf = (visit: PortalVisit, { move, approvers }: Locked, action: string, after: object) => ({
  at: visit.now,
  action,
  actor: { kind: 'person', id: personOf(visit) } as const,
  subject: `person:${move.personId}`,
  authority: approvers.kind === 'institution' ? 'dir' : 'officer',
  before: { status: move.status },
  after: { move: move.id, ...after },
  ...(approvers.kind === 'institution' && { organisationId: approvers.organisationId }),
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});
