import { Fragment } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import type { Names } from '#kernel/text.ts';
import { Heading, Hidden, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, Form, RadioGroup } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { fieldsIn, SECTIONS, type Section } from '#portal/common/identification/fields.ts';
import { labelOf } from '#portal/common/identification/labels.ts';
import { FieldValue } from '#portal/common/identification/value.tsx';
import { words as paper } from '#portal/joining/forms/parts.ts';
import type { SavedForms } from '#portal/joining/nominations/form-store.ts';
import { type FormName, formsOf } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { institutionRole } from './print.ts';
import { type Answers, textIn } from './rules.ts';
import { NAME_CHOICES, namesToAskAbout, namesWritten } from './which-name.ts';

/** Everything that was filled in, once more, before it is completed. */
export function checkPage(
  visit: PortalVisit,
  form: FormState,
  nomination: Nomination,
  forms: SavedForms,
): View {
  const { locale } = visit;
  const w = words[locale].check;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {formsOf(nomination.kind).map((name) => (
          <Fragment key={name}>
            <h2 id={name}>{words[locale].forms.names[name]}</h2>
            <FormAnswers
              name={name}
              locale={locale}
              nomination={nomination}
              answers={forms[name]?.answers ?? {}}
            />
            <p>
              <a href={href(paths.nomineeForm, locale, { token: visit.parameters.token ?? '', form: name })}>
                {w.change} <Hidden>{w.about(words[locale].forms.names[name])}</Hidden>
              </a>
            </p>
          </Fragment>
        ))}
        <Form action={form.action} csrf={form.csrf}>
          <WhichName locale={locale} form={form} nomination={nomination} forms={forms} />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Asks which name is right, where the forms bear another than the nomination, before anything is printed. */
function WhichName(props: { locale: Locale; form: FormState; nomination: Nomination; forms: SavedForms }) {
  const { locale, form, nomination, forms } = props;
  const written = namesToAskAbout(nomination, namesWritten(forms));
  if (written === null) return null;
  const w = words[locale].check.which;
  const names = { nomination: fullName(nomination), written: fullName(written) };
  const described = { nomination: describe(locale, nomination), written: describe(locale, written) };
  return (
    <RadioGroup
      {...fieldState(form, 'whichName')}
      label={w.label(names.nomination, names.written)}
      hint={w.hint}
      required
      options={NAME_CHOICES.map((value) => ({
        value,
        label: w[value](names[value]),
        hint: described[value],
      }))}
    />
  );
}

/** Names field by field, so that those which change places are seen. */
const describe = (locale: Locale, { givenNames, familyName }: Names): string =>
  [
    ...(givenNames === '' ? [] : [words[locale].check.which.part(labelOf('givenNames', locale), givenNames)]),
    words[locale].check.which.part(labelOf('familyName', locale), familyName),
  ].join('; ');

interface Answered {
  readonly locale: Locale;
  readonly nomination: Nomination;
  readonly answers: Answers;
}

function FormAnswers({ name, ...props }: Answered & { name: FormName }) {
  return name === 'acknowledgement' ? (
    <AcknowledgementAnswers {...props} />
  ) : (
    <IdentificationAnswers {...props} />
  );
}

/** An IMM 5592 as it was filled in, section by section. */
export function IdentificationAnswers(props: Answered) {
  return (
    <>
      {SECTIONS.map((section) => (
        <SectionAnswers key={section} {...props} section={section} />
      ))}
    </>
  );
}

function SectionAnswers({ section, locale, nomination, answers }: Answered & { section: Section }) {
  const w = words[locale];
  const rows = fieldsIn(section).map(({ key }) => ({
    label: labelOf(key, locale),
    value: <FieldValue locale={locale} field={key} text={textIn(answers, key)} none={w.check.nothing} />,
  }));
  const email = { label: paper[locale].identification.representative.email, value: nomination.email };
  return (
    <>
      <h3>{w.fill.sections[section]}</h3>
      <SummaryList rows={section === 'representative' ? [...rows, email] : rows} />
    </>
  );
}

function AcknowledgementAnswers({ locale, nomination, answers }: Answered) {
  const w = words[locale];
  const { person, statements } = paper[locale].acknowledgement;
  const name = [textIn(answers, 'givenNames'), textIn(answers, 'familyName')].join(' ').trim();
  return (
    <SummaryList
      rows={[
        {
          label: `${labelOf('givenNames', locale)}, ${labelOf('familyName', locale)}`,
          value: name || w.check.nothing,
        },
        { label: w.fill.institution, value: nomination.organisation.name[locale] },
        { label: w.fill.role, value: person.roles[institutionRole(nomination)] },
        {
          label: statements.heading.replace(/^\d\.\s/, ''),
          value: w.check.ticked((answers.statements ?? []).length),
        },
      ]}
    />
  );
}
