import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Details, Heading, Lead, StepList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { TypeAgain } from '#kernel/ui/kept-secret.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { NewPasswordFields, typeAgain } from '../passwords/fields.tsx';
import type { CredentialPolicy } from '../passwords/rules.ts';
import { paths } from '../paths.ts';
import { AnswerFields } from '../questions/fields.tsx';
import type { QuestionId } from '../questions/rules.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

interface Props {
  readonly locale: Locale;
  readonly form: FormState;
}

const STEPS = 3;

export function forgotPage({ locale, form }: Props): View {
  const words = { en, fr }[locale].forgot;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <StepList current={1} total={STEPS} />
      <Lead>{words.lead}</Lead>
      <Form action={form.action} csrf={form.csrf}>
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
        <Actions>
          <Button>{words.continue}</Button>
          <ButtonLink kind="secondary" href={href(paths.signIn, locale)}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
      <Details summary={words.forgotId}>
        <p>{words.forgotIdText}</p>
      </Details>
    </>
  );
  return { title: words.title, body };
}

interface AnswersProps extends Props {
  readonly userId: string;
  readonly questions: readonly QuestionId[];
}

export function answersPage({ locale, form, userId, questions }: AnswersProps): View {
  const words = { en, fr }[locale].answers;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <StepList current={2} total={STEPS} />
      <Lead>{words.lead(userId)}</Lead>
      <p>{words.note}</p>
      <Form action={form.action} csrf={form.csrf}>
        <TypeAgain form={form}>{words.again}</TypeAgain>
        <RequiredNote />
        <AnswerFields locale={locale} form={form} questions={questions} />
        <Actions>
          <Button>{words.continue}</Button>
          <ButtonLink kind="secondary" href={href(paths.forgot, locale)}>
            {words.other}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
  return { title: words.title, body };
}

export function renewPage({ locale, form, policy }: Props & { readonly policy: CredentialPolicy }): View {
  const words = { en, fr }[locale].renew;
  const body = (
    <>
      <Heading>{words.title}</Heading>
      <StepList current={3} total={STEPS} />
      <Lead>{words.lead}</Lead>
      <Form action={form.action} csrf={form.csrf}>
        <TypeAgain form={form}>{typeAgain(locale)}</TypeAgain>
        <RequiredNote />
        <NewPasswordFields locale={locale} form={form} policy={policy} renewed />
        <Actions>
          <Button>{words.submit}</Button>
          <ButtonLink kind="secondary" href={href(paths.signIn, locale)}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
  return { title: words.title, body };
}
