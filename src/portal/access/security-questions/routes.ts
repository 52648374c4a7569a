import { go, invalid, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { arriving, onwards, signedIn } from '#portal/common/arrival/guard.ts';
import { getArrival } from '#portal/common/arrival/store.ts';
import { credentialOf, personOf } from '#portal/common/arrival/subject.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type Asked, loadAsked, tryAnswers } from './ask.ts';
import { changeRoutes } from './change.ts';
import { letIn } from './enter.ts';
import { ANSWER_SECRETS } from './form.ts';
import { afterConfirming } from './fresh.ts';
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
    enter: arriving(portal, 'question'),
    show: async (visit, form) => {
      const asked = await askedOf(portal, visit);
      return asked.person.status === 'disabled'
        ? show(disabledPage(visit.locale))
        : show(askPage(visit.locale, form, 'ask', asked.answers));
    },
    submit: async (visit, values) => {
      const asked = await askedOf(portal, visit);
      if (asked.person.status === 'disabled') return show(disabledPage(visit.locale), 403);
      const trial = await tryAnswers(portal, visit, asked, values, (tx) => letIn(visit, tx, asked.person));
      if (trial.kind === 'right') return onwards(portal, visit);
      return trial.kind === 'disabled' ? show(disabledPage(visit.locale), 403) : invalid(...trial.errors);
    },
  });
}

/** The same question before a change; whoever fails too often is put out. */
function confirmRoute(portal: Portal): void {
  portal.site.form({
    path: paths.confirm,
    secrets: ANSWER_SECRETS,
    enter: signedIn(portal),
    show: async (visit, form) => {
      const { answers } = await loadAsked(portal, personOf(visit));
      const action = href(paths.confirm, visit.locale, {}, visit.query);
      return show(askPage(visit.locale, { ...form, action }, 'confirm', answers));
    },
    submit: async (visit, values) => {
      const asked = await loadAsked(portal, personOf(visit));
      const answeredAt = visit.now.toISOString();
      const trial = await tryAnswers(portal, visit, asked, values, (tx) =>
        visit.session.elevate({ answeredAt }, tx),
      );
      if (trial.kind === 'right') return go(href(afterConfirming(visit.query.then), visit.locale));
      if (trial.kind === 'refused') return invalid(...trial.errors);
      await visit.session.end('questions_disabled');
      return go(href(paths.logIn, visit.locale));
    },
  });
}

/** What the person behind a credential is asked. */
async function askedOf(portal: Portal, visit: PortalVisit): Promise<Asked> {
  const { personId } = await getArrival(portal.db, credentialOf(visit));
  if (personId === null) throw new TypeError('only an enrolled person is asked');
  return loadAsked(portal, personId);
}
