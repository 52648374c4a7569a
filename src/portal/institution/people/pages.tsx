import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textsOf } from '#kernel/http/form.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  Form,
  RadioGroup,
  RequiredNote,
} from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { PersonFields } from '#portal/joining/nominations/person.tsx';
import { words } from './fr.ts';
import { NOMINATED_KINDS } from './rules.ts';
import type { Campus } from './store.ts';

export function scopePage(
  locale: Locale,
  form: FormState,
  person: { readonly name: string; readonly back: string },
  scope: { readonly campuses: readonly Campus[]; readonly chosen: readonly Campus[] },
): View {
  const w = words[locale].scope;
  const fresh = Object.keys(form.values).length === 0;
  const reach = fresh ? (scope.chosen.length > 0 ? 'some' : 'all') : fieldState(form, 'reach').value;
  const ticked = fresh ? scope.chosen.map(({ id }) => id) : textsOf(form.values, 'campuses');
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{scope.campuses.length === 0 ? w.none : w.lead(person.name)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <RadioGroup
            {...fieldState(form, 'reach')}
            value={reach}
            label={w.reach}
            required
            options={[
              { value: 'all', label: w.all },
              ...(scope.campuses.length > 0 ? [{ value: 'some', label: w.some }] : []),
            ]}
          />
          {scope.campuses.length > 0 && (
            <CheckboxGroup
              {...fieldState(form, 'campuses')}
              label={w.campuses}
              values={ticked}
              options={scope.campuses.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={person.back} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Somebody new for the institution: an alternate or a signatory. */
export function nominatePage(locale: Locale, form: FormState, at: AtInstitution, back: string): View {
  const w = words[locale].nominate;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <RadioGroup
            {...fieldState(form, 'kind')}
            label={w.kind}
            required
            options={NOMINATED_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
          />
          <PersonFields form={form} locale={locale} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={back} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** What was asked for was not done, and why. */
export function latePage(
  locale: Locale,
  page: { readonly text?: string; readonly action?: ComponentChildren; readonly open: string },
): View {
  const w = words[locale].late;
  return late({ ...w, ...page, text: page.text ?? w.text, open: { text: w.open, href: page.open } });
}
