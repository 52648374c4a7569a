import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { readToken, sha256 } from '#kernel/secrets/tokens.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { listDoors } from '#portal/access/doors/load.ts';
import { ANSWER_KEEPS, ANSWER_SECRETS } from '#portal/access/security-questions/form.ts';
import { leaveFor } from '#portal/access/sign-in/leave.ts';
import { type Cause, credentialCause, visitorCause } from '#portal/common/arrival/cause.ts';
import type { Arriving } from '#portal/common/arrival/guard.ts';
import { lockedPin } from '#portal/common/contacts/locked-pin.ts';
import { PIN_SECRETS } from '#portal/common/pins/fields.tsx';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { answerAll, loadQuestions } from './answers.ts';
import { studentMoveRoute } from './by-details.tsx';
import { cancelMove } from './cancel.ts';
import { showCutLink } from './cut-link.ts';
import { fields } from './form.ts';
import { words } from './fr.ts';
import { answering, asking, moving, proving } from './guard.ts';
import { lockedProof } from './locked-proof.ts';
import * as pages from './pages.tsx';
import { cutLink } from './paths.ts';
import { askForApproval, findShown, proveByCode, proveByCredential, proveByPin } from './proofs.ts';
import { requestRoutes } from './requests.ts';
import { isOpen, type Move, type MoveProof } from './rules.ts';
import { statePage } from './state-page.tsx';
import { findLastMove, findMoveByToken } from './store.ts';

/** Moving an account to a new credential (`SECURITY §5`): a proof, the questions, and the end of the former one. */
export function routes(portal: Portal): void {
  chooseRoute(portal);
  oldRoutes(portal);
  proofRoute(portal, paths.proveCode, [fields.code], pages.codePage, proveByCode);
  studentMoveRoute(portal);
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
      const last = await findLastMove(portal.db, visit.credentialId);
      if (!last || !isOpen(last, visit.now))
        return show(pages.choosePage(visit.locale, form, formerOf(last)));
      if (last.status === 'awaiting_answers') return go(href(paths.moveAnswers, visit.locale));
      return show(statePage(visit.locale, form.csrf, last));
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
    enter: showing(portal),
    show: async (visit, form) =>
      (await lockedProof(portal, visit)) ?? show(pages.shownPage(visit.locale, form)),
    submit: (visit, values) => proveByCredential(portal, visit, values),
  });
}

const showing = (portal: Portal) =>
  behind(proving(portal), async (visit) => {
    const shown = findShown(visit);
    if (shown === null) return instead(go(href(paths.proveOld, visit.locale)));
    return shown === visit.credentialId ? instead(show(pages.samePage(visit.locale))) : letIn({ shown });
  });

function proofRoute(
  portal: Portal,
  path: Path,
  secrets: readonly string[],
  page: (locale: Locale, form: FormState) => ReturnType<typeof pages.codePage>,
  prove: (portal: Portal, visit: PortalVisit<Arriving>, values: Typed) => Promise<Answer>,
): void {
  // A PIN has its own count, wherever it is entered.
  const locked = path === paths.provePin ? lockedPin : lockedProof;
  portal.site.form({
    path,
    secrets,
    enter: proving(portal),
    show: async (visit, form) => (await locked(portal, visit)) ?? show(page(visit.locale, form)),
    submit: (visit, values) => prove(portal, visit, values),
  });
}

function answersRoute(portal: Portal): void {
  portal.site.form({
    path: paths.moveAnswers,
    secrets: ANSWER_SECRETS,
    keeps: ANSWER_KEEPS,
    enter: answering(portal),
    show: async (visit, form) => {
      const { answers } = await loadQuestions(portal, visit.move);
      return show(pages.answersPage(visit.locale, form, answers));
    },
    submit: (visit, values) => answerAll(portal, visit, values),
  });
}

/** Whoever asked takes it back. */
function withdrawRoute(portal: Portal): void {
  portal.site.action({
    path: paths.withdrawMove,
    enter: asking(portal),
    submit: async (visit) => {
      const { open, credentialId, locale } = visit;
      if (open) await cancel(portal, open, credentialCause(visit, credentialId));
      return go(href(paths.move, locale), 'moveWithdrawn');
    },
  });
}

const cancel = (portal: Portal, { id }: Move, cause: Cause): Promise<boolean> =>
  portal.db.transaction().execute((tx) => cancelMove(portal, tx, id, cause));

/** The link of the e-mail, which works without logging in and can do nothing but cancel. */
function cancelRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.cancelMove,
    enter: followingLink(portal),
    show: async ({ locale, now, move }, form) =>
      show(isOpen(move, now) ? pages.cancelPage(locale, form) : pages.overPage(locale)),
    submit: async (visit) => {
      const cancelled = await cancel(portal, visit.move, visitorCause(visit, 'cancel-link'));
      return cancelled
        ? go(href(paths.moveCancelled, visit.locale))
        : show(pages.overPage(visit.locale), 409);
    },
  });
  portal.site.page({ path: cutLink, show: (visit) => showCutLink(portal, visit) });
  portal.site.page({
    path: paths.moveCancelled,
    show: async (visit) => show(pages.cancelledPage(visit.locale)),
  });
}

/** Lets in whoever brings a token that was given; it may be over. What is no token has lost its end. */
const followingLink =
  (portal: Portal): PortalGuard<{ readonly move: Move }> =>
  async (visit) => {
    const move = await findMoveByToken(portal.db, sha256(readToken(visit.parameters.token ?? '')));
    return move ? letIn({ move }) : instead(await showCutLink(portal, visit));
  };
