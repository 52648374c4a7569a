import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup } from '#kernel/ui/forms.tsx';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { words } from './words.ts';

export function languagePage(locale: Locale, form: FormState, current: Locale): View {
  const w = words[locale].language;
  const state = fieldState(form, 'language');
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Form action={form.action} csrf={form.csrf}>
          <RadioGroup
            {...state}
            value={state.value || current}
            label={w.field}
            options={LOCALES.map((value) => ({ value, label: words[locale].locales[value] }))}
          />
          <Buttons locale={locale} submit={w.submit} />
        </Form>
      </>
    ),
  };
}

const Buttons = ({ locale, submit }: { locale: Locale; submit: string }) => (
  <Actions>
    <Button>{submit}</Button>
    <ButtonLink kind="secondary" href={href(paths.account, locale)}>
      {words[locale].cancel}
    </ButtonLink>
  </Actions>
);
