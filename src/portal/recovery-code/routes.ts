import { show } from '#kernel/http/answer.ts';
import { personOf } from '../arrival/subject.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { freshlySignedIn } from '../security-questions/fresh.ts';
import { makeRecoveryCode } from './code.ts';
import { codePage, explainPage } from './pages.tsx';
import { findRecoveryCode } from './store.ts';

/** The recovery code: explained, then made and shown once. The answer to the POST is the page itself, for the code is kept nowhere. */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.recoveryCode,
    enter: freshlySignedIn(portal, 'recovery-code'),
    show: async (visit, form) => {
      const code = await findRecoveryCode(portal.db, personOf(visit));
      return show(explainPage(visit.locale, form, code !== null, visit.query.after === 'enrolment'));
    },
    submit: async (visit) =>
      show(codePage(visit.locale, visit.session.csrf, await makeRecoveryCode(portal, visit))),
  });
}
