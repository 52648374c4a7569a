import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, Secret, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { Step } from '#portal/common/arrival/step.tsx';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

/** What a form carries along: which code it would replace, and whether it ends an enrolment. */
export const fields = { replaces: 'replaces', after: 'after' };

interface Page {
  readonly csrf: string;
  /** The mark of the present code; empty where there is none. */
  readonly replaces: string;
  readonly enrolling: boolean;
}

/** What the code is for, before it is made; the last step, where it ends an enrolment. */
export function explainPage(locale: Locale, page: Page): View {
  const w = words[locale];
  const hasOne = page.replaces !== '';
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {page.enrolling && <Step locale={locale} step="recovery" />}
        <Lead>{w.lead}</Lead>
        <ul>
          {w.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {hasOne && (
          <Callout tone="warning">
            <p>{w.replaces}</p>
          </Callout>
        )}
        <CodeForm locale={locale} page={page}>
          <Button>{hasOne ? w.renew : w.show}</Button>
          <ButtonLink href={onwards(page, locale)} kind="secondary">
            {w.later}
          </ButtonLink>
        </CodeForm>
      </>
    ),
  };
}

/** What a printed sheet says beside the code. */
interface Sheet {
  readonly code: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly address: string;
}

/** The code, this once. The form makes another. */
export function codePage(locale: Locale, page: Page, sheet: Sheet): View {
  const w = words[locale].shown;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {page.enrolling && <Step locale={locale} step="recovery" />}
        <Lead>{w.lead}</Lead>
        <Secret label={w.label} text={sheet.code} />
        <p>{w.purpose}</p>
        <SummaryList
          rows={[
            { label: w.sheet.name, value: sheet.name },
            { label: w.sheet.madeAt, value: formatDate(sheet.madeAt, locale) },
            { label: w.sheet.address, value: sheet.address },
          ]}
        />
        <p>{w.anotherHint}</p>
        <CodeForm locale={locale} page={page}>
          <ButtonLink href={onwards(page, locale)}>{w.saved}</ButtonLink>
          <Button kind="secondary">{w.another}</Button>
        </CodeForm>
      </>
    ),
  };
}

/** A form sent again: the code that it made was shown then. */
export function alreadyPage(locale: Locale, page: Page): View {
  const w = words[locale].already;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.if}</p>
        <CodeForm locale={locale} page={page}>
          <ButtonLink href={onwards(page, locale)}>{w.done}</ButtonLink>
          <Button kind="secondary">{words[locale].shown.another}</Button>
        </CodeForm>
      </>
    ),
  };
}

function CodeForm(props: { locale: Locale; page: Page; children: ComponentChildren }) {
  const { locale, page } = props;
  return (
    <Form action={href(paths.recoveryCode, locale)} csrf={page.csrf}>
      <input type="hidden" name={fields.replaces} value={page.replaces} />
      {page.enrolling && <input type="hidden" name={fields.after} value="enrolment" />}
      <Actions>{props.children}</Actions>
    </Form>
  );
}

/** An enrolment ends at home, which says so; otherwise people came from their account. */
const onwards = ({ enrolling }: Page, locale: Locale): string =>
  enrolling ? `${href(paths.home, locale)}?after=enrolment` : href(paths.account, locale);
