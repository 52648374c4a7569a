import type { ComponentChildren } from 'preact';
import { brand } from '#kernel/brand.ts';
import type { Config } from '#kernel/config.ts';
import { href } from '#kernel/http/path.ts';
import type { ProviderPages } from '#kernel/oidc/provider.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button } from '#kernel/ui/forms.tsx';
import { Page, renderPage } from '#kernel/ui/layout.tsx';
import { type Locale, otherLocale } from '#kernel/ui/locale.ts';
import { en as service } from '../en.ts';
import { fr as leService } from '../fr.ts';
import { PortalLink, plainFrame } from '../frame.tsx';
import { paths } from '../paths.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const problems = { en: service.problems, fr: leService.problems } as const;

/** The pages that the OpenID provider shows by itself. */
export const pages = (config: Config): ProviderPages => ({
  error: ({ locale, expired, error, status }) => {
    const words = { en, fr }[locale];
    const isAway = status === 503;
    const said = isAway ? problems[locale].unavailable : expired ? words.expired : words.refused;
    return whole(config)(
      locale,
      said.title,
      <>
        <Lead>{said.what}</Lead>
        <p>{said.next}</p>
        {!expired && !isAway && (
          <p class="hint">
            {words.code} <code lang="en">{error}</code>
          </p>
        )}
        <Actions>
          <PortalLink config={config} locale={locale} />
        </Actions>
      </>,
    );
  },
  confirmLogout: ({ locale, action, fields }) => {
    const words = { en, fr }[locale].logOut;
    return whole(config)(
      locale,
      words.title,
      <>
        <Lead>{words.text}</Lead>
        <form action={action} method="post">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Actions>
            <Button>{words.yes}</Button>
            <PortalLink config={config} locale={locale} kind="secondary" />
          </Actions>
        </form>
      </>,
    );
  },
  loggedOut: ({ locale }) => {
    const words = { en, fr }[locale].loggedOut;
    return whole(config)(
      locale,
      words.title,
      <>
        <Lead>{words.text(brand[locale].gckey)}</Lead>
        <Actions>
          <PortalLink config={config} locale={locale} />
        </Actions>
      </>,
    );
  },
});

const whole =
  (config: Config) =>
  (locale: Locale, title: string, body: ComponentChildren): string => {
    const frame = {
      ...plainFrame(config, locale),
      locale,
      toggle: { href: href(paths.front, otherLocale(locale)) },
      correlationId: '',
    };
    return renderPage(
      <Page frame={frame} title={title}>
        <Heading>{title}</Heading>
        {body}
      </Page>,
    );
  };
