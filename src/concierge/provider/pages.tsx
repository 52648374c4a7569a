import type { Config } from '#kernel/config.ts';
import type { ConfirmLogout, ProviderError, ProviderPages } from '#kernel/oidc/options.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button } from '#kernel/ui/forms.tsx';
import type { Locale, Words } from '#kernel/ui/locale.ts';
import { en as service } from '../en.ts';
import { fr as leService } from '../fr.ts';
import { renderAlone, ToPortal } from '../frame.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words: Readonly<Record<Locale, Words<typeof en>>> = { en, fr };

const errors = { en: service.errors, fr: leService.errors } as const;

/** The pages that the OpenID provider shows itself. */
export const providerPages = (config: Config): ProviderPages => ({
  error: (problem) => errorPage(config, problem),
  confirmLogout: (asked) => confirmPage(config, asked),
  loggedOut: ({ locale }) => loggedOutPage(config, locale),
});

function errorPage(config: Config, { locale, expired, status }: ProviderError): string {
  const t = status === 503 ? errors[locale].unavailable : words[locale][expired ? 'expired' : 'failed'];
  return renderAlone(
    config,
    locale,
    t.title,
    <>
      <Heading>{t.title}</Heading>
      <Lead>{t.what}</Lead>
      <p>{t.next}</p>
      <Actions>
        <ToPortal config={config} locale={locale} />
      </Actions>
    </>,
  );
}

/** The provider guards this form by a token of its own. */
function confirmPage(config: Config, { locale, action, fields }: ConfirmLogout): string {
  const t = words[locale].logOut;
  return renderAlone(
    config,
    locale,
    t.title,
    <>
      <Heading>{t.title}</Heading>
      <Lead>{t.lead}</Lead>
      <p>{t.text}</p>
      <form class="form" action={action} method="post">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button>{t.yes}</Button>
        </Actions>
      </form>
    </>,
  );
}

function loggedOutPage(config: Config, locale: Locale): string {
  const t = words[locale].loggedOut;
  return renderAlone(
    config,
    locale,
    t.title,
    <>
      <Heading>{t.title}</Heading>
      <Lead>{t.lead}</Lead>
      <p>{t.text}</p>
      <Actions>
        <ToPortal config={config} locale={locale} />
      </Actions>
    </>,
  );
}
