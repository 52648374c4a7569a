import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { formatLastDay } from '#kernel/time.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import type { Locale, Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words: Readonly<Record<Locale, Words<typeof en>>> = { en, fr };

/** The end of a sign-in, which the person ends themselves. */
export function welcomePage(
  locale: Locale,
  form: FormState,
  cancel: string,
  /** The last day of the partner they came from, where it has one: only here can they be told. */
  end: string | null,
): View {
  const t = words[locale];
  const body = (
    <>
      <Heading>{t.title}</Heading>
      <Lead>{t.lead}</Lead>
      {end !== null && (
        <Callout tone="warning" title={t.end.title(formatLastDay(end, locale))}>
          <p>{t.end.text}</p>
          <p>{t.end.privacy}</p>
        </Callout>
      )}
      <p>{t.next}</p>
      <Form action={form.action} csrf={form.csrf}>
        <Actions>
          <Button>{t.continue}</Button>
          <Button kind="link" formAction={cancel}>
            {t.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
  return { title: t.title, body };
}
