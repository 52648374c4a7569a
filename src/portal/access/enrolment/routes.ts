import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { type Arriving, arriving, onwards } from '#portal/common/arrival/guard.ts';
import { studentPaths } from '#portal/common/arrival/paths.ts';
import { lockedPin } from '#portal/common/contacts/locked-pin.ts';
import { saveHasPin, saveProof, saveWelcomed } from '#portal/common/credentials/enrolments-store.ts';
import { PIN_SECRETS } from '#portal/common/pins/fields.tsx';
import { tryPin } from '#portal/common/pins/try.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { anotherPinRoute } from './another.ts';
import { words } from './fr.ts';
import { enterPinPage, havePinPage, noPinPage, welcomePage } from './pages.tsx';
import { setQuestionsRoute } from './questions.tsx';
import { studentRoutes } from './student/routes.ts';

/** The way from a credential to a person, in the seed's order. */
export function routes(portal: Portal): void {
  welcomeRoute(portal);
  havePinRoute(portal);
  enterPinRoute(portal);
  studentRoutes(portal);
  setQuestionsRoute(portal);
  anotherPinRoute(portal);
}

function welcomeRoute(portal: Portal): void {
  portal.site.form({
    path: paths.welcome,
    enter: arriving(portal, 'welcome'),
    show: async (visit, form) => show(welcomePage(visit.locale, form)),
    submit: async (visit) => {
      await saveWelcomed(portal.db, visit.credentialId, visit.now);
      return go(href(paths.havePin, visit.locale));
    },
  });
}

function havePinRoute(portal: Portal): void {
  portal.site.form({
    path: paths.havePin,
    enter: arriving(portal, 'havePin'),
    show: async (visit, form) => show(havePinPage(visit.locale, form)),
    submit: async (visit, values) => answerHavePin(portal, visit, textOf(values, 'answer')),
  });
  portal.site.page({
    path: paths.noPin,
    enter: arriving(portal, 'havePin'),
    show: async ({ locale, session }) => show(noPinPage(locale, session.csrf)),
  });
}

async function answerHavePin(portal: Portal, visit: PortalVisit<Arriving>, answer: string): Promise<Answer> {
  if (answer !== 'yes' && answer !== 'no')
    return invalid({ field: '', message: words[visit.locale].havePin.unanswered });
  await saveHasPin(portal.db, visit.credentialId, answer === 'yes' ? visit.now : null);
  return go(href(answer === 'yes' ? paths.enterPin : studentPaths.capacity, visit.locale));
}

/** Proves the PIN; it is redeemed at the end, together with everything else. */
function enterPinRoute(portal: Portal): void {
  portal.site.form({
    path: paths.enterPin,
    secrets: PIN_SECRETS,
    enter: arriving(portal, 'enterPin'),
    show: async (visit, form) => (await lockedPin(portal, visit)) ?? show(enterPinPage(visit.locale, form)),
    submit: async (visit, values) => {
      const trial = await tryPin(portal, visit, {
        typed: values,
        use: { kind: 'enrolment' },
        proved: async (tx, pin) => {
          await saveProof(tx, visit.credentialId, pin.id, visit.now);
          return true;
        },
      });
      return trial.kind === 'proved' ? onwards(portal, visit) : invalid(...trial.errors);
    },
  });
}
