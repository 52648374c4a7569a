import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, textsOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  errorFor,
  Form,
  RadioGroup,
  RequiredNote,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { NEEDED, PURPOSES, type Purpose } from '#portal/programme/consents/rules.ts';
import { questionText } from '#portal/programme/lines/pages.tsx';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { AskStep } from './ask-step.tsx';
import { words } from './fr.ts';
import { FROM, FROM_CHECK, lineOf, PURPOSE_FIELD, questionField } from './kept.tsx';
import { type Answers, type AtPlace, stepAt } from './questions.tsx';
import { identityText } from './steps.tsx';
import { words as transfers } from './transfer/fr.ts';
import { PassOn, WayFields } from './transfer/way.tsx';

const captionOf = ({ locale, place, line, several }: PortalVisit<AtPlace>): string =>
  several ? `${place.organisation[locale]} – ${line.name[locale]}` : place.organisation[locale];

/** The questions of the rule, and consent purpose by purpose; first that an ended number stands in the way, where it does. */
export function questionsPage(visit: PortalVisit<AtPlace>, form: FormState, isKept: boolean): View {
  const { locale, place, version } = visit;
  const w = words[locale].questions;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(visit)}>{w.title}</Heading>
        <AskStep locale={locale} step="questions" />
        <Lead>{w.lead}</Lead>
        {isKept && <Blocked locale={locale} />}
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <WayFields visit={visit} form={form} />
          <Questions locale={locale} form={form} rule={version.rule} />
          <h2>{w.consent}</h2>
          <p>{w.consentLead}</p>
          <CheckboxGroup
            name={PURPOSE_FIELD}
            label={w.consent}
            values={textsOf(form.values, PURPOSE_FIELD)}
            error={errorFor(form.errors, PURPOSE_FIELD)}
            options={PURPOSES.map((purpose) => ({
              value: purpose,
              label: purposeText(locale, purpose, place.organisation[locale]),
              ...(NEEDED.includes(purpose) ? { required: true } : { hint: w.optional, optionalLabel: true }),
            }))}
          />
          <Actions>
            <Button>{w.next}</Button>
            <ButtonLink href={href(paths.ask, locale)} kind="secondary">
              {words[locale].back}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** That nothing can come of it before it is on record what became of an earlier permit. */
const Blocked = ({ locale }: { locale: Locale }) => (
  <Callout tone="warning">
    <p>{words[locale].questions.blocked}</p>
  </Callout>
);

function Questions({ locale, form, rule }: { locale: Locale; form: FormState; rule: LineRule }) {
  const w = words[locale].questions;
  return (
    <>
      {rule.questions.map((question, index) => (
        <RadioGroup
          key={question}
          {...fieldState(form, questionField(question))}
          label={`${index + 1}. ${questionText(locale, rule, question)}`}
          required
          inline
          options={[
            { value: 'no', label: w.no },
            { value: 'yes', label: w.yes },
          ]}
        />
      ))}
    </>
  );
}

/** What a purpose says, with the institution's name in it. */
export function purposeText(locale: Locale, purpose: Purpose, institution: string): string {
  const text = words[locale].questions.purposes[purpose];
  return typeof text === 'function' ? text(institution) : text;
}

/** Everything that will be sent, once more. */
export function checkPage(
  visit: PortalVisit<AtPlace>,
  form: FormState,
  { from, answers, purposes, hasShown }: Answers & { readonly hasShown: boolean },
): View {
  const { locale } = visit;
  const w = words[locale].check;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(visit)}>{w.title}</Heading>
        <AskStep locale={locale} step="check" />
        <Lead>{from === null ? w.lead : transfers[locale].check.lead}</Lead>
        <Said visit={visit} from={from} answers={answers} purposes={purposes} />
        <Callout tone="info">{identityText(locale, visit.place.organisation, hasShown)}</Callout>
        <Form action={form.action} csrf={form.csrf}>
          <PassOn visit={visit} form={form} from={from} />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={stepAt(paths.askQuestions, visit)} kind="secondary">
              {w.change}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Who asks where, what they answered and to what they consent. */
function Said({ visit, from, answers, purposes }: Answers & { visit: PortalVisit<AtPlace> }) {
  const { locale, place, student, version } = visit;
  const { check: w, questions } = words[locale];
  const mend = (label: string, to: string) => ({ label, action: { label: w.mend, href: to, about: label } });
  const details = href(
    paths.changePlace,
    locale,
    { place: place.id },
    { [FROM]: FROM_CHECK, ...lineOf(visit) },
  );
  const answering = stepAt(paths.askQuestions, visit);
  const institution = place.organisation[locale];
  const consent = purposes.map((purpose) => (
    <li key={purpose}>{purposeText(locale, purpose, institution)}</li>
  ));
  return (
    <SummaryList
      rows={[
        ...(from === null
          ? []
          : [{ ...mend(transfers[locale].check.label, answering), value: from.organisation[locale] }]),
        { ...mend(w.institution, href(paths.ask, locale)), value: institution },
        { ...mend(w.studentNumber, `${details}#studentNumber`), value: place.studentNumber },
        { ...mend(w.programme, `${details}#programme`), value: place.programme },
        { label: w.name, value: fullName(student) },
        { label: w.birth, value: formatDay(student.dateOfBirth, locale) },
        { label: w.clientId, value: student.clientId },
        ...version.rule.questions.map((question) => ({
          ...mend(questionText(locale, version.rule, question), `${answering}#${questionField(question)}`),
          value: answers[question] ? questions.yes : questions.no,
        })),
        { ...mend(w.consent, `${answering}#${PURPOSE_FIELD}`), value: <ul>{consent}</ul> },
      ]}
    />
  );
}
