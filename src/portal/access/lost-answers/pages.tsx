import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Details, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonForm, Field, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import { ownPaths } from './paths.ts';

/** Where a student proves, without an answer, that the account is theirs. */
export function provePage(locale: Locale, form: FormState): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          {form.withheld && (
            <Callout>
              <p>{w.again}</p>
            </Callout>
          )}
          <RequiredNote />
          <ProofFields locale={locale} form={form} />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <Details summary={w.noCode.title}>
          <p>{w.noCode.text}</p>
        </Details>
      </>
    ),
  };
}

function ProofFields({ locale, form }: { locale: Locale; form: FormState }) {
  const w = words[locale];
  const shared = { required: true, spellcheck: false } as const;
  const name = { spellcheck: false, hint: w.namesHint } as const;
  const code = { ...shared, width: 'medium', autocomplete: 'off', autocapitalize: 'characters' } as const;
  return (
    <>
      <Field {...fieldState(form, 'given_names')} {...name} label={w.givenNames} autocomplete="given-name" />
      <Field {...fieldState(form, 'family_name')} {...name} label={w.familyName} autocomplete="family-name" />
      <Field
        {...fieldState(form, 'dateOfBirth')}
        {...shared}
        label={w.dateOfBirth}
        hint={w.dateOfBirthHint}
        width="medium"
        autocomplete="bday"
      />
      <Field {...fieldState(form, 'recovery_code')} {...code} label={w.code} hint={w.codeHint} />
    </>
  );
}

/** The proof was right, and waits; whoever did not give it can stop it here. */
export function heldPage(locale: Locale, csrf: string, until: Date): View {
  const w = words[locale].held;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead(formatDateTime(until, locale))}</Lead>
        <p>{w.why}</p>
        <Actions>
          <ButtonForm action={href(ownPaths.dropLostAnswers, locale)} csrf={csrf} kind="secondary">
            {w.drop}
          </ButtonForm>
        </Actions>
      </>
    ),
  };
}
