import { brand } from '#kernel/brand.ts';
import { href } from '#kernel/http/path.ts';
import type { ProblemPage } from '#kernel/http/server.ts';
import { sessionTimes } from '#kernel/http/session-limits.ts';
import { ErrorPage } from '#kernel/ui/error-page.tsx';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import { type Frame, renderPage } from '#kernel/ui/layout.tsx';
import { LOCALES, type Locale, otherLocale } from '#kernel/ui/locale.ts';
import { findPerson } from '#portal/common/arrival/subject.ts';
import { Help } from '#portal/common/contacts/help.tsx';
import { lastContacts } from '#portal/common/contacts/kept.ts';
import { paths as contactPaths } from '#portal/common/contacts/paths.ts';
import { guidePath } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Room } from '#portal/room.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { institutionOf, menuOf } from './menu.ts';

const words = { en, fr };

/** What surrounds every page of the portal: its name, whose session it is, and the way out of it. */
export async function frame(
  visit: PortalVisit,
  rooms: readonly Room[],
): Promise<Omit<Frame, 'locale' | 'toggle' | 'correlationId'>> {
  const { locale, session } = visit;
  const common = { service: serviceOf(locale), footer: footerOf(locale), demo: brand.demonstration };
  if (session.data.credential === undefined) return common;
  const menu = findPerson(visit) === null ? { links: [] } : menuOf(visit, rooms);
  return {
    ...common,
    about: institutionOf(visit),
    account: {
      name: session.data.name ?? null,
      logout: { action: href(paths.logOut, locale), csrf: session.csrf },
      ...menu,
    },
    session: {
      ...sessionTimes(session.endsAt, visit.now),
      keepAliveUrl: href(paths.stay, locale),
      csrf: session.csrf,
      loginUrl: href(paths.logIn, locale),
    },
  };
}

/** What each room tells on the page that follows, by the keys of their notices. */
export function noticesOf(rooms: readonly Room[]): (key: string, locale: Locale) => Frame['notice'] {
  const told = new Map(
    rooms.flatMap(({ notices }) =>
      LOCALES.flatMap((locale) =>
        Object.entries(notices?.[locale] ?? {}).map(([key, text]) => [`${locale} ${key}`, text] as const),
      ),
    ),
  );
  const explains = new Set<string>(rooms.flatMap((room) => room.explains ?? []));
  return (key, locale) => {
    const text = told.get(`${locale} ${key}`);
    return text === undefined ? null : { kind: explains.has(key) ? 'info' : 'success', text };
  };
}

/** A page for what went wrong, in the portal's frame: what to do, and whom to ask, without asking the database. */
export function renderProblem(problem: ProblemPage, { db }: Pick<Portal, 'db'>): string {
  const { locale, correlationId, kind } = problem;
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
      {...w.problems[kind]}
      actions={kind === 'not-found' ? <WaysOn locale={locale} /> : <ToHome locale={locale} />}
    >
      <Help locale={locale} contacts={lastContacts({ db })} reference={correlationId} />
    </ErrorPage>,
  );
}

const ToHome = ({ locale }: { locale: Locale }) => (
  <ButtonLink href={href(paths.home, locale)}>{words[locale].home}</ButtonLink>
);

/** Whoever is lost may be logged in or not, and may look for something that is somewhere else. */
const WaysOn = ({ locale }: { locale: Locale }) => (
  <>
    <ButtonLink href={href(paths.front, locale)}>{words[locale].start}</ButtonLink>
    <ButtonLink href={href(paths.home, locale)} kind="secondary">
      {words[locale].ownHome}
    </ButtonLink>
    <ButtonLink href={href(paths.guide, locale)} kind="secondary">
      {words[locale].search}
    </ButtonLink>
  </>
);

const serviceOf = (locale: Locale) => ({
  name: brand[locale].portal,
  href: href(paths.front, locale),
  description: words[locale].description(brand[locale].programme),
});

const footerOf = (locale: Locale) => [
  { label: words[locale].footer.guide, href: href(paths.guide, locale) },
  { label: words[locale].footer.terms, href: href(paths.currentPortalTerms, locale) },
  { label: words[locale].footer.privacy, href: href(guidePath('privacy'), locale) },
  { label: words[locale].footer.help, href: href(guidePath('help'), locale) },
  { label: words[locale].footer.ask, href: href(contactPaths.askForHelp, locale) },
];
