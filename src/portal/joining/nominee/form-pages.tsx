import { Fragment } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, SummaryList } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  CheckboxGroup,
  errorFor,
  Fieldset,
  Form,
  Field as Line,
  RequiredNote,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { OneName } from '#kernel/ui/one-name.tsx';
import { type Field, fieldOf, fieldsIn, type Section } from '#portal/common/identification/fields.ts';
import { FieldInput } from '#portal/common/identification/input.tsx';
import { jurisdictionText } from '#portal/common/members/words.ts';
import { words as paper } from '#portal/joining/forms/parts.ts';
import { STATEMENTS } from '#portal/joining/forms/types.ts';
import type { FormName } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { institutionRole } from './print.ts';

interface Props {
  readonly form: FormState;
  readonly locale: Locale;
  readonly nomination: Nomination;
}

/** One of the nominee's forms, to fill in. */
export function formPage(visit: PortalVisit, form: FormState, name: FormName, nomination: Nomination): View {
  const { locale } = visit;
  const w = words[locale];
  const title = w.forms.names[name];
  const Part = name === 'imm5592' ? Identification : Acknowledgement;
  return {
    title,
    body: (
      <>
        <Heading caption={nomination.reference}>{title}</Heading>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Part form={form} locale={locale} nomination={nomination} />
          <Actions>
            <Button>{w.fill.next}</Button>
            <Button kind="secondary" name="_action" value="draft" formNoValidate>
              {w.fill.draft}
            </Button>
          </Actions>
        </Form>
        <p>
          <a href={href(paths.nominee, locale, { token: visit.parameters.token ?? '' })}>{w.fill.back}</a>
        </p>
      </>
    ),
  };
}

function Identification(props: Props) {
  const w = words[props.locale].fill;
  return (
    <>
      <Fieldset legend={w.sections.institution}>
        <SummaryList
          rows={[
            {
              label: w.place,
              value: jurisdictionText(props.nomination.organisation.jurisdiction, props.locale),
            },
          ]}
        />
        <Fields {...props} section="institution" />
      </Fieldset>
      <Fieldset legend={w.sections.representative} hint={w.representativeHint}>
        <Fields {...props} section="representative" />
        <Line
          name="email"
          type="email"
          label={paper[props.locale].identification.representative.email}
          hint={w.emailHint}
          value={props.nomination.email}
          readOnly
        />
      </Fieldset>
      <Fieldset legend={w.sections.authority} hint={w.authorityHint}>
        <Fields {...props} section="authority" />
      </Fieldset>
    </>
  );
}

function Fields({ section, ...props }: Props & { section: Section }) {
  return (
    <>
      {fieldsIn(section).map((field) => (
        <Fragment key={field.key}>
          <NomineeField {...props} field={field} />
          {field.key === 'givenNames' && <OneName form={props.form} />}
        </Fragment>
      ))}
    </>
  );
}

function NomineeField({ form, locale, field }: Props & { field: Field }) {
  const hint = field.kind === 'name' ? words[locale].fill.namesHint : undefined;
  return <FieldInput form={form} locale={locale} field={field} hint={hint} optional />;
}

function Acknowledgement(props: Props) {
  const { form, locale, nomination } = props;
  const w = words[locale].fill;
  const { statements, person, intro } = paper[locale].acknowledgement;
  const names = ['givenNames', 'familyName'] as const;
  return (
    <>
      <p>{intro}</p>
      {names.map((key) => (
        <NomineeField key={key} {...props} field={fieldOf(key)} />
      ))}
      <OneName form={form} />
      <SummaryList
        rows={[
          { label: w.institution, value: nomination.organisation.name[locale] },
          { label: w.role, value: person.roles[institutionRole(nomination)] },
        ]}
      />
      <CheckboxGroup
        name="statements"
        label={w.statements}
        required
        error={errorFor(form.errors, 'statements')}
        values={textsOf(form.values, 'statements')}
        options={STATEMENTS.map((value) => ({ value, label: statements[value] }))}
      />
    </>
  );
}
