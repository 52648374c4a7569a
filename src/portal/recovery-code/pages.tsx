import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, Secret } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { Step } from '../arrival/step.tsx';
import { paths } from '../paths.ts';
import { words } from './words.ts';

/** What the code is for, before it is made; the last step, where it ends an enrolment. */
export function explainPage(locale: Locale, form: FormState, hasOne: boolean, enrolling: boolean): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {enrolling && <Step locale={locale} step="recovery" />}
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
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button>{w.show}</Button>
            <ButtonLink href={href(paths.home, locale)} kind="secondary">
              {w.later}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The code, this once. The form makes another, and is what the language toggle leaves by. */
export function codePage(locale: Locale, csrf: string, code: string): View {
  const w = words[locale].shown;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Secret label={w.label} text={code} />
        <p>{w.anotherHint}</p>
        <Form action={href(paths.recoveryCode, locale)} csrf={csrf}>
          <Actions>
            <ButtonLink href={href(paths.home, locale)}>{w.saved}</ButtonLink>
            <Button kind="secondary">{w.another}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}
