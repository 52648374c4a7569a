import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Details, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { PinFields } from '#portal/common/pins/fields.tsx';
import { lostPaths } from '#portal/common/students/paths.ts';
import { paths } from '#portal/paths.ts';
import { AnswersNote, AskedAnswer, QuestionRows } from './fields.tsx';
import type { StoredAnswer } from './store.ts';
import { words } from './words.ts';

/** Which page four questions are set on: the way in, the account, or after a reset. */
type SetPage = 'set' | 'change' | 'reset';

export function setPage(locale: Locale, form: FormState, page: SetPage, step?: ComponentChildren): View {
  const w = { ...words[locale].set, ...words[locale][page] };
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {step}
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf} autocomplete="off">
          <QuestionRows form={form} locale={locale} />
          <Actions>
            <Button>{w.submit}</Button>
            {page === 'change' && (
              <ButtonLink kind="secondary" href={href(paths.account, locale)}>
                {words[locale].change.cancel}
              </ButtonLink>
            )}
          </Actions>
        </Form>
      </>
    ),
  };
}

/** One question, or all four where the policy says so; at sign-in, or before a change. */
export function askPage(
  locale: Locale,
  form: FormState,
  page: 'ask' | 'askStudent' | 'confirm' | 'confirmDraft',
  asked: readonly StoredAnswer[],
): View {
  const w = words[locale];
  const confirms = page === 'confirm' || page === 'confirmDraft';
  const { title } = w[confirms ? 'confirm' : 'ask'];
  const signInLead = asked.length > 1 ? w.ask.all : w.ask.lead;
  return {
    title,
    body: (
      <>
        <Heading>{title}</Heading>
        <Lead>{confirms ? w.confirm.lead : signInLead}</Lead>
        {page === 'confirmDraft' && <p>{w.confirm.notDone}</p>}
        <Form action={form.action} csrf={form.csrf}>
          <AnswersNote form={form} locale={locale} single={asked.length === 1} />
          {asked.map((answer) => (
            <AskedAnswer
              key={answer.position}
              form={form}
              locale={locale}
              answer={answer}
              numbered={asked.length > 1}
              hint={w.ask.hint}
            />
          ))}
          <Actions>
            <Button>{w.ask.submit}</Button>
          </Actions>
        </Form>
        <Forgotten locale={locale} student={page === 'askStudent'} />
      </>
    ),
  };
}

/** What to do in place of guessing. */
function Forgotten({ locale, student }: { locale: Locale; student: boolean }) {
  const { ask, disabledStudent } = words[locale];
  return (
    <Details summary={ask.forgotten.title}>
      <p>
        {student ? (
          <a href={href(lostPaths.lostAnswers, locale)}>{disabledStudent.forgotten}</a>
        ) : (
          ask.forgotten.text
        )}
      </p>
    </Details>
  );
}

/** Who gets new questions by a PIN, and who by the recovery code. */
type Recovering = 'staff' | 'student';

/** Why no question is asked any more, and what to do. */
export function disabledPage(locale: Locale, kind: Recovering, help: ComponentChildren): View {
  const w = { ...words[locale].disabled, ...(kind === 'student' && words[locale].disabledStudent) };
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <h2>{w.steps.title}</h2>
        <ol>
          {w.steps.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
        <Actions>
          <ButtonLink href={href(kind === 'student' ? lostPaths.lostAnswers : paths.resetPin, locale)}>
            {w.action}
          </ButtonLink>
        </Actions>
        {help}
      </>
    ),
  };
}

/** Where a new PIN is entered, to create new questions. */
export function resetPinPage(locale: Locale, form: FormState): View {
  const w = words[locale].pin;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <PinFields form={form} locale={locale} />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}
