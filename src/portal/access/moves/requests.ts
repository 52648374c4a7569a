import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Typed } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { endOfDayAfter } from '#kernel/time.ts';
import { readDecision } from '#kernel/ui/decision.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Origin } from '#portal/common/members/second/rules.ts';
import { listOrigins } from '#portal/common/members/second/store.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { addVouch } from '#portal/common/persons/vouch-store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellDecided } from './emails.ts';
import { words } from './fr.ts';
import { beginHold } from './notices.ts';
import { listHeld, listRequests, type Request } from './people/store.ts';
import { requestPage, requestsPage } from './request-pages.tsx';
import { APPROVAL_DAYS, advance, approversOf, consentOf, type Move } from './rules.ts';
import { lockMove, saveMove } from './store.ts';

/** Those who may decide about moves: a representative about their institution's people, officers about the rest. */
export function requestRoutes(portal: Portal): void {
  portal.site.page({
    path: paths.moveRequests,
    enter: approving(portal),
    show: async (visit) => show(requestsPage(visit.locale, visit.requests)),
  });
  portal.site.form({
    path: paths.moveRequest,
    enter: atRequest(portal),
    show: async ({ locale, asked }, form) => {
      const memberships = await listMemberships(portal.db, asked.id);
      return show(requestPage(locale, form, asked, memberships));
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
}

/** Somebody with a role that decides, and the requests that wait for their decision. */
interface Approving extends AtWork {
  readonly requests: readonly Request[];
}

const approving = (portal: Portal): PortalGuard<Approving> =>
  behind(withRole(portal, [...REPRESENTATIVES, 'officer']), async (visit) => {
    const requests = await listRequests(portal.db, visit.now);
    const origins = await originsOf(portal.db, visit.personId, ...requests.map(({ move }) => move));
    const isMine = ({ move, memberships }: Request) =>
      consentOf(move, approversOf(memberships), { ...visit, origins }, visit.now) !== null;
    return letIn({ requests: requests.filter(isMine) });
  });

/** How whoever decides, and those who approved before them, came into the staff; nothing where nobody did. */
async function originsOf(
  db: Db<PortalTables>,
  personId: string,
  ...moves: readonly Move[]
): Promise<Origin[]> {
  const approved = moves.flatMap(({ approvedBy }) => approvedBy ?? []);
  return approved.length === 0 ? [] : listOrigins(db, [personId, ...approved]);
}

interface AtRequest extends Approving {
  readonly asked: Request;
}

const atRequest = (portal: Portal): PortalGuard<AtRequest> =>
  behind(approving(portal), async ({ requests, parameters }) => {
    const asked = requests.find(({ move }) => move.id === parameters.id);
    if (!asked) throw new NotFound();
    return letIn({ asked });
  });

async function submit(portal: Portal, visit: PortalVisit<AtRequest>, values: Typed): Promise<Answer> {
  const { id } = visit.asked.move;
  const read = readAnswer(values, visit.locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const { choice, reason } = read;
  await decide(portal, visit, (tx, by) =>
    choice === 'refuse' ? refuse(portal, tx, { by, moveId: id, reason }) : approve(portal, tx, by, id),
  );
  return go(href(paths.moveRequests, visit.locale), choice === 'approve' ? 'moveApproved' : 'moveRefused');
}

function readAnswer(values: Typed, locale: Locale) {
  const { errors, ...labels } = words[locale].request;
  const fields = { choice: 'decision', reason: 'reason' };
  const missing = { choice: errors.decision, reason: errors.reason };
  const choices = { approve: 'none', refuse: 'reason' } as const;
  return readDecision(values, { fields, choices, labels, missing }, locale);
}

/** The request as it is now, under its lock. @throws NotFound when it isn't theirs any more. */
async function lockMine(tx: Db<PortalTables>, by: By, moveId: string) {
  const move = await lockMove(tx, moveId);
  if (!move?.personId) throw new NotFound();
  const approvers = approversOf(await listHeld(tx, move.personId));
  const origins = await originsOf(tx, by.personId, move);
  const consent = consentOf(move, approvers, { ...by, origins }, by.cause.at);
  if (consent === null) throw new NotFound();
  return { move, personId: move.personId, consent, approvers };
}

type Locked = Awaited<ReturnType<typeof lockMine>>;

async function approve(portal: Portal, tx: Db<PortalTables>, by: By, moveId: string): Promise<void> {
  const locked = await lockMine(tx, by, moveId);
  const { at } = by.cause;
  const status = advance(locked.move, locked.consent, at);
  if (status === null) throw new NotFound();
  await saveMove(tx, moveId, {
    // A hold begins by itself, below.
    status: status === 'held' ? locked.move.status : status,
    lapses_at: endOfDayAfter(at, APPROVAL_DAYS),
    // Who approved before, when its owner had still to be told, stands in the log.
    ...(locked.consent === 'confirm'
      ? { confirmed_by: by.personId }
      : { approved_by: by.personId, confirmed_by: null }),
  });
  await addVouch(tx, { personId: locked.personId, by: by.personId }, at);
  if (status === 'awaiting_answers') await tellDecided(portal, tx, locked.personId, 'allowed');
  await record(tx, { ...about(locked, by), action: 'move.approved', after: { move: moveId, status } });
  if (status === 'held') await beginHold(portal, tx, locked.move, by.cause);
}

async function refuse(
  portal: Portal,
  tx: Db<PortalTables>,
  { by, moveId, reason }: { readonly by: By; readonly moveId: string; readonly reason: string },
): Promise<void> {
  const locked = await lockMine(tx, by, moveId);
  const status = 'refused';
  const refusal = { refused_by: by.personId, refusal: reason, settled_at: by.cause.at };
  await saveMove(tx, moveId, { status, ...refusal });
  await tellDecided(portal, tx, locked.personId, 'refused');
  await record(tx, { ...about(locked, by), action: 'move.refused', after: { move: moveId, status, reason } });
}

const about = ({ move, approvers }: Locked, { cause }: By) => ({
  ...cause,
  subject: `person:${move.personId}` as const,
  // Not the role that came first: whose say it was.
  authority: approvers.kind === 'institution' ? 'dir' : 'officer',
  before: { status: move.status },
  ...(approvers.kind === 'institution' && { organisationId: approvers.organisationId }),
});
