import { brand } from '#kernel/brand.ts';
import { href } from '#kernel/http/path.ts';
import type { ProblemPage } from '#kernel/http/server.ts';
import { IDLE_MS, WARN_BEFORE_MS } from '#kernel/http/session.ts';
import { ErrorPage } from '#kernel/ui/error-page.tsx';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import { type Frame, renderPage } from '#kernel/ui/layout.tsx';
import { type Locale, otherLocale } from '#kernel/ui/locale.ts';
import { words as email } from '#portal/access/account/email/fr.ts';
import { words as account } from '#portal/access/account/words.ts';
import { words as doors } from '#portal/access/doors/fr.ts';
import { words as migration } from '#portal/access/moves/fr.ts';
import { words as terms } from '#portal/access/terms/publishing/fr.ts';
import { findPerson } from '#portal/common/arrival/subject.ts';
import { guidePath } from '#portal/common/guide/sections.ts';
import { words as amendments } from '#portal/institution/amendments/words.ts';
import { words as handover } from '#portal/institution/handover/fr.ts';
import { words as people } from '#portal/institution/people/fr.ts';
import { words as reviews } from '#portal/institution/reviews/fr.ts';
import { words as administration } from '#portal/office/administration/fr.ts';
import { words as pinLetters } from '#portal/office/pin-letters/fr.ts';
import { words as queue } from '#portal/office/queue/fr.ts';
import { words as scans } from '#portal/office/scans/fr.ts';
import { words as unlock } from '#portal/office/unlock/fr.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words = { en, fr };

/** What surrounds every page of the portal: its name, whose session it is, and the way out of it. */
export async function frame(visit: PortalVisit): Promise<Omit<Frame, 'locale' | 'toggle' | 'correlationId'>> {
  const { locale, session } = visit;
  const common = { service: serviceOf(locale), footer: footerOf(locale), demo: brand.demonstration };
  if (session.data.credential === undefined) return common;
  const w = words[locale].account;
  const links =
    findPerson(visit) === null
      ? []
      : [
          { label: w.home, href: href(paths.home, locale) },
          { label: w.account, href: href(paths.account, locale) },
        ];
  return {
    ...common,
    account: {
      name: session.data.name ?? null,
      logout: { action: href(paths.logOut, locale), csrf: session.csrf },
      links,
    },
    session: {
      warnAfterSeconds: (IDLE_MS - WARN_BEFORE_MS) / 1000,
      endsAfterSeconds: IDLE_MS / 1000,
      keepAliveUrl: href(paths.stay, locale),
      csrf: session.csrf,
      loginUrl: href(paths.logIn, locale),
    },
  };
}

/** The words of a notice that a route told by its key. */
export function notice(key: string, locale: Locale): Frame['notice'] {
  const text = Object.hasOwn(notices[locale], key) ? notices[locale][key] : undefined;
  return text === undefined ? null : { kind: EXPLAINS.has(key) ? 'info' : 'success', text };
}

/** These explain why nothing was changed; the others tell that something was. */
const EXPLAINS: ReadonlySet<string> = new Set([
  'lapsed',
  'endedElsewhere',
  'accessChanged',
  'credentialGone',
  'logInFirst',
  'loggedOutMeanwhile',
  'cancelled',
  'stale',
  'moveLost',
  'moveOver',
  'formFirst',
  'emailSame',
  'emailTooMany',
  'emailOver',
  'doorClosed',
]);

const noticesIn = (locale: Locale): Readonly<Record<string, string>> => ({
  ...words[locale].notices,
  ...account[locale].notices,
  ...email[locale].notices,
  ...migration[locale].notices,
  ...people[locale].notices,
  ...amendments[locale].notices,
  ...reviews[locale].notices,
  ...handover[locale].notices,
  ...queue[locale].notices,
  ...pinLetters[locale].notices,
  ...unlock[locale].notices,
  ...scans[locale].notices,
  ...administration[locale].notices,
  ...terms[locale].notices,
  ...doors[locale].notices,
});

const notices = { en: noticesIn('en'), fr: noticesIn('fr') };

/** A page for what went wrong, in the portal's frame. */
export function renderProblem(problem: ProblemPage): string {
  const { locale, correlationId } = problem;
  const w = words[locale];
  const around: Frame = {
    locale,
    service: serviceOf(locale),
    toggle: { href: href(paths.front, otherLocale(locale)) },
    correlationId,
    footer: footerOf(locale),
    demo: brand.demonstration,
  };
  return renderPage(
    <ErrorPage
      frame={around}
      {...w.problems[problem.kind]}
      actions={<ButtonLink href={href(paths.home, locale)}>{w.home}</ButtonLink>}
    />,
  );
}

const serviceOf = (locale: Locale) => ({ name: brand[locale].portal, href: href(paths.front, locale) });

const footerOf = (locale: Locale) => [
  { label: words[locale].footer.guide, href: href(paths.guide, locale) },
  { label: words[locale].footer.terms, href: href(paths.currentPortalTerms, locale) },
  { label: words[locale].footer.privacy, href: href(guidePath('privacy'), locale) },
  { label: words[locale].footer.help, href: href(guidePath('help'), locale) },
];
