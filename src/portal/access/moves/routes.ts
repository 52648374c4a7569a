import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { behind, unless } from '#kernel/http/route.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { listDoors } from '#portal/access/doors/load.ts';
import { ANSWER_SECRETS } from '#portal/access/security-questions/form.ts';
import { leaveFor } from '#portal/access/sign-in/leave.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import { PIN_SECRETS } from '#portal/common/pins/fields.tsx';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { answerAll, loadQuestions } from './answers.ts';
import { cancelMove } from './cancel.ts';
import { fields } from './form.ts';
import { words } from './fr.ts';
import { answering, findOpenMove, moving, proving } from './guard.ts';
import * as pages from './pages.tsx';
import { askForApproval, findShown, proveByCode, proveByCredential, proveByPin } from './proofs.ts';
import { requestRoutes } from './requests.ts';
import { isOpen, type Move, type MoveProof } from './rules.ts';
import { findLastMove, findMoveByToken } from './store.ts';

/** Moving an account to a new credential (`SECURITY §5`): a proof, the questions, and the end of the former one. */
export function routes(portal: Portal): void {
  chooseRoute(portal);
  oldRoutes(portal);
  proofRoute(portal, paths.proveCode, [fields.code], pages.codePage, proveByCode);
  proofRoute(portal, paths.provePin, PIN_SECRETS, pages.pinPage, proveByPin);
  proofRoute(portal, paths.askApproval, [], pages.approvalPage, askForApproval);
  answersRoute(portal);
  withdrawRoute(portal);
  cancelRoutes(portal);
  requestRoutes(portal);
}

const FIRST: Readonly<Record<MoveProof, Path>> = {
  old_credential: paths.proveOld,
  recovery_code: paths.proveCode,
  pin: paths.provePin,
  approval: paths.askApproval,
};

/** Where a move starts, and where it is followed. */
function chooseRoute(portal: Portal): void {
  portal.site.form({
    path: paths.move,
    enter: moving(portal),
    show: async (visit, form) => {
      const last = await findLastMove(portal.db, credentialOf(visit));
      if (!last || !isOpen(last, visit.now))
        return show(pages.choosePage(visit.locale, form, formerOf(last)));
      if (last.status === 'awaiting_answers') return go(href(paths.moveAnswers, visit.locale));
      return show(pages.statePage(visit.locale, form.csrf, last));
    },
    submit: async (visit, values) => {
      const proof = textOf(values, 'proof');
      if (!Object.hasOwn(FIRST, proof))
        return invalid({ field: 'proof', message: words[visit.locale].choose.unchosen });
      return go(href(FIRST[proof as MoveProof], visit.locale));
    },
  });
}

function formerOf(move: Move | undefined): pages.Former {
  if (move === undefined) return null;
  if (move.status === 'cancelled' || move.status === 'refused') return move.status;
  return move.status === 'done' ? null : 'lapsed';
}

/** To the former credential's provider and back (`../sign-in/callback.ts`). */
function oldRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.proveOld,
    enter: proving(portal),
    show: async (visit, form) => show(pages.oldPage(visit.locale, form, await listDoors(portal, visit.now))),
    submit: async (visit, values) => {
      const door = portal.doors.get(textOf(values, 'door'));
      if (!door) return invalid({ field: '', message: words[visit.locale].old.lead });
      const message = words[visit.locale].old.unreachable(door.name[visit.locale]);
      return (await leaveFor(portal, visit, door.key, 'prove-old')) ?? invalid({ field: '', message });
    },
  });
  portal.site.form({
    path: paths.proveShown,
    enter: behind(
      proving(portal),
      unless((visit) => refuseShown(visit, findShown(visit))),
    ),
    show: async (visit, form) => show(pages.shownPage(visit.locale, form)),
    submit: (visit, values) => proveByCredential(portal, visit, values),
  });
}

function refuseShown(visit: PortalVisit, shown: string | null): Answer | null {
  if (shown === null) return go(href(paths.proveOld, visit.locale));
  return shown === credentialOf(visit) ? show(pages.samePage(visit.locale)) : null;
}

function proofRoute(
  portal: Portal,
  path: Path,
  secrets: readonly string[],
  page: (locale: Locale, form: FormState) => ReturnType<typeof pages.codePage>,
  prove: (portal: Portal, visit: PortalVisit, values: Typed) => Promise<Answer>,
): void {
  portal.site.form({
    path,
    secrets,
    enter: proving(portal),
    show: async (visit, form) => show(page(visit.locale, form)),
    submit: (visit, values) => prove(portal, visit, values),
  });
}

function answersRoute(portal: Portal): void {
  portal.site.form({
    path: paths.moveAnswers,
    secrets: ANSWER_SECRETS,
    enter: answering(portal),
    show: async (visit, form) => {
      const { answers } = await loadQuestions(portal, await getOpen(portal, visit));
      return show(pages.answersPage(visit.locale, form, answers));
    },
    submit: async (visit, values) => answerAll(portal, visit, await getOpen(portal, visit), values),
  });
}

async function getOpen(portal: Portal, visit: PortalVisit): Promise<Move> {
  const move = await findOpenMove(portal, visit);
  if (move === null) throw new NotFound();
  return move;
}

/** Whoever asked takes it back. */
function withdrawRoute(portal: Portal): void {
  portal.site.action({
    path: paths.withdrawMove,
    enter: moving(portal),
    submit: async (visit) => {
      const move = await findOpenMove(portal, visit);
      const by = { kind: 'credential', id: credentialOf(visit) } as const;
      if (move) await cancelMove(portal, move.id, { by, from: visit.from, now: visit.now });
      return go(href(paths.move, visit.locale), 'moveWithdrawn');
    },
  });
}

/** The link of the e-mail, which works without logging in and can do nothing but cancel. */
function cancelRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.cancelMove,
    show: async (visit, form) => {
      const move = await getByToken(portal, visit);
      return isOpen(move, visit.now)
        ? show(pages.cancelPage(visit.locale, form))
        : show(pages.overPage(visit.locale));
    },
    submit: async (visit) => {
      const move = await getByToken(portal, visit);
      const by = { kind: 'visitor', id: 'cancel-link' } as const;
      const cancelled = await cancelMove(portal, move.id, { by, from: visit.from, now: visit.now });
      return cancelled
        ? go(href(paths.moveCancelled, visit.locale))
        : show(pages.overPage(visit.locale), 409);
    },
  });
  portal.site.page({
    path: paths.moveCancelled,
    show: async (visit) => show(pages.cancelledPage(visit.locale)),
  });
}

async function getByToken(portal: Portal, visit: PortalVisit): Promise<Move> {
  const move = await findMoveByToken(portal.db, sha256(visit.parameters.token ?? ''));
  if (!move) throw new NotFound();
  return move;
}
