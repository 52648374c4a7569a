import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Details, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonForm, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { MoveLink } from '#portal/access/moves/link.tsx';
import { studentPaths } from '#portal/common/arrival/paths.ts';
import { Step } from '#portal/common/arrival/step.tsx';
import { PinFields } from '#portal/common/pins/fields.tsx';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

export function welcomePage(locale: Locale, form: FormState): View {
  const w = words[locale].welcome;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Step locale={locale} step="welcome" />
        <Lead>{w.lead}</Lead>
        <p>{w.need}</p>
        <ul>
          {w.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
        <p>{w.resume}</p>
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button>{w.next}</Button>
          </Actions>
        </Form>
        <MoveLink locale={locale} />
      </>
    ),
  };
}

export function havePinPage(locale: Locale, form: FormState): View {
  const w = words[locale].havePin;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Step locale={locale} step="pin" />
        <Callout tone="info">
          <p>{w.note}</p>
          <p>{w.student}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button name="answer" value="yes">
              {w.yes}
            </Button>
            <Button kind="secondary" name="answer" value="no">
              {w.no}
            </Button>
          </Actions>
        </Form>
        <MoveLink locale={locale} />
      </>
    ),
  };
}

/** Step 1 of the seed, for whoever has no PIN yet. */
export function noPinPage(locale: Locale, csrf: string): View {
  const w = words[locale].noPin;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>
          {w.student} <a href={href(studentPaths.capacity, locale)}>{w.studentLink}</a>
        </p>
        <p>{w.dir}</p>
        <p>{w.signatory}</p>
        <p>{w.later}</p>
        <Actions>
          <ButtonLink href={href(paths.obtainPin, locale)}>{w.start}</ButtonLink>
          <ButtonForm
            action={href(paths.havePin, locale)}
            csrf={csrf}
            fields={{ answer: 'yes' }}
            kind="secondary"
          >
            {w.back}
          </ButtonForm>
        </Actions>
      </>
    ),
  };
}

export function enterPinPage(locale: Locale, form: FormState): View {
  const w = words[locale].enterPin;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Step locale={locale} step="pin" />
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <PinFields form={form} locale={locale} />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <Details summary={w.lost.title}>
          <p>{w.lost.text}</p>
        </Details>
      </>
    ),
  };
}

/** A further PIN for somebody who is enrolled. */
export function anotherPinPage(locale: Locale, form: FormState): View {
  const w = words[locale].another;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.names}</p>
        <Form action={form.action} csrf={form.csrf}>
          <PinFields form={form} locale={locale} />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The PIN that was proved is good no more; back to the PIN. */
export function gonePage(locale: Locale): View {
  const w = words[locale].gone;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.next}</p>
        <Actions>
          <ButtonLink href={href(paths.enterPin, locale)}>{w.action}</ButtonLink>
        </Actions>
      </>
    ),
  };
}
