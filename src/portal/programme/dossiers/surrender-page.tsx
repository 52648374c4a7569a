import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatDay } from '#kernel/time.ts';
import { confirmationPage, SEEN } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  Form,
  RadioGroup,
  RequiredNote,
  Select,
} from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import type { Student } from '#portal/common/students/rules.ts';
import { PERMIT_ENDS, type PermitEnd } from '#portal/programme/evn/rules.ts';
import type { NumbersStand } from '#portal/programme/evn/surrender-store.ts';
import type { Line } from '#portal/programme/lines/rules.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';

export const SURRENDER = { what: 'what', day: 'day', line: 'line' } as const;

/** What an officer is about to record. */
interface Read {
  readonly line: Line;
  readonly what: PermitEnd;
  readonly on: string;
  readonly stand: NumbersStand;
}

/** Asks once more, since nobody takes it back. */
export function surrenderCheckPage(
  locale: Locale,
  form: FormState,
  student: Student,
  { line, what, on, stand }: Read,
): View {
  const { confirm: caption, check: w } = words[locale].surrender;
  const { goodSince, frees } = stand;
  const fields = {
    [SURRENDER.line]: line.code,
    [SURRENDER.what]: what,
    [SURRENDER.day]: on,
    [SEEN]: 'yes',
  };
  return confirmationPage(locale, form, {
    ...w,
    effect: frees ? `${w.effect} ${w.frees}` : w.effect,
    caption,
    lead: w.leads[what](fullName(student), line.name[locale], formatDay(on, locale)),
    submit: w.submits[what],
    fields: (
      <>
        {goodSince !== null && (
          <Callout tone="warning">
            {words[locale].surrender.goodBeside(formatDate(goodSince, locale))}
          </Callout>
        )}
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </>
    ),
    danger: true,
    back: form.action,
  });
}

/** The day on which a permit was given back. */
export function surrenderPage(
  locale: Locale,
  form: FormState,
  student: Student,
  lines: readonly Line[],
): View {
  const w = words[locale].surrender;
  return {
    title: w.confirm,
    body: (
      <>
        <Heading caption={fullName(student)}>{w.confirm}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Select
            {...fieldState(form, SURRENDER.line)}
            label={w.line}
            required
            placeholder={false}
            options={lines.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          />
          <WhatField locale={locale} form={form} />
          <DayField locale={locale} form={form} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(paths.findFile, locale)} kind="secondary">
              {words[locale].back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

function WhatField({ locale, form }: { locale: Locale; form: FormState }) {
  const { what, whats, whatHints } = words[locale].surrender;
  return (
    <RadioGroup
      {...fieldState(form, SURRENDER.what)}
      label={what}
      options={PERMIT_ENDS.map((value) => ({ value, label: whats[value], hint: whatHints[value] }))}
      required
    />
  );
}

function DayField({ locale, form }: { locale: Locale; form: FormState }) {
  const { day: label, dayHint: hint } = words[locale].surrender;
  return (
    <Field
      {...fieldState(form, SURRENDER.day)}
      type="date"
      label={label}
      hint={hint}
      width="medium"
      required
    />
  );
}
