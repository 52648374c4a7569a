import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead, Status } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  Fieldset,
  Form,
  RadioGroup,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { OneName } from '#kernel/ui/one-name.tsx';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import type { SavedForms } from '#portal/joining/nominations/form-store.ts';
import { mayApprove } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { nominationStatusText, nominationTone } from '#portal/joining/nominations/words.ts';
import { ScanList } from '#portal/office/scans/list.tsx';
import { isAttached } from '#portal/office/scans/rules.ts';
import type { Scan } from '#portal/office/scans/store.ts';
import { paths } from '#portal/paths.ts';
import { FormDifferences, NamesToCompare } from './compare.tsx';
import { words } from './fr.ts';

const nameOf = (person: Nomination): string => fullName(person);

const HAND_TYPED = { required: true, spellcheck: false, autocomplete: 'off' };

/** The day on which signed forms arrived, today unless said otherwise; for those filled in by hand, also the names they bear. */
export function receiptPage(
  locale: Locale,
  form: FormState,
  nomination: Nomination,
  { byHand, today }: { readonly byHand: boolean; readonly today: string },
): View {
  const w = words[locale].receipt;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <Lead>{nameOf(nomination)}</Lead>
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
            <Back locale={locale} nomination={nomination} label={w.cancel} />
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

/** What an officer compares before deciding. */
interface Compared {
  readonly nomination: Nomination;
  readonly record: OrganisationRecord;
  readonly forms: SavedForms;
  readonly scans: readonly Scan[];
}

/** Approve, return or refuse, with what to compare; a scan is downloaded, so that what was typed stays. */
export function decidePage(locale: Locale, form: FormState, compared: Compared): View {
  const { nomination, record, forms } = compared;
  const scans = compared.scans.filter(isAttached);
  const w = words[locale].decide;
  const approvable = mayApprove(nomination);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <Lead>{nameOf(nomination)}</Lead>
        <NamesToCompare locale={locale} nomination={nomination} forms={forms} />
        <FormDifferences locale={locale} forms={forms} record={record} />
        <ScanList locale={locale} nominationId={nomination.id} scans={scans} />
        {scans.length === 0 && (
          <Callout tone="warning">
            <p>{w.noScan}</p>
          </Callout>
        )}
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Revision form={form} nomination={nomination} />
          <RadioGroup
            {...fieldState(form, 'decision')}
            label={w.decision}
            required
            options={[
              {
                value: 'approve',
                label: w.approve,
                hint: approvable ? w.approveHint : w.approveLocked,
              },
              { value: 'return', label: w.return, hint: w.returnHint },
              { value: 'refuse', label: w.refuse, hint: w.refuseHint },
            ]}
          />
          <TextArea {...fieldState(form, 'reasons')} label={w.reasons} hint={w.reasonsHint} rows={5} />
          <Actions>
            <Button>{w.submit}</Button>
            <Back locale={locale} nomination={nomination} label={w.cancel} />
          </Actions>
        </Form>
      </>
    ),
  };
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

const Back = (props: { locale: Locale; nomination: Nomination; label: string }) => (
  <ButtonLink href={href(paths.checkNomination, props.locale, { id: props.nomination.id })} kind="secondary">
    {props.label}
  </ButtonLink>
);
