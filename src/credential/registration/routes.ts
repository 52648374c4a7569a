import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn, unless } from '#kernel/http/route.ts';
import { guard } from '#kernel/journey.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { getCredential } from '../credentials/store.ts';
import { PASSWORD_FIELDS, PASSWORD_KEEPS } from '../passwords/fields.tsx';
import { paths } from '../paths.ts';
import { clientName, findFlow } from '../provider/flow.ts';
import { ANSWER_FIELDS, ANSWER_KEEPS } from '../questions/fields.tsx';
import { signedIn } from '../sign-in/guard.ts';
import { registeredPage, registerPage, termsPage } from './pages.tsx';
import { register } from './register.ts';
import { REGISTRATION, TERMS_VERSION } from './rules.ts';

/** Steps 4 to 7 of the seed: the terms, the form, and the page that says it is done. */
export function routes(service: CredentialService): void {
  const { site, config } = service;
  site.form({
    path: paths.terms,
    show: async ({ locale }, form) => show(termsPage({ locale, form })),
    submit: (visit, values) => decide(visit, textOf(values, 'decision')),
  });
  site.form({
    path: paths.register,
    secrets: [...PASSWORD_FIELDS, ...ANSWER_FIELDS],
    keeps: { ...PASSWORD_KEEPS, ...ANSWER_KEEPS },
    enter: unless((visit) => step(visit, 'register')),
    show: async ({ locale }, form) => show(registerPage({ locale, form, policy: config.passwordPolicy })),
    submit: async (visit, values) => {
      const errors = await register(service, visit, values);
      return errors.length > 0 ? invalid(...errors) : go(href(paths.registered, visit.locale));
    },
  });
  site.page({
    path: paths.registered,
    enter: registered,
    show: async (visit) => {
      const { locale, session } = visit;
      const { userId } = await getCredential(service.db, visit.credentialId);
      const client = clientName(await findFlow(service, visit), locale);
      return show(registeredPage({ locale, csrf: session.csrf, userId, client }));
    },
  });
}

/** Anything but declining accepts, for that is what the Enter key means here. */
async function decide(visit: CredentialVisit, decision: string): Promise<Answer> {
  if (decision === 'decline') {
    await visit.session.keep({ terms: null });
    return go(href(paths.signIn, visit.locale), 'declined');
  }
  const terms = { version: TERMS_VERSION, locale: visit.locale, at: visit.now.toISOString() };
  await visit.session.keep({ terms, registered: null });
  return go(href(paths.register, visit.locale));
}

/** Lets in whoever is logged in by having just registered. */
const registered = behind(signedIn, async (visit) => {
  const answer = step(visit, 'registered');
  return answer === null ? letIn({}) : instead(answer);
});

/** The step's page, or the one that must come first; a form sent again finds what became of it. */
function step(visit: CredentialVisit, key: 'register' | 'registered'): Answer | null {
  const { data, subject } = visit.session;
  const registered = data.registered === true && subject !== null;
  if (key === 'register' && registered) return go(href(paths.registered, visit.locale));
  const guarded = guard(REGISTRATION, key, { accepted: data.terms !== undefined, registered });
  if (guarded.kind === 'here') return null;
  const to = href(paths[guarded.step], visit.locale);
  return visit.request.method === 'POST' ? go(to, 'startAgain') : go(to);
}
