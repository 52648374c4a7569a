import { Fragment } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { Step } from '#portal/common/arrival/step.tsx';
import { paths } from '#portal/paths.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Changes, Document, Terms } from './rules.ts';

export const words = { en, fr };

/** The terms to read, what changed since they were last accepted (null: never), and the two answers. */
export function termsPage(
  locale: Locale,
  form: FormState,
  terms: Terms,
  changes: readonly Changes[] | null,
): View {
  const w = words[locale];
  return {
    title: w.title[terms.document],
    body: (
      <>
        <Heading>{w.title[terms.document]}</Heading>
        {changes === null && <TermsStep locale={locale} document={terms.document} />}
        <Lead>{changes === null ? w.lead[terms.document] : w.updated}</Lead>
        {changes !== null && changes.length > 0 && <WhatChanged locale={locale} changes={changes} />}
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

/** Where the terms stand in an enrolment; those of the portal come before it. */
function TermsStep({ locale, document }: { locale: Locale; document: Document }) {
  if (document === 'portal') return null;
  return <Step locale={locale} step={document === 'student' ? 'details' : 'terms'} />;
}

/** Whoever was away for several versions reads what each of them changed. */
function WhatChanged({ locale, changes }: { locale: Locale; changes: readonly Changes[] }) {
  const w = words[locale];
  return (
    <Callout tone="info" title={w.changes}>
      {changes.map((one) => (
        <Fragment key={one.version}>
          {changes.length > 1 && <p>{w.version(one.version, formatDate(one.publishedAt, locale))}</p>}
          <Markdown text={one.changes} />
        </Fragment>
      ))}
    </Callout>
  );
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
