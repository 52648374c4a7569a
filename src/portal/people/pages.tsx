import type { ComponentChildren } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textsOf } from '#kernel/http/form.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  Form,
  RadioGroup,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { PersonFields } from '../nominations/person.tsx';
import type { AtInstitution } from './reach.ts';
import { NOMINATED_KINDS } from './rules.ts';
import type { Campus } from './store.ts';
import { words } from './words.ts';

/** A page that asks once more before something is done. */
export interface Confirmation {
  readonly title: string;
  readonly caption: string;
  readonly lead: string;
  /** What can't be undone. */
  readonly effect?: string;
  readonly fields?: ComponentChildren;
  readonly submit: string;
  readonly danger: boolean;
  readonly back: string;
}

export function confirmationPage(locale: Locale, form: FormState, page: Confirmation): View {
  return {
    title: page.title,
    body: (
      <>
        <Heading caption={page.caption}>{page.title}</Heading>
        <Lead>{page.lead}</Lead>
        {page.effect && (
          <Callout tone="warning">
            <p>{page.effect}</p>
          </Callout>
        )}
        <Form action={form.action} csrf={form.csrf}>
          {page.fields}
          <Actions>
            <Button kind={page.danger ? 'danger' : 'primary'}>{page.submit}</Button>
            <ButtonLink href={page.back} kind="secondary">
              {words[locale].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Why something is done, for whoever asks later. */
export const ReasonField = (props: {
  form: FormState;
  name: string;
  label: string;
  hint?: string;
  required: boolean;
}) => (
  <>
    {props.required && <RequiredNote />}
    <TextArea
      {...fieldState(props.form, props.name)}
      label={props.label}
      hint={props.hint}
      required={props.required}
      optionalLabel={!props.required}
      rows={3}
      maxLength={500}
    />
  </>
);

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
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{page.text ?? w.text}</Lead>
        <Actions>
          {page.action}
          <ButtonLink href={page.open} kind={page.action ? 'secondary' : 'primary'}>
            {w.open}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}
