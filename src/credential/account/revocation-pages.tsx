import { brand } from '#kernel/brand.ts';
import type { Config } from '#kernel/config.ts';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Checkbox, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { PortalLink } from '../frame.tsx';
import { paths } from '../paths.ts';
import { Back } from './back.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';

interface Props {
  readonly locale: Locale;
  readonly form: FormState;
  readonly onTheWay: boolean;
}

/** The portal's guide on taking another credential; a test of the guide holds it there. */
export const LOST = {
  en: '/en/guide/when-something-is-lost#6-5',
  fr: '/fr/guide/en-cas-de-perte#6-5',
} as const;

export function revokePage({ locale, form, onTheWay, config }: Props & { readonly config: Config }): View {
  const words = { en, fr }[locale].revoke;
  const { portal } = brand[locale];
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Callout tone="danger" title={words.warning}>
        <ul>
          {words.consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Callout>
      <h2>{words.firstTitle}</h2>
      <p>{words.first(portal)}</p>
      <p>
        <a href={`${config.services.portal.origin}${LOST[locale]}`}>{words.how(portal)}</a>
      </p>
      <Form action={form.action} csrf={form.csrf}>
        <RequiredNote />
        <Checkbox {...fieldState(form, 'understand')} value="yes" label={words.understand} required />
        <Actions>
          <Button kind="danger">{words.submit}</Button>
          <Back locale={locale} text={words.cancel} onTheWay={onTheWay} />
        </Actions>
      </Form>
    </>
  );
  return { title: words.title, body };
}

export function revokedPage(locale: Locale, config: Config): View {
  const words = { en, fr }[locale].revoked;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <p>{words.next}</p>
      <Actions>
        <PortalLink config={config} locale={locale} />
        <ButtonLink kind="link" href={href(paths.terms, locale)}>
          {words.register}
        </ButtonLink>
      </Actions>
    </>
  );
  return { title: words.title, body };
}
