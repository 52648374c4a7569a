import { type Answer, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { freshlySignedIn } from '#portal/access/security-questions/fresh.ts';
import type { SignedIn } from '#portal/common/arrival/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { makeRecoveryCode, markOf } from './code.ts';
import { alreadyPage, codePage, explainPage, fields } from './pages.tsx';
import { findRecoveryCode } from './store.ts';

/** The recovery code: explained, then made and shown once. The answer to the POST is the page itself, for the code is kept nowhere. */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.recoveryCode,
    enter: freshlySignedIn(portal, 'recovery-code'),
    show: async (visit, form) =>
      show(
        explainPage(visit.locale, {
          csrf: form.csrf,
          replaces: await currentMark(portal, visit),
          enrolling: visit.query.after === ENROLMENT,
        }),
      ),
    submit: (visit, values) => make(portal, visit, values),
  });
}

const ENROLMENT = 'enrolment';

/** A form that is sent again, as by loading the page once more, makes no second code. */
async function make(portal: Portal, visit: PortalVisit<SignedIn>, values: Typed): Promise<Answer> {
  const { locale, session } = visit;
  const code = await makeRecoveryCode(portal, visit, textOf(values, fields.replaces));
  const replaces = code?.mark ?? (await currentMark(portal, visit));
  const page = { csrf: session.csrf, replaces, enrolling: textOf(values, fields.after) === ENROLMENT };
  if (code === null) return show(alreadyPage(locale, page));
  return show(
    codePage(locale, page, {
      code: code.text,
      name: session.data.name ?? '',
      madeAt: visit.now,
      address: portal.place.origin + href(paths.move, locale),
    }),
  );
}

const currentMark = async (portal: Portal, visit: PortalVisit<SignedIn>): Promise<string> =>
  markOf(await findRecoveryCode(portal.db, visit.personId));
