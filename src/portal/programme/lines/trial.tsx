import { show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { formatDay, isDay } from '#kernel/time.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Field, Form, RadioGroup, RequiredNote } from '#kernel/ui/forms.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { PeriodFields, ROWS } from '#portal/programme/eligibility/period-fields.tsx';
import { evaluate } from '#portal/programme/eligibility/rules.ts';
import { words } from './fr.ts';
import { type AtLine, atLine } from './guard.ts';
import { parametersOf, questionText } from './pages.tsx';
import { paths } from './paths.ts';
import { type LineRule, type RuleVersion, ruleOn } from './rules.ts';
import { listRules } from './store.ts';
import { ASKED, type Case, questionField, readCase } from './trial-form.ts';

/** A line whose rule is in force. */
interface Trying extends AtLine {
  readonly rules: readonly RuleVersion[];
  /** The version of today. */
  readonly version: RuleVersion;
}

const trying = (portal: Portal): PortalGuard<Trying> =>
  behind(atLine(portal), async ({ line, now }) => {
    const rules = await listRules(portal.db, line.code);
    const version = ruleOn(rules, isoDate(now));
    if (version === null) throw new NotFound();
    return letIn({ rules, version });
  });

/** The version by which a request of the day that was typed is decided; that of today where there is no such day. */
const versionOf = ({ rules, version }: Trying, values: Typed): RuleVersion => {
  const day = textOf(values, ASKED).trim();
  return (isDay(day) ? ruleOn(rules, day) : null) ?? version;
};

/** A case that is nobody's: what the rule of its day makes of it, with every number; nothing of it is kept. */
export function trialRoute(portal: Portal): void {
  portal.site.form({
    path: paths.tryRule,
    enter: trying(portal),
    show: async (visit, form) => show(trialPage(visit, form, null)),
    submit: async (visit, values) => {
      const { line, locale, session } = visit;
      const read = readCase(values, versionOf(visit, values).rule, locale);
      if (read.kind === 'faulty') return { kind: 'invalid', errors: read.errors };
      const action = href(paths.tryRule, locale, parametersOf(line));
      const form = { action, csrf: session.csrf, errors: [], withheld: false, values };
      return show(trialPage(visit, form, read.value));
    },
  });
}

function trialPage(visit: PortalVisit<Trying>, form: FormState, tried: Case | null): View {
  const { line, locale, now } = visit;
  const version = versionOf(visit, form.values);
  const w = words[locale].trial;
  const asked = fieldState(form, ASKED);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={line.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {tried && <Result locale={locale} version={version} tried={tried} />}
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Field
            {...asked}
            value={asked.value || isoDate(now)}
            type="date"
            label={w.askedOn}
            width="medium"
            required
          />
          <Periods locale={locale} form={form} />
          <Questions locale={locale} form={form} rule={version.rule} />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

const Periods = ({ locale, form }: { locale: Locale; form: FormState }) => (
  <>
    {ROWS.map((row) => (
      <PeriodFields
        key={row}
        locale={locale}
        form={form}
        row={row}
        legend={words[locale].trial.period(row)}
        hint={row === 1 ? words[locale].trial.periodHint : undefined}
      />
    ))}
  </>
);

function Questions({ locale, form, rule }: { locale: Locale; form: FormState; rule: LineRule }) {
  const w = words[locale].trial;
  return (
    <>
      {rule.questions.map((question) => (
        <RadioGroup
          key={question}
          {...fieldState(form, questionField(question))}
          label={questionText(locale, rule, question)}
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

function Result({ locale, version, tried }: { locale: Locale; version: RuleVersion; tried: Case }) {
  const { rule } = version;
  const evaluation = evaluate(tried.askedOn, tried.periods, tried.facts, { kind: 'initial', rule });
  const from = formatDay(version.inForceFrom, locale);
  return (
    <>
      <p>{words[locale].trial.by(String(version.version), from)}</p>
      <HowDecided locale={locale} evaluation={evaluation} periods={tried.periods} rule={rule} isOpen />
    </>
  );
}
