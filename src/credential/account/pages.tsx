import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, Panel, SummaryList, Tiles } from '#kernel/ui/content.tsx';
import { Actions, Button, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { TypeAgain } from '#kernel/ui/kept-secret.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { Credential } from '../credentials/rules.ts';
import { en as around } from '../en.ts';
import { fr as autour } from '../fr.ts';
import { NewPasswordFields, typeAgain } from '../passwords/fields.tsx';
import type { CredentialPolicy } from '../passwords/rules.ts';
import { paths } from '../paths.ts';
import { ChoiceFields, questionText } from '../questions/fields.tsx';
import type { QuestionId } from '../questions/rules.ts';
import { Back } from './back.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';

interface Props {
  readonly locale: Locale;
  readonly form: FormState;
  readonly onTheWay: boolean;
}

export function overviewPage(locale: Locale, credential: Credential, last: Date | null): View {
  const words = { en, fr }[locale].overview;
  const menu = { en: around, fr: autour }[locale].menu;
  const tile = (title: string, description: string, path: Parameters<typeof href>[0]) => ({
    title,
    description,
    href: href(path, locale),
  });
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <SummaryList
        rows={[
          { label: words.userId, value: credential.userId },
          { label: words.registered, value: formatDate(credential.createdAt, locale) },
          { label: words.passwordChanged, value: formatDateTime(credential.passwordChangedAt, locale) },
          { label: words.lastSignIn, value: last ? formatDateTime(last, locale) : words.none },
        ]}
      />
      <h2>{words.toolsTitle}</h2>
      <Tiles
        level={3}
        items={[
          tile(menu.changePassword, words.password, paths.changePassword),
          tile(menu.changeQuestions, words.questions, paths.changeQuestions),
          tile(menu.sessions, words.sessions, paths.sessions),
          tile(menu.history, words.history, paths.history),
          tile(menu.revoke, words.revoke, paths.revoke),
        ]}
      />
    </>
  );
  return { title: words.title, body };
}

export function confirmPage({ locale, form, onTheWay, userId }: Props & { readonly userId: string }): View {
  const words = { en, fr }[locale].confirm;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Form action={form.action} csrf={form.csrf}>
        {form.withheld && form.errors.length === 0 && (
          <Callout>
            <p>{typeAgain(locale)}</p>
          </Callout>
        )}
        <RequiredNote />
        {/* Password managers want to know whose password it is. */}
        <input type="hidden" name="username" autocomplete="username" value={userId} />
        <Field
          {...fieldState(form, 'password')}
          type="password"
          label={words.password}
          autocomplete="current-password"
          width="medium"
          required
        />
        <Actions>
          <Button>{words.continue}</Button>
          <Back locale={locale} text={words.cancel} onTheWay={onTheWay} />
        </Actions>
      </Form>
    </>
  );
  return { title: words.title, body };
}

export function passwordPage({
  locale,
  form,
  onTheWay,
  policy,
}: Props & { readonly policy: CredentialPolicy }): View {
  const words = { en, fr }[locale].password;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Form action={form.action} csrf={form.csrf}>
        <TypeAgain form={form}>{typeAgain(locale)}</TypeAgain>
        <RequiredNote />
        <NewPasswordFields locale={locale} form={form} policy={policy} renewed />
        <Actions>
          <Button>{words.submit}</Button>
          <Back locale={locale} text={words.cancel} onTheWay={onTheWay} />
        </Actions>
      </Form>
    </>
  );
  return { title: words.title, body };
}

export function questionsPage(props: Props & { readonly present: readonly QuestionId[] }): View {
  const { locale, form, onTheWay, present } = props;
  const words = { en, fr }[locale].questions;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <Panel title={words.present}>
        <ul>
          {present.map((question) => (
            <li key={question}>{questionText(question, locale)}</li>
          ))}
        </ul>
      </Panel>
      <Form action={form.action} csrf={form.csrf}>
        <TypeAgain form={form}>{words.again}</TypeAgain>
        <RequiredNote />
        <ChoiceFields locale={locale} form={form} />
        <Actions>
          <Button>{words.submit}</Button>
          <Back locale={locale} text={words.cancel} onTheWay={onTheWay} />
        </Actions>
      </Form>
    </>
  );
  return { title: words.title, body };
}
