import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { onwardsAnswered, type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { isStudentOnly } from '#portal/common/arrival/rules.ts';
import { helpFor } from '#portal/common/contacts/help.tsx';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Asked, loadAsked, tryAnswers } from './ask.ts';
import { changeRoutes } from './change.ts';
import { completeSignIn } from './enter.ts';
import { ANSWER_KEEPS, ANSWER_SECRETS } from './form.ts';
import { afterConfirming } from './fresh.ts';
import { type AtQuestion, atQuestion } from './guard.ts';
import { lockedQuestion } from './locked.ts';
import { askPage, disabledPage } from './pages.tsx';
import { resetRoutes } from './reset.ts';

/** The question at sign-in, the same before a change, and setting new ones. */
export function routes(portal: Portal): void {
  askRoute(portal);
  confirmRoute(portal);
  changeRoutes(portal);
  resetRoutes(portal);
}

/** The last step of signing in (`SECURITY §4`). */
function askRoute(portal: Portal): void {
  portal.site.form({
    path: paths.question,
    secrets: ANSWER_SECRETS,
    keeps: ANSWER_KEEPS,
    enter: atQuestion(portal),
    show: async (visit, form) => {
      const kind = kindOfPerson(visit);
      // After a try its count is no longer what the guard has read.
      const { person, answers } =
        form.errors.length > 0 ? await loadAsked(portal, visit.person.id) : visit.asked;
      if (person.status === 'disabled') return showDisabled(portal, visit);
      const locked = await lockedQuestion(portal, visit, person, kind);
      if (locked !== null) return locked;
      return show(askPage(visit.locale, form, kind === 'student' ? 'askStudent' : 'ask', answers));
    },
    submit: async (visit, typed) => {
      const { person, asked } = visit;
      if (person.status === 'disabled') return showDisabled(portal, visit, 403);
      const right = (tx: Db<PortalTables>) => completeSignIn(visit, tx, person);
      const trial = await tryAnswers(portal, visit, { asked, typed, right });
      if (trial.kind === 'right') return onwardsAnswered(portal, visit);
      return trial.kind === 'disabled' ? showDisabled(portal, visit, 403) : invalid(...trial.errors);
    },
  });
}

const kindOfPerson = ({ arrival }: AtQuestion) => (isStudentOnly(arrival) ? 'student' : 'staff');

async function showDisabled(portal: Portal, visit: PortalVisit<AtQuestion>, status = 200): Promise<Answer> {
  const help = await helpFor(portal, visit, visit.person.id);
  return show(disabledPage(visit.locale, kindOfPerson(visit), help), status);
}

/** The same question before a change; whoever fails too often is put out. */
function confirmRoute(portal: Portal): void {
  portal.site.form({
    path: paths.confirm,
    secrets: ANSWER_SECRETS,
    keeps: ANSWER_KEEPS,
    enter: signedIn(portal),
    show: async (visit, form) => {
      const { answers, person } = await askedBefore(portal, visit);
      const locked = await lockedQuestion(portal, visit, person, 'staff');
      if (locked !== null) return locked;
      const action = href(paths.confirm, visit.locale, {}, visit.query);
      return show(askPage(visit.locale, { ...form, action }, kindOf(visit), answers));
    },
    submit: async (visit, typed) => {
      const asked = await askedBefore(portal, visit);
      const answeredAt = visit.now.toISOString();
      const right = (tx: Db<PortalTables>) => visit.session.elevate({ answeredAt }, tx);
      const trial = await tryAnswers(portal, visit, { asked, typed, right });
      if (trial.kind === 'right') return afterConfirming(visit);
      if (trial.kind === 'refused') return invalid(...trial.errors);
      await visit.session.end('questions_disabled');
      return go(href(paths.logIn, visit.locale));
    },
  });
}

const kindOf = ({ query }: PortalVisit) => (query.then === 'draft' ? 'confirmDraft' : 'confirm');

const askedBefore = (portal: Portal, { personId }: SignedIn): Promise<Asked> => loadAsked(portal, personId);
