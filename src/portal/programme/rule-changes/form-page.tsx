import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { addDays } from '#kernel/time.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  errorFor,
  Field,
  Form,
  RadioGroup,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import { isoDate, LOCALES, type Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { AtLine } from '#portal/programme/lines/guard.ts';
import { parametersOf, questionText, reasonText } from '#portal/programme/lines/pages.tsx';
import { paths as linePaths } from '#portal/programme/lines/paths.ts';
import type { RuleVersion } from '#portal/programme/lines/rules.ts';
import { PROOFS } from '#portal/programme/places/rules.ts';
import { CLOCK_NUMBERS, FIELDS, STUDY_NUMBERS, typedOf } from './form.ts';
import { words } from './fr.ts';
import { BOUNDS, type RuleNumber } from './rules.ts';

/** The form in which a version is proposed, filled with the latest one. */
export function proposePage(
  { line, locale, now }: PortalVisit<AtLine>,
  form: FormState,
  latest: RuleVersion,
): View {
  const w = words[locale].form;
  const filled = Object.keys(form.values).length > 0 ? form : { ...form, values: typedOf(latest.rule) };
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={line.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead(latest.version)}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <input type="hidden" name="revision" value={latest.version} />
          <h2>{w.study}</h2>
          <Numbers locale={locale} form={filled} fields={STUDY_NUMBERS} />
          <NotAssessed locale={locale} form={filled} />
          <Questions locale={locale} form={filled} latest={latest} />
          <h2>{w.policy}</h2>
          <Numbers locale={locale} form={filled} fields={CLOCK_NUMBERS} />
          <Reasons locale={locale} form={filled} latest={latest} />
          <Proofs locale={locale} form={filled} />
          <h2>{w.announcing}</h2>
          <Announcing locale={locale} form={filled} tomorrow={addDays(isoDate(now), 1)} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={href(linePaths.rules, locale, parametersOf(line))} kind="secondary">
              {words[locale].proposal.back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

function Numbers(props: { locale: Locale; form: FormState; fields: readonly RuleNumber[] }) {
  const { locale, form, fields } = props;
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field}
          {...fieldState(form, field)}
          label={words[locale].numbers[field]}
          inputMode="numeric"
          width="short"
          min={BOUNDS[field].least}
          max={BOUNDS[field].most}
          required
        />
      ))}
    </>
  );
}

function NotAssessed({ locale, form }: { locale: Locale; form: FormState }) {
  const w = words[locale];
  return (
    <RadioGroup
      {...fieldState(form, FIELDS.notAssessed)}
      label={w.notAssessed}
      inline
      required
      options={[
        { value: 'yes', label: w.yes },
        { value: 'no', label: w.no },
      ]}
    />
  );
}

/** The reasons that stay, and a new one in words of its own. */
function Reasons({ locale, form, latest }: { locale: Locale; form: FormState; latest: RuleVersion }) {
  const w = words[locale];
  const { rule } = latest;
  return (
    <>
      <CheckboxGroup
        name={FIELDS.reasons}
        label={w.reasons}
        hint={w.form.keepReason}
        values={textsOf(form.values, FIELDS.reasons)}
        error={errorFor(form.errors, FIELDS.reasons)}
        required
        options={rule.reasons.map((code) => ({ value: code, label: reasonText(locale, rule, code) }))}
      />
      <h3>{w.form.reason}</h3>
      <p class="hint">{w.form.reasonHint}</p>
      <Field {...fieldState(form, FIELDS.reasonEn)} label={w.form.questionEn} lang="en" optionalLabel />
      <Field {...fieldState(form, FIELDS.reasonFr)} label={w.form.questionFr} lang="fr" optionalLabel />
    </>
  );
}

const Proofs = ({ locale, form }: { locale: Locale; form: FormState }) => (
  <CheckboxGroup
    name={FIELDS.proofs}
    label={words[locale].proofs}
    values={textsOf(form.values, FIELDS.proofs)}
    error={errorFor(form.errors, FIELDS.proofs)}
    required
    options={PROOFS.map((proof) => ({ value: proof, label: words[locale].proofKinds[proof] }))}
  />
);

function Questions({ locale, form, latest }: { locale: Locale; form: FormState; latest: RuleVersion }) {
  const w = words[locale];
  const { rule } = latest;
  return (
    <>
      {rule.questions.length > 0 && (
        <CheckboxGroup
          name={FIELDS.questions}
          label={w.questions}
          hint={w.form.keep}
          values={textsOf(form.values, FIELDS.questions)}
          options={rule.questions.map((code) => ({ value: code, label: questionText(locale, rule, code) }))}
        />
      )}
      <h3>{w.form.question}</h3>
      <p class="hint">{w.form.questionHint}</p>
      <Field {...fieldState(form, FIELDS.questionEn)} label={w.form.questionEn} lang="en" optionalLabel />
      <Field {...fieldState(form, FIELDS.questionFr)} label={w.form.questionFr} lang="fr" optionalLabel />
    </>
  );
}

/** From when, and what whoever applies the rule is told. */
function Announcing({ locale, form, tomorrow }: { locale: Locale; form: FormState; tomorrow: string }) {
  const w = words[locale].form;
  return (
    <>
      <Field
        {...fieldState(form, FIELDS.from)}
        type="date"
        label={w.from}
        hint={w.fromHint}
        width="medium"
        min={tomorrow}
        required
      />
      {LOCALES.map((language) => (
        <TextArea
          key={language}
          {...fieldState(form, language === 'en' ? FIELDS.changesEn : FIELDS.changesFr)}
          label={language === 'en' ? w.changesEn : w.changesFr}
          hint={w.changesHint}
          rows={3}
          lang={language}
          required
        />
      ))}
    </>
  );
}
