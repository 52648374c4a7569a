import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Heading, Lead, Status } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, Fieldset, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { OneName } from '#kernel/ui/one-name.tsx';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { nominationStatusText, nominationTone } from '#portal/joining/nominations/words.ts';
import { type CameFrom, caseHref } from '#portal/office/trays/came-from.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

const HAND_TYPED = { required: true, spellcheck: false, autocomplete: 'off' };

/** The day on which signed forms arrived, today unless said otherwise; for those filled in by hand, also the names they bear. */
export function receiptPage(
  locale: Locale,
  form: FormState,
  nomination: Nomination,
  { byHand, today, came }: { readonly byHand: boolean; readonly today: string; readonly came: CameFrom },
): View {
  const w = words[locale].receipt;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <Lead>{fullName(nomination)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Revision form={form} nomination={nomination} />
          <Field
            {...fieldState(form, 'day')}
            value={'day' in form.values ? textOf(form.values, 'day') : today}
            label={w.day}
            hint={w.dayHint}
            required
            width="medium"
            inputMode="numeric"
            autocomplete="off"
          />
          {byHand && <SignedNames locale={locale} form={form} nomination={nomination} />}
          <Actions>
            <Button>{w.submit}</Button>
            <Back locale={locale} nomination={nomination} came={came} label={w.cancel} />
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The names as they stand on forms that were filled in by hand. */
function SignedNames(props: { locale: Locale; form: FormState; nomination: Nomination }) {
  const { form, nomination } = props;
  const w = words[props.locale].receipt;
  const name = (field: 'givenNames' | 'familyName') => ({
    ...HAND_TYPED,
    ...fieldState(form, field),
    value: field in form.values ? textOf(form.values, field) : nomination[field],
  });
  return (
    <Fieldset legend={w.names} hint={w.namesText}>
      <Field {...name('givenNames')} label={w.given} />
      <Field {...name('familyName')} label={w.family} />
      <OneName form={form} ticked={nomination.givenNames === ''} />
    </Fieldset>
  );
}

/** Somebody else decided first; what was asked for was not done. */
export function latePage(locale: Locale, id: string): View {
  const w = words[locale].late;
  return late({
    title: w.title,
    text: w.text,
    open: { text: w.action, href: href(paths.checkNomination, locale, { id }) },
  });
}

/** A step that was taken already, or whose turn it isn't; where the nomination stands instead. */
export function closedPage(locale: Locale, { id, reference, status }: Nomination): View {
  const w = words[locale].closed;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={reference}>{w.title}</Heading>
        <p>
          {w.stands} <Status tone={nominationTone(status)} text={nominationStatusText(status, locale)} />
        </p>
        <Lead>{w.text}</Lead>
        <Actions>
          <ButtonLink href={href(paths.checkNomination, locale, { id })}>
            {words[locale].late.action}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

/** Which revision the page shows; a form that comes back with mistakes keeps the one first seen. */
export function Revision({ form, nomination }: { form: FormState; nomination: Nomination }) {
  const seen = textOf(form.values, 'revision') || String(nomination.revision);
  return <input type="hidden" name="revision" value={seen} />;
}

/** Leaves a step for the page of the nomination. */
export const Back = (props: { locale: Locale; nomination: Nomination; came: CameFrom; label: string }) => (
  <ButtonLink href={caseHref(props.locale, props.nomination.id, props.came)} kind="secondary">
    {props.label}
  </ButtonLink>
);
