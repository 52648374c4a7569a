import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  Form,
  RadioGroup,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { PostingDay } from './posting-day.tsx';
import { AFTERWARDS } from './rules.ts';
import type { Letter } from './store.ts';

/** A letter is written once; from here it can be written anew. `pinId` is that of its PIN, if it has one. */
export function refusedPage(locale: Locale, pinId: string | null): View {
  const w = words[locale].refused;
  return message(
    w.title,
    <>
      <Lead>{w.text}</Lead>
      <p>{w.late}</p>
      <Actions>
        {pinId !== null && (
          <>
            <ButtonLink href={href(paths.reissueLetter, locale, { id: pinId })}>{w.reissue}</ButtonLink>
            <ButtonLink href={href(paths.pinLetter, locale, { id: pinId })} kind="secondary">
              {w.letter}
            </ButtonLink>
          </>
        )}
        <ButtonLink href={href(paths.pinLetters, locale)} kind="secondary">
          {w.list}
        </ButtonLink>
      </Actions>
    </>,
  );
}

/** Somebody else was faster with a letter. */
export function latePage(locale: Locale, pinId: string): View {
  const w = words[locale].late;
  return late({
    title: w.title,
    text: w.text,
    open: { text: w.action, href: href(paths.pinLetter, locale, { id: pinId }) },
  });
}

export const message = (title: string, children: ComponentChildren): View => ({
  title,
  body: (
    <>
      <Heading>{title}</Heading>
      {children}
    </>
  ),
});

/** The registered-mail number of a letter, and the day on which it left: `today` unless said otherwise. */
export function postPage(locale: Locale, form: FormState, letter: Letter, today: string): View {
  const w = words[locale].post;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={letter.reference}>{w.title}</Heading>
        <Lead>{fullName(letter)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Field
            {...fieldState(form, 'number')}
            label={w.number}
            hint={w.numberHint}
            required
            width="medium"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
          />
          <PostingDay locale={locale} form={form} today={today} />
          <Actions>
            <Button>{w.submit}</Button>
            <Back locale={locale} letter={letter} label={w.cancel} />
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Before a PIN is made void, which can't be undone. */
export function voidPage(locale: Locale, form: FormState, letter: Letter): View {
  const w = words[locale].void;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={letter.reference}>{w.title}</Heading>
        <Callout tone="danger" title={w.warning}>
          <p>{w.text(fullName(letter))}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          {letter.nominationId !== null && (
            <RadioGroup
              {...fieldState(form, 'afterwards')}
              label={w.afterwards}
              required
              options={AFTERWARDS.map((value) => ({ value, label: w[value] }))}
            />
          )}
          <TextArea {...fieldState(form, 'reasons')} label={w.reasons} required rows={3} />
          <Actions>
            <Button kind="danger">{w.submit}</Button>
            <Back locale={locale} letter={letter} label={w.cancel} />
          </Actions>
        </Form>
      </>
    ),
  };
}

const Back = (props: { locale: Locale; letter: Letter; label: string }) => (
  <ButtonLink href={href(paths.pinLetter, props.locale, { id: props.letter.pinId })} kind="secondary">
    {props.label}
  </ButtonLink>
);
