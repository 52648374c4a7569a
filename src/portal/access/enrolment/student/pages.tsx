import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  Checkbox,
  errorFor,
  Field,
  Form,
  RadioGroup,
  RequiredNote,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { Step } from '#portal/common/arrival/step.tsx';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { words } from './fr.ts';
import { PermitFigure } from './permit.tsx';

/** Where those part who have no PIN: students need none, and others are told how to obtain one. */
export function capacityPage(locale: Locale, form: FormState): View {
  const w = words[locale].capacity;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Step locale={locale} step="capacity" />
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RadioGroup
            {...fieldState(form, 'capacity')}
            label={w.legend}
            options={[
              { value: 'student', label: w.student, hint: w.studentHint },
              { value: 'institution', label: w.institution, hint: w.institutionHint },
            ]}
          />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <GuideLink locale={locale} section="students" />
      </>
    ),
  };
}

/** Who a student is, as their study permit has it. */
export function detailsPage(locale: Locale, form: FormState): View {
  const w = words[locale].details;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Step locale={locale} step="details" />
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <PermitDetails locale={locale} form={form} />
          <Field
            {...fieldState(form, 'email')}
            type="email"
            label={w.email}
            hint={w.emailHint}
            optionalLabel
            autocomplete="email"
          />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The fields of a student's details, but for the address. */
export const PermitDetails = (props: { locale: Locale; form: FormState }) => (
  <>
    <NameFields {...props} />
    <PermitFields {...props} />
  </>
);

/** What tells a student from others of the same name. */
function PermitFields({ locale, form }: { locale: Locale; form: FormState }) {
  const w = words[locale].details;
  return (
    <>
      <Field
        {...fieldState(form, 'dateOfBirth')}
        label={w.dateOfBirth}
        hint={w.dateOfBirthHint}
        required
        width="medium"
        autocomplete="bday"
        spellcheck={false}
      />
      <Field
        {...fieldState(form, 'clientId')}
        label={w.clientId}
        hint={w.clientIdHint}
        required
        width="medium"
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
      />
      <PermitFigure locale={locale} />
    </>
  );
}

function NameFields({ locale, form }: { locale: Locale; form: FormState }) {
  const w = words[locale].details;
  return (
    <>
      <Field
        {...fieldState(form, 'givenNames')}
        label={w.givenNames}
        required
        autocomplete="given-name"
        spellcheck={false}
      />
      <Field
        {...fieldState(form, 'familyName')}
        label={w.familyName}
        required
        autocomplete="family-name"
        spellcheck={false}
      />
      <Checkbox
        name="oneName"
        label={w.oneName}
        hint={w.oneNameHint}
        checked={textOf(form.values, 'oneName') === 'yes'}
        error={errorFor(form.errors, 'oneName')}
      />
    </>
  );
}
