import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Field, Form, RequiredNote, Select, TextArea } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { words } from './fr.ts';
import { WHY } from './rules.ts';

export const FIELDS = { what: 'what', born: 'born', why: 'why', words: 'reason' } as const;

/** What is looked for, and why: no file is opened without a reason. */
export function findPage(locale: Locale, form: FormState): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf} autocomplete="off">
          <RequiredNote />
          <KeyFields form={form} locale={locale} />
          <Select
            {...fieldState(form, FIELDS.why)}
            label={w.why}
            required
            width="medium"
            options={WHY.map((value) => ({ value, label: w.whys[value] }))}
          />
          <TextArea
            {...fieldState(form, FIELDS.words)}
            label={w.words}
            hint={w.wordsHint}
            rows={2}
            required
          />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

/** By what it is looked for. */
function KeyFields({ form, locale }: { form: FormState; locale: Locale }) {
  const w = words[locale];
  return (
    <>
      <Field {...fieldState(form, FIELDS.what)} label={w.what} hint={w.whatHint} width="medium" required />
      <Field {...fieldState(form, FIELDS.born)} label={w.born} hint={w.bornHint} width="short" />
    </>
  );
}
