import { brand } from '#kernel/brand.ts';
import type { Config } from '#kernel/config.ts';
import { helpHref } from '#kernel/http/help.ts';
import { href } from '#kernel/http/path.ts';
import type { ProblemPage } from '#kernel/http/server.ts';
import { ErrorPage } from '#kernel/ui/error-page.tsx';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import { type Frame, Page, renderPage } from '#kernel/ui/layout.tsx';
import { type Locale, otherLocale } from '#kernel/ui/locale.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** What surrounds every page; there is no account to show, for the concierge knows nobody. */
export const frameOf = (
  config: Config,
  locale: Locale,
): Omit<Frame, 'locale' | 'toggle' | 'correlationId'> => ({
  service: {
    look: 'concierge',
    name: words[locale].name,
    href: href(paths.front, locale),
    description: words[locale].description,
  },
  footer: [
    { label: words[locale].footer.front, href: href(paths.front, locale) },
    { label: words[locale].footer.help, href: helpHref(config.services.portal.origin, locale) },
  ],
  demo: brand.demonstration,
});

/** A page that the site did not answer itself: an error, or one of the OpenID provider's. */
export function renderAlone(
  config: Config,
  locale: Locale,
  title: string,
  body: preact.ComponentChildren,
): string {
  return renderPage(
    <Page frame={aloneFrame(config, locale)} title={title}>
      {body}
    </Page>,
  );
}

export function renderProblem(config: Config, { kind, locale, correlationId }: ProblemPage): string {
  const { title, what, next } = words[locale].errors[kind];
  return renderPage(
    <ErrorPage
      frame={aloneFrame(config, locale, correlationId)}
      title={title}
      what={what}
      next={next}
      actions={<ToPortal config={config} locale={locale} />}
    >
      <p>
        <a href={helpHref(config.services.portal.origin, locale, correlationId)}>
          {words[locale].footer.help}
        </a>
      </p>
    </ErrorPage>,
  );
}

/** The way onward for everybody who has lost theirs. */
export const ToPortal = ({ config, locale }: { config: Config; locale: Locale }) => (
  <ButtonLink href={`${config.services.portal.origin}/${locale}`}>{words[locale].toPortal}</ButtonLink>
);

const aloneFrame = (config: Config, locale: Locale, correlationId = ''): Frame => ({
  ...frameOf(config, locale),
  locale,
  toggle: { href: href(paths.front, otherLocale(locale)) },
  correlationId,
});
