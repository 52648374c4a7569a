import type { ComponentChildren } from 'preact';
import { addDays, formatDay } from '#kernel/time.ts';
import { Callout, Details, Status, Table, type Tone } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import { CHECKS, type Evaluation, type Outcome, type Rule, type Verdict } from './rules.ts';
import type { Days, Period } from './study/rules.ts';
import { partsOfWindow } from './window/rules.ts';

interface Explained {
  readonly locale: Locale;
  /** As it was worked out and stored: nothing is worked out again. */
  readonly evaluation: Evaluation;
  readonly periods: readonly Period[];
  readonly rule: Pick<Rule, 'requiredDays'>;
  /** Whether nobody has decided yet: then it says what the numbers say. */
  readonly isOpen?: boolean;
  /** Of which day the numbers speak, where a title says it. */
  readonly look?: 'request' | 'today';
  /** Which facts exclude the student, where something does. */
  readonly excluded?: ComponentChildren;
  /** What was decided, which stands above the numbers; without it their outcome does. */
  readonly decided?: { readonly tone: Tone; readonly title: string; readonly text: string | null };
}

const OUTCOMES: Readonly<Record<Outcome, Tone>> = {
  meets: 'success',
  does_not_meet: 'danger',
  cannot_tell: 'warning',
};
const VERDICTS: Readonly<Record<Verdict, Tone>> = { met: 'success', unmet: 'danger', unknown: 'warning' };

/** How it was decided, in one sentence, a picture and two tables; the same for whoever reads it (`ENS §3`). */
export function HowDecided({
  locale,
  evaluation,
  periods,
  rule,
  isOpen = false,
  look,
  decided,
  excluded,
}: Explained) {
  const w = words[locale];
  const { outcome } = evaluation;
  return (
    <>
      <h2>{look ? w.looks[look](dayOfLook(evaluation, locale)) : isOpen ? w.titleOpen : w.title}</h2>
      <Callout tone={decided?.tone ?? OUTCOMES[outcome]} title={decided?.title ?? w.outcomes[outcome]}>
        {decided?.text && <p>{decided.text}</p>}
        {evaluation.considered.includes('period') ? (
          <Counted {...{ locale, evaluation, periods, rule, isOpen }} />
        ) : (
          <p>{w.uncounted}</p>
        )}
      </Callout>
      <Checks locale={locale} evaluation={evaluation} excluded={excluded} />
      <WindowBar locale={locale} evaluation={evaluation} periods={periods} />
    </>
  );
}

/** The day that was judged: the first after the time that counts. */
const dayOfLook = ({ window }: Evaluation, locale: Locale): string =>
  formatDay(addDays(window.to, 1), locale);

/** How many days there are of those that are asked for. */
function Counted({
  locale,
  evaluation: { window, qualifyingDays, bridgedDays, monthsShown, checks, earliest },
  periods,
  rule,
  isOpen,
}: Pick<Explained, 'locale' | 'evaluation' | 'periods' | 'rule' | 'isOpen'>) {
  const w = words[locale];
  return (
    <>
      <p>
        {w.days(formatNumber(qualifyingDays, locale), formatNumber(rule.requiredDays, locale))}{' '}
        {w.between(formatDay(window.from, locale), formatDay(window.to, locale))}
      </p>
      {bridgedDays > 0 && <p>{w.bridged(bridgedDays)}</p>}
      {periods.length === 0 && isOpen ? (
        <p>{w.nothing}</p>
      ) : (
        <p>{w.months(formatNumber(monthsShown, locale))}</p>
      )}
      {periods.length > 0 && checks.period !== 'met' && (
        <p>{earliest === null ? w.never : w.earliest(formatDay(earliest, locale))}</p>
      )}
    </>
  );
}

/** What counted for the outcome, and how each came out. */
function Checks({ locale, evaluation, excluded }: Pick<Explained, 'locale' | 'evaluation' | 'excluded'>) {
  const w = words[locale];
  const day = dayOfLook(evaluation, locale);
  return (
    <Table
      caption={w.checksCaption}
      columns={[{ header: w.columnsOfChecks.check }, { header: w.columnsOfChecks.verdict }]}
      emptyText=""
      rows={CHECKS.filter((check) => evaluation.considered.includes(check)).map((check) => {
        const verdict = evaluation.checks[check];
        return [
          w.checks[check](day),
          <div key={check}>
            <Status tone={VERDICTS[verdict]} text={w.verdicts[verdict]} />
            {verdict === 'unknown' && <p class="hint">{w.missing[check](day)}</p>}
            {verdict === 'unmet' && check === 'excluded' && excluded}
          </div>,
        ];
      })}
    />
  );
}

/** The drawing is for those who see it; the table beneath says the same to everybody. */
function WindowBar({ locale, evaluation, periods }: Omit<Explained, 'rule'>) {
  const w = words[locale];
  const day = (text: string) => formatDay(text, locale);
  return (
    <div class="chart">
      <h3>{w.chart(dayOfLook(evaluation, locale))}</h3>
      <div aria-hidden="true">
        <ul class="chart-legend">
          {w.parts.map((part, index) => (
            <li key={part}>
              <svg viewBox="0 0 10 10" width="16" height="16" aria-hidden="true" focusable="false">
                <rect class={`chart-part-${index}`} width="10" height="10" />
              </svg>
              {part}
            </li>
          ))}
        </ul>
        <div class="window-bar">
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {partsOfWindow(evaluation, periods).map(({ kind, start, width }, index) => (
              <rect key={index} class={`chart-part-${kind}`} x={start} width={width} height="10" />
            ))}
          </svg>
          <p class="window-ends">
            <span>{day(evaluation.window.from)}</span> <span>{day(evaluation.window.to)}</span>
          </p>
        </div>
      </div>
      <PeriodTable locale={locale} periods={periods} />
    </div>
  );
}

function PeriodTable({ locale, periods }: Pick<Explained, 'locale' | 'periods'>) {
  const w = words[locale];
  const day = (text: string) => formatDay(text, locale);
  return (
    <Details summary={w.table}>
      <Table
        caption={w.caption}
        columns={[
          { header: w.columns.from },
          { header: w.columns.to },
          { header: w.columns.load },
          { header: w.columns.standing },
          { header: w.columns.programme },
        ]}
        emptyText={w.none}
        rows={inOrder(periods).map((period) => [
          day(period.from),
          day(period.to),
          w.loads[period.load],
          period.load === 'break' ? '' : w.standings[period.standing],
          programmeText(locale, period),
        ])}
      />
    </Details>
  );
}

const programmeText = (locale: Locale, { named, programme, reportedBy }: Period): string => {
  const kind = words[locale].programmes[programme];
  const text = named === undefined ? kind : `${named[locale]} (${kind})`;
  return reportedBy === undefined ? text : `${text} – ${reportedBy[locale]}`;
};

const inOrder = <P extends Days>(periods: readonly P[]): readonly P[] =>
  periods.toSorted((one, other) => one.from.localeCompare(other.from));
