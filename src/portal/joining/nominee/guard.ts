import { go, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { readTyped } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { findOpenedLink } from '#portal/joining/nominations/link.ts';
import { type FormName, formsOf, mayFillIn } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { readAnswers } from './answers.ts';
import { alreadyPage, endedPage, renewalPage, type Unsaved, unknownPage } from './link-pages.tsx';

/** Whoever has a nominee's personal link, and the nomination that it opens. */
export interface Opened {
  readonly nomination: Nomination;
  readonly token: string;
}

/** The same, before one of the forms. */
export interface AtForm extends Opened {
  readonly name: FormName;
}

/** Lets in whoever has a link that works; says what became of any other. */
export const opened =
  (portal: Portal): PortalGuard<Opened> =>
  async (visit) => {
    const found = await findOpenedLink(portal, visit);
    if (found === null) return instead(show(unknownPage(visit.locale), 404));
    const { state, nomination, token } = found;
    if (state === 'open') return letIn({ nomination, token });
    if (state === 'revoked') return instead(show(endedPage(visit.locale), 410));
    return instead(show(renewalPage(visit, state, { typed: typedIn(visit) }), 410));
  };

/** What somebody had typed into a form by the time their link had ended: it goes back to them, and nowhere else. */
function typedIn(visit: PortalVisit): Unsaved | null {
  const { form: name } = visit.parameters;
  if (visit.request.method !== 'POST' || !isForm(name)) return null;
  return { name, answers: readAnswers(name, readTyped(visit.request.body)) };
}

/** The same, as long as the forms are not complete: of two people with one link, the first to complete decides. */
export const filling = (portal: Portal): PortalGuard<Opened> =>
  behind(opened(portal), async (visit) => {
    if (mayFillIn(visit.nomination.status)) return letIn({});
    return instead(visit.request.method === 'GET' ? go(home(visit)) : show(alreadyPage(visit), 409));
  });

/** Behind either of these, the form of the page's address, where it is one that this nominee signs. */
export const atForm = (enter: PortalGuard<Opened>): PortalGuard<AtForm> =>
  behind(enter, async ({ parameters: { form: name }, nomination }) => {
    if (!isForm(name) || !formsOf(nomination.kind).includes(name)) throw new NotFound();
    return letIn({ name });
  });

const isForm = (name: string | undefined): name is FormName =>
  name === 'imm5592' || name === 'acknowledgement';

/** The nominee's own page, where their link leads. */
export const home = ({ locale, token }: Pick<PortalVisit<Opened>, 'locale' | 'token'>): string =>
  href(paths.nominee, locale, { token });
