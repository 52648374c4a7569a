import { brand } from '#kernel/brand.ts';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonForm, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { describeBrowser, type SignInEntry, type SinceLastTime } from '../history/rules.ts';
import { typeAgain } from '../passwords/fields.tsx';
import { paths } from '../paths.ts';
import { undistracted } from '../provider/flow.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

interface SignInProps {
  readonly locale: Locale;
  readonly form: FormState;
  /** The client that waits; null when somebody came by themselves. */
  readonly client: string | null;
  /** The client's sign-in this page belongs to, so that a form sent too late is told from a visit. */
  readonly flow: string;
}

/** The page with User ID and Password. */
export function signInPage({ locale, form, client, flow }: SignInProps): View {
  const words = { en, fr }[locale];
  const title = words.title(brand[locale].gckey);
  const body = (
    <>
      <Heading>{title}</Heading>
      <Lead>{client === null ? words.alone : words.forClient(client)}</Lead>
      <Form action={form.action} csrf={form.csrf}>
        <input type="hidden" name="flow" value={flow} />
        {form.withheld && (form.errors.length === 0 || textOf(form.values, 'userId') === '') && (
          <Callout>
            <p>{typeAgain(locale)}</p>
          </Callout>
        )}
        <RequiredNote />
        <Field
          {...fieldState(form, 'userId')}
          label={words.userId}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          width="medium"
          required
        />
        <Field
          {...fieldState(form, 'password')}
          type="password"
          label={words.password}
          autocomplete="current-password"
          width="medium"
          required
        />
        <Actions>
          <Button>{words.logIn}</Button>
          {client !== null && (
            <Button kind="secondary" formAction={href(paths.cancel, locale)} formNoValidate>
              {words.cancel}
            </Button>
          )}
        </Actions>
      </Form>
      <p>
        <a href={href(paths.forgot, locale)}>{words.forgot}</a>
      </p>
      <p>
        {words.newHere} <a href={href(paths.terms, locale)}>{words.register}</a>
      </p>
    </>
  );
  return { title, body };
}

interface WelcomeProps {
  readonly locale: Locale;
  readonly csrf: string;
  readonly client: string | null;
  readonly since: SinceLastTime;
}

/** After signing in: when it was done before, and what happened since. */
export function welcomePage({ locale, csrf, client, since }: WelcomeProps): View {
  const words = { en, fr }[locale].welcome;
  const { last } = since;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      {last ? (
        <SummaryList
          rows={[
            { label: words.last, value: formatDateTime(last.at, locale) },
            { label: words.from, value: place(last, locale) },
          ]}
        />
      ) : (
        <p>{words.first}</p>
      )}
      <SinceThen since={since} locale={locale} />
      <p>{client === null ? words.continueHere : words.continueTo(client)}</p>
      <ButtonForm action={href(paths.continue, locale)} csrf={csrf}>
        {words.continue}
      </ButtonForm>
    </>
  );
  return { title: words.title, body, ...undistracted(client) };
}

/** 'Firefox on Windows, network 192.0.2.0/24'. */
export function place(entry: Pick<SignInEntry, 'network' | 'userAgent'>, locale: Locale): string {
  const words = { en, fr }[locale];
  const { browser, system } = describeBrowser(entry.userAgent);
  const known = browser && system ? words.on(browser, system) : (browser ?? system ?? words.unknownBrowser);
  return `${known}, ${words.network(entry.network)}`;
}

function SinceThen({ since, locale }: { readonly since: SinceLastTime; readonly locale: Locale }) {
  const words = { en, fr }[locale].welcome;
  if (since.failures === 0 && since.recoveredAt === null) return null;
  return (
    <Callout tone="warning" title={words.checkTitle}>
      {since.recoveredAt && <p>{words.recovered(formatDateTime(since.recoveredAt, locale))}</p>}
      {since.failures > 0 && <p>{words.failures(since.failures)}</p>}
      <p>{words.notYou}</p>
      <ul>
        <li>
          <a href={href(paths.changePassword, locale)}>{words.changePassword}</a>
        </li>
        <li>
          <a href={href(paths.history, locale)}>{words.history}</a>
        </li>
      </ul>
    </Callout>
  );
}
