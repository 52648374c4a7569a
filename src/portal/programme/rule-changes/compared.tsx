import { Status, Table } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale, otherLocale } from '#kernel/ui/locale.ts';
import { questionText, reasonText } from '#portal/programme/lines/pages.tsx';
import type { LineRule, RuleVersion } from '#portal/programme/lines/rules.ts';
import { CLOCK_NUMBERS, STUDY_NUMBERS } from './form.ts';
import { words } from './fr.ts';
import { numbersOf, type RuleNumber } from './rules.ts';

/** Two rules beside one another, line by line, what changes first; what stays the same says so. */
export function Compared(props: { locale: Locale; before: RuleVersion; after: LineRule }) {
  const { locale, before, after } = props;
  const w = words[locale];
  const p = w.proposal;
  const [old, fresh] = [numbersOf(before.rule), numbersOf(after)];
  const numberRow = (field: RuleNumber) => ({
    what: w.numbers[field],
    before: formatNumber(old[field], locale),
    after: formatNumber(fresh[field], locale),
  });
  const rows = [
    ...STUDY_NUMBERS.map(numberRow),
    {
      what: w.notAssessed,
      before: before.rule.notAssessedCounts ? w.yes : w.no,
      after: after.notAssessedCounts ? w.yes : w.no,
    },
    { what: w.questions, before: asked(locale, before.rule), after: asked(locale, after) },
    ...CLOCK_NUMBERS.map(numberRow),
    { what: w.reasons, before: reasons(locale, before.rule), after: reasons(locale, after) },
    { what: w.proofs, before: proofs(locale, before.rule), after: proofs(locale, after) },
  ];
  return (
    <div class="compared">
      <Table
        caption={p.compared(before.version)}
        columns={[{ header: p.columns.what }, { header: p.columns.before }, { header: p.columns.after }]}
        emptyText=""
        rows={[...rows.filter((row) => !isSame(row)), ...rows.filter(isSame)].map((row) => [
          row.what,
          shown(locale, row.before, { besides: row.after, mark: p.removed }),
          isSame(row) ? p.same : shown(locale, row.after, { besides: row.before, mark: p.added }),
        ])}
      />
    </div>
  );
}

const isSame = (row: { readonly before: unknown; readonly after: unknown }): boolean =>
  JSON.stringify(row.before) === JSON.stringify(row.after);

/** What people will read, and in the other language what the rule words itself: nobody publishes what they can't read. */
interface Said {
  readonly text: string;
  readonly inOther: string | null;
}

const asked = (locale: Locale, rule: LineRule): readonly Said[] =>
  rule.questions.map((code) => said(locale, rule, code, questionText));

const reasons = (locale: Locale, rule: LineRule): readonly Said[] =>
  rule.reasons.map((code) => said(locale, rule, code, reasonText));

const said = (locale: Locale, rule: LineRule, code: string, textOf: typeof reasonText): Said => ({
  text: textOf(locale, rule, code),
  inOther: rule.wording?.[code] ? textOf(otherLocale(locale), rule, code) : null,
});

const proofs = (locale: Locale, rule: LineRule): readonly Said[] =>
  rule.proof.first.map((proof) => ({ text: words[locale].proofKinds[proof], inOther: null }));

type Value = string | readonly Said[];

/** A value of a rule; of a list each line that the other rule does not have is marked, and what is no list stands out. */
function shown(
  locale: Locale,
  value: Value,
  { besides, mark }: { readonly besides: Value; readonly mark: string },
) {
  if (typeof value === 'string') return value === besides ? value : <strong>{value}</strong>;
  if (value.length === 0) return words[locale].proposal.noQuestions;
  const known = new Set(typeof besides === 'string' ? [] : besides.map(({ text }) => text));
  return (
    <ul>
      {value.map(({ text, inOther }) => (
        <li key={text}>
          {text}
          {!known.has(text) && (
            <>
              {' '}
              <Status tone="info" text={mark} />
            </>
          )}
          {inOther && (
            <p class="hint" lang={otherLocale(locale)}>
              {inOther}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
