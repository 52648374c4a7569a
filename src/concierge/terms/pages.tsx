import { Fragment } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { Heading, Lead, Prose } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import type { Locale, Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words: Readonly<Record<Locale, Words<typeof en>>> = { en, fr };

export function termsPage(locale: Locale, form: FormState, decline: string): View {
  const t = words[locale];
  const body = (
    <>
      <Heading>{t.title}</Heading>
      <Lead>{t.lead}</Lead>
      <Prose>
        {t.parts.map((part) => (
          <Fragment key={part.title}>
            <h2>{part.title}</h2>
            {part.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Fragment>
        ))}
      </Prose>
      <Form action={form.action} csrf={form.csrf}>
        <Actions>
          <Button>{t.accept}</Button>
          <Button kind="secondary" formAction={decline}>
            {t.decline}
          </Button>
        </Actions>
      </Form>
    </>
  );
  return { title: t.title, body };
}
