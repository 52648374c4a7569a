import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonForm, ButtonLink, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { type EmailChange, isWaiting } from '#portal/common/email-changes/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

/** The form for a new address; the one on file stands in it. */
export function emailPage(locale: Locale, form: FormState, current: string | null): View {
  const w = words[locale].form;
  const state = fieldState(form, 'email');
  const untouched = form.values.email === undefined;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{current === null ? w.first : w.next}</p>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Field
            {...state}
            value={untouched ? current : state.value}
            type="email"
            label={w.field}
            required
            autocomplete="email"
          />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink kind="secondary" href={href(paths.account, locale)}>
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** On the page of the account: what waits, and what can be done about it. */
export function WaitingEmail(props: {
  locale: Locale;
  change: EmailChange;
  /** The address on file. */
  former: string | null;
  now: Date;
  csrf: string;
}) {
  const { locale, change, csrf } = props;
  const w = words[locale].waiting;
  const waits = isWaiting(change, props.now);
  return (
    <Callout tone="info" title={waits ? w.title : w.overTitle}>
      <p>{waits ? w.text(change.email, formatDateTime(change.expiresAt, locale)) : w.over(change.email)}</p>
      <Actions>
        {waits ? (
          <ButtonForm kind="secondary" action={href(paths.resendEmail, locale)} csrf={csrf}>
            {w.again}
          </ButtonForm>
        ) : (
          <ButtonLink kind="secondary" href={href(paths.accountEmail, locale)}>
            {w.anew}
          </ButtonLink>
        )}
        <ButtonForm kind="secondary" action={href(paths.dropEmail, locale)} csrf={csrf}>
          {props.former === null ? w.dropNone : w.drop}
        </ButtonForm>
      </Actions>
    </Callout>
  );
}

/** Behind the link: asks before it confirms, for mail programs open links too. */
export function confirmPage(locale: Locale, form: FormState, change: EmailChange): View {
  const w = words[locale].confirm;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead(change.email)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <p>{w.stranger}</p>
      </>
    ),
  };
}

export const overPage = (locale: Locale): View => explain(locale, words[locale].over);
export const confirmedPage = (locale: Locale): View => explain(locale, words[locale].done);

const explain = (locale: Locale, w: { title: string; lead: string; next: string }): View => ({
  title: w.title,
  body: (
    <>
      <Heading>{w.title}</Heading>
      <Lead>{w.lead}</Lead>
      <p>{w.next}</p>
      <Actions>
        <ButtonLink href={href(paths.account, locale)}>{words[locale].account}</ButtonLink>
      </Actions>
    </>
  ),
});
