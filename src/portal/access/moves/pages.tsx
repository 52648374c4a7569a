import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { DoorButtons } from '#portal/access/doors/doorways.tsx';
import type { DoorNow } from '#portal/access/doors/load.ts';
import { AnswersNote, AskedAnswer } from '#portal/access/security-questions/fields.tsx';
import type { StoredAnswer } from '#portal/access/security-questions/store.ts';
import { PinFields } from '#portal/common/pins/fields.tsx';
import { paths } from '#portal/paths.ts';
import { CodeFields, EmailField, NameFields } from './fields.tsx';
import { words } from './fr.ts';
import { PROOFS } from './rules.ts';
import { Withdraw } from './state-page.tsx';

/** What became of the last move that this credential asked for, where it came to nothing. */
export type Former = 'cancelled' | 'refused' | 'lapsed' | null;

/** What a move is, and the four ways to prove that an account is one's own. */
export function choosePage(locale: Locale, form: FormState, former: Former): View {
  const w = words[locale].choose;
  const { title } = words[locale];
  return {
    title,
    body: (
      <>
        <Heading>{title}</Heading>
        {former && (
          <Callout tone="warning">
            <p>{w[former]}</p>
          </Callout>
        )}
        <Lead>{w.lead}</Lead>
        <p>{w.why}</p>
        <Callout tone="info" title={w.hold.title}>
          <p>{w.hold.text}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <RadioGroup
            {...fieldState(form, 'proof')}
            label={w.proof}
            required
            options={PROOFS.map((proof) => ({ value: proof, ...w.proofs[proof] }))}
          />
          <Actions>
            <Button>{words[locale].continue}</Button>
          </Actions>
        </Form>
        <p>
          <a href={href(paths.welcome, locale)}>{w.enrol}</a>
        </p>
      </>
    ),
  };
}

/** The doors by which somebody may have come before. */
export function oldPage(locale: Locale, form: FormState, doors: readonly DoorNow[]): View {
  const w = words[locale].old;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={words[locale].title}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <DoorButtons locale={locale} doors={doors} />
        </Form>
        <Back locale={locale} />
      </>
    ),
  };
}

export const shownPage = (locale: Locale, form: FormState): View =>
  proofPage(locale, form, words[locale].shown, <NameFields form={form} locale={locale} />);

/** The provider still knew them by the new credential. */
export function samePage(locale: Locale): View {
  const w = words[locale].same;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={words[locale].title}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.next}</p>
        <Actions>
          <ButtonLink href={href(paths.proveOld, locale)}>{w.action}</ButtonLink>
        </Actions>
        <Back locale={locale} />
      </>
    ),
  };
}

export const codePage = (locale: Locale, form: FormState): View =>
  proofPage(locale, form, words[locale].code, <CodeFields form={form} locale={locale} />);

export const pinPage = (locale: Locale, form: FormState): View =>
  proofPage(locale, form, words[locale].pin, <PinFields form={form} locale={locale} />);

export const approvalPage = (locale: Locale, form: FormState): View =>
  proofPage(
    locale,
    form,
    words[locale].approval,
    <>
      <NameFields form={form} locale={locale} />
      <EmailField form={form} locale={locale} />
    </>,
  );

function proofPage(
  locale: Locale,
  form: FormState,
  w: { title: string; lead?: string; submit?: string },
  fields: ComponentChildren,
): View {
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={words[locale].title}>{w.title}</Heading>
        {w.lead && <Lead>{w.lead}</Lead>}
        <Form action={form.action} csrf={form.csrf}>
          {fields}
          <Actions>
            <Button>{w.submit ?? words[locale].continue}</Button>
          </Actions>
        </Form>
        <Back locale={locale} />
      </>
    ),
  };
}

const Back = ({ locale }: { locale: Locale }) => (
  <p>
    <a href={href(paths.move, locale)}>{words[locale].back}</a>
  </p>
);

/** All four questions, once the account is known. */
export function answersPage(locale: Locale, form: FormState, answers: readonly StoredAnswer[]): View {
  const w = words[locale].answers;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={words[locale].title}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <AnswersNote form={form} locale={locale} />
          {answers.map((answer) => (
            <AskedAnswer key={answer.position} form={form} locale={locale} answer={answer} numbered />
          ))}
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <Withdraw locale={locale} csrf={form.csrf} />
      </>
    ),
  };
}

/** Behind the link of the e-mail: asks before it cancels, for mail programs open links too. */
export function cancelPage(locale: Locale, form: FormState): View {
  const w = words[locale].cancel;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button kind="danger">{w.submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

export const overPage = (locale: Locale): View => explain(locale, words[locale].cancel.over);
export const cancelledPage = (locale: Locale): View => explain(locale, words[locale].cancel.done);

const explain = (locale: Locale, w: { title: string; lead: string; next: string }): View => ({
  title: w.title,
  body: (
    <>
      <Heading>{w.title}</Heading>
      <Lead>{w.lead}</Lead>
      <p>{w.next}</p>
      <Actions>
        <ButtonLink href={href(paths.logIn, locale)}>{words[locale].logIn}</ButtonLink>
        <ButtonLink href={href(paths.guide, locale)} kind="secondary">
          {words[locale].guide}
        </ButtonLink>
      </Actions>
    </>
  ),
});
