import { brand } from '#kernel/brand.ts';
import type { Config } from '#kernel/config.ts';
import { helpHref } from '#kernel/http/help.ts';
import { href, type Path } from '#kernel/http/path.ts';
import type { ProblemPage } from '#kernel/http/server.ts';
import { sessionTimes } from '#kernel/http/session-limits.ts';
import { ErrorPage } from '#kernel/ui/error-page.tsx';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import { type Frame, type NavLink, renderPage, type SessionTimes } from '#kernel/ui/layout.tsx';
import { type Locale, otherLocale } from '#kernel/ui/locale.ts';
import { type CredentialVisit, isOnTheWay } from './credential-service.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { paths } from './paths.ts';

type SiteFrame = Omit<Frame, 'locale' | 'toggle' | 'correlationId'>;

/** What surrounds the pages of a visit: the menu at the left, and whoever is logged in. */
export function frameOf(config: Config, visit: CredentialVisit, userId: string | null): SiteFrame {
  const { locale, session } = visit;
  // Only whoever is in: a token given to others takes the place of one that tells why they are not.
  const account = (name: string) => ({
    name,
    links: [],
    logout: { action: href(paths.logOut, locale), csrf: session.csrf },
  });
  return {
    ...plainFrame(config, locale),
    menu: userId === null ? doors(visit) : tools(visit),
    account: userId === null ? null : account(userId),
    session: userId === null ? null : times(visit),
  };
}

/** What surrounds a page that belongs to no visit: an error, the end of a session. */
export function plainFrame(config: Config, locale: Locale): SiteFrame {
  const help = { label: { en, fr }[locale].help, href: helpHref(config.services.portal.origin, locale) };
  return {
    service: {
      look: 'credential',
      name: brand[locale].gckey,
      href: href(paths.front, locale),
      description: { en, fr }[locale].description,
    },
    footer: [help],
    demo: brand.demonstration,
  };
}

/** The words of `go(to, notice)`. */
export function noticeOf(key: string, locale: Locale): Frame['notice'] {
  const text = Object.entries({ en, fr }[locale].notices).find(([name]) => name === key)?.[1];
  if (text === undefined) return null;
  return { kind: GOOD_NEWS.includes(key) ? 'success' : 'info', text };
}

const GOOD_NEWS = [
  'renewed',
  'passwordChanged',
  'questionsChanged',
  'sessionEnded',
  'sessionsEnded',
  'loggedOut',
];

/** The page for something that went wrong; never a dead end. */
export function renderProblem(problem: ProblemPage, config: Config): string {
  const { locale } = problem;
  const words = { en, fr }[locale];
  const said = words.problems[problem.kind];
  const frame: Frame = {
    ...plainFrame(config, locale),
    locale,
    toggle: { href: href(paths.front, otherLocale(locale)) },
    correlationId: problem.correlationId,
  };
  return renderPage(
    <ErrorPage
      frame={frame}
      title={said.title}
      what={said.what}
      next={said.next}
      actions={
        <>
          <ButtonLink href={href(paths.front, locale)}>{words.toFront}</ButtonLink>
          <PortalLink config={config} locale={locale} kind="secondary" />
        </>
      }
    >
      <p>
        <a href={helpHref(config.services.portal.origin, locale, problem.correlationId)}>{words.help}</a>
      </p>
    </ErrorPage>,
  );
}

/** The way out of every page where there is nothing left to do. */
export function PortalLink(props: {
  readonly config: Config;
  readonly locale: Locale;
  readonly kind?: 'primary' | 'secondary';
}) {
  const { config, locale, kind = 'primary' } = props;
  return (
    <ButtonLink kind={kind} href={`${config.services.portal.origin}/${locale}`}>
      {{ en, fr }[locale].toPortal(brand[locale].portal)}
    </ButtonLink>
  );
}

function doors(visit: CredentialVisit): NavLink[] {
  const words = { en, fr }[visit.locale].menu;
  return [
    link(visit, paths.signIn, words.signIn),
    { ...link(visit, paths.terms, words.register), current: isUnder(visit, paths.register) },
    { ...link(visit, paths.forgot, words.forgot), current: isUnder(visit, paths.forgot) },
  ];
}

function tools(visit: CredentialVisit): NavLink[] {
  const { toPortal, menu: words } = { en, fr }[visit.locale];
  // Whoever turned aside on the way to the portal finds the way back.
  return [
    ...(isOnTheWay(visit) ? [link(visit, paths.welcome, toPortal(brand[visit.locale].portal))] : []),
    link(visit, paths.account, words.account),
    link(visit, paths.changePassword, words.changePassword),
    link(visit, paths.changeQuestions, words.changeQuestions),
    link(visit, paths.sessions, words.sessions),
    link(visit, paths.history, words.history),
    link(visit, paths.revoke, words.revoke),
  ];
}

const link = (visit: CredentialVisit, path: Path, label: string): NavLink => ({
  label,
  href: href(path, visit.locale),
  current: address(visit) === href(path, visit.locale),
});

const isUnder = (visit: CredentialVisit, path: Path): boolean =>
  address(visit).startsWith(href(path, visit.locale));

const address = (visit: CredentialVisit): string => visit.request.url.split('?')[0] ?? '';

function times(visit: CredentialVisit): SessionTimes {
  return {
    ...sessionTimes(visit.session.endsAt, visit.now),
    keepAliveUrl: href(paths.stay, visit.locale),
    csrf: visit.session.csrf,
    loginUrl: href(paths.signIn, visit.locale),
  };
}
