import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { Step } from '../arrival/step.tsx';
import { paths } from '../paths.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Terms } from './rules.ts';

export const words = { en, fr };

/** The terms to read, what changed since they were last accepted, and the two answers. */
export function termsPage(locale: Locale, form: FormState, terms: Terms, acceptedBefore: boolean): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {terms.document === 'partner' && !acceptedBefore && <Step locale={locale} step="terms" />}
        <Lead>{acceptedBefore ? w.updated : w.lead[terms.document]}</Lead>
        {acceptedBefore && terms.changes !== '' && (
          <Callout tone="info" title={w.changes}>
            <Markdown text={terms.changes} />
          </Callout>
        )}
        <Markdown text={terms.body} />
        <p class="hint">{w.version(terms.version, formatDate(terms.publishedAt, locale))}</p>
        <Form action={form.action} csrf={form.csrf}>
          <input type="hidden" name="version" value={terms.version} />
          <Actions>
            <Button name="answer" value="accept">
              {w.accept}
            </Button>
            <Button kind="secondary" name="answer" value="decline">
              {w.decline}
            </Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

export function declinedPage(locale: Locale): View {
  const w = words[locale].declined;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.next}</p>
        <Actions>
          <ButtonLink href={href(paths.logIn, locale)}>{w.again}</ButtonLink>
        </Actions>
      </>
    ),
  };
}
