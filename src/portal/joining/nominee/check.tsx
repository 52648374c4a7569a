import { Fragment } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Hidden, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words as paper } from '#portal/joining/forms/parts.ts';
import type { SavedForms } from '#portal/joining/nominations/form-store.ts';
import { type FormName, formsOf } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { labelOf } from './labels.ts';
import { institutionRole } from './print.ts';
import { type Answers, SECTIONS, type Section, textIn } from './rules.ts';
import { FieldValue } from './value.tsx';

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
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

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
      {(['institution', 'representative', 'authority'] as const).map((section) => (
        <SectionAnswers key={section} {...props} section={section} />
      ))}
    </>
  );
}

function SectionAnswers({ section, locale, nomination, answers }: Answered & { section: Section }) {
  const w = words[locale];
  const rows = SECTIONS[section].map((field) => ({
    label: labelOf(field, locale),
    value: <FieldValue locale={locale} field={field} text={textIn(answers, field)} none={w.check.nothing} />,
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
