import type { ComponentChildren } from 'preact';
import { brand } from '#kernel/brand.ts';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import type { ProblemPage } from '#kernel/http/server.ts';
import type { ConfirmLogout, ProviderPages } from '#kernel/oidc/provider.ts';
import { Callout, Heading, Lead, Panel, Table } from '#kernel/ui/content.tsx';
import { ErrorPage } from '#kernel/ui/error-page.tsx';
import { Actions, Button, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { type Frame, Page, renderPage } from '#kernel/ui/layout.tsx';
import { type Locale, otherLocale, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { front } from './paths.ts';
import type { InventedPartner } from './rules.ts';

export const words: Readonly<Record<Locale, Words<typeof en>>> = { en, fr };

/** A partner's own frame: its name, and nothing of the service that its customer comes from. */
export const frameOf = (locale: Locale, name = words[locale].name) => ({
  service: {
    look: 'partner' as const,
    name,
    href: href(front, locale),
    description: words[locale].front.lead,
  },
  demo: brand.demonstration,
});

export function frontPage(locale: Locale, partners: readonly InventedPartner[]): View {
  const t = words[locale];
  const body = (
    <>
      <Heading>{t.front.title}</Heading>
      <Lead>{t.front.lead}</Lead>
      <p>{t.front.text}</p>
      {partners.map((partner) => (
        <section key={partner.key}>
          <h2>{partner.name[locale]}</h2>
          <Customers locale={locale} partner={partner} />
        </section>
      ))}
    </>
  );
  return { title: t.front.title, body };
}

export function signInPage(locale: Locale, partner: InventedPartner, form: FormState, cancel: string): View {
  const t = words[locale].signIn;
  const title = t.title(partner.name[locale]);
  const body = (
    <>
      <Heading>{title}</Heading>
      <Lead>{t.lead}</Lead>
      <Form action={form.action} csrf={form.csrf}>
        {form.withheld && (form.errors.length === 0 || textOf(form.values, 'userName') === '') && (
          <Callout>
            <p>{t.again}</p>
          </Callout>
        )}
        <RequiredNote />
        <Field
          {...fieldState(form, 'userName')}
          label={t.userName}
          autocomplete="username"
          width="medium"
          required
        />
        <Field
          {...fieldState(form, 'password')}
          label={t.password}
          type="password"
          autocomplete="current-password"
          width="medium"
          required
        />
        <Actions>
          <Button>{t.submit}</Button>
          <Button kind="secondary" formAction={cancel}>
            {t.cancel}
          </Button>
        </Actions>
      </Form>
      <Panel title={words[locale].customers.title} tone="info">
        <p>{words[locale].customers.text}</p>
        <Customers locale={locale} partner={partner} />
      </Panel>
    </>
  );
  return { title, body, frame: frameOf(locale, partner.name[locale]) };
}

function Customers({ locale, partner }: { locale: Locale; partner: InventedPartner }) {
  const { customers, signIn } = words[locale];
  return (
    <Table
      caption={customers.caption}
      captionHidden
      columns={[{ header: signIn.userName }, { header: signIn.password }]}
      rows={partner.customers.map(({ userName, password }) => [
        <code key={userName}>{userName}</code>,
        <code key={userName}>{password}</code>,
      ])}
      emptyText={customers.none}
    />
  );
}

export function expiredPage(locale: Locale, partner: InventedPartner): View {
  const t = words[locale].expired;
  return { title: t.title, body: <Saying {...t} />, frame: frameOf(locale, partner.name[locale]) };
}

/** The pages that a partner's OpenID provider shows itself. */
export const providerPages = (partner: InventedPartner): ProviderPages => ({
  error: ({ locale, expired }) => {
    const t = expired ? words[locale].expired : words[locale].failed;
    return renderAlone(locale, partner, t.title, <Saying {...t} />);
  },
  confirmLogout: (view) => confirmPage(partner, view),
  loggedOut: ({ locale }) => {
    const t = words[locale].loggedOut;
    return renderAlone(locale, partner, t.title, <Saying {...t} />);
  },
});

function confirmPage(partner: InventedPartner, { locale, action, fields }: ConfirmLogout): string {
  const t = words[locale].logOut;
  const body = (
    <>
      <Heading>{t.title}</Heading>
      <Lead>{t.lead}</Lead>
      <form class="form" action={action} method="post">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button>{t.yes}</Button>
        </Actions>
      </form>
    </>
  );
  return renderAlone(locale, partner, t.title, body);
}

export function renderProblem({ kind, locale, correlationId }: ProblemPage): string {
  return renderPage(<ErrorPage frame={aloneFrame(locale, correlationId)} {...words[locale].errors[kind]} />);
}

const Saying = ({ title, what, next }: { title: string; what: string; next: string }) => (
  <>
    <Heading>{title}</Heading>
    <Lead>{what}</Lead>
    <p>{next}</p>
  </>
);

/** A page that the site did not answer itself. */
function renderAlone(
  locale: Locale,
  partner: InventedPartner,
  title: string,
  body: ComponentChildren,
): string {
  return renderPage(
    <Page frame={{ ...aloneFrame(locale, ''), ...frameOf(locale, partner.name[locale]) }} title={title}>
      {body}
    </Page>,
  );
}

const aloneFrame = (locale: Locale, correlationId: string): Frame => ({
  ...frameOf(locale),
  locale,
  toggle: { href: href(front, otherLocale(locale)) },
  correlationId,
});
