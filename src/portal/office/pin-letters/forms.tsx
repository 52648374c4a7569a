import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
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
import { roleText } from '#portal/common/members/words.ts';
import { addressAt } from '#portal/joining/forms/parts.ts';
import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { words } from './fr.ts';
import { PostingDay } from './posting-day.tsx';
import { AFTERWARDS } from './rules.ts';
import type { Letter } from './store.ts';

/** Whom a letter is for, before it is written. */
export interface Addressee {
  readonly reference: string | null;
  readonly name: string;
  readonly role: Role;
  readonly place: { readonly en: string; readonly fr: string } | null;
  readonly address: readonly string[];
  /** Whether a former PIN dies with it. */
  readonly again: boolean;
}

/** Before a letter is written, which can be done once. */
export function printPage(locale: Locale, form: FormState, to: Addressee): View {
  const w = words[locale].print;
  const title = to.again ? w.again : w.title;
  return {
    title,
    body: (
      <>
        <Heading caption={to.reference}>{title}</Heading>
        <Lead>{w.lead(to.name)}</Lead>
        <SummaryList
          rows={[
            { label: w.role, value: roleText(to.role, locale) },
            {
              label: w.address,
              value: [to.name, ...addressAt(to.place, locale, to.address)].map((line) => (
                <span key={line} class="line">
                  {line}
                </span>
              )),
            },
          ]}
        />
        <Callout tone="warning" title={w.once}>
          <p>{w.text}</p>
          <p>{w.next}</p>
          {to.again && <p>{w.dies}</p>}
          {to.address.length === 0 && to.place !== null && <p>{w.noAddress}</p>}
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.lettersOut, locale)} kind="secondary">
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

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
