import { Table } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { questionText, reasonText } from '#portal/programme/lines/pages.tsx';
import type { LineRule, RuleVersion } from '#portal/programme/lines/rules.ts';
import { CLOCK_NUMBERS, STUDY_NUMBERS } from './form.ts';
import { words } from './fr.ts';
import { numbersOf, type RuleNumber } from './rules.ts';

/** Two rules beside one another, line by line; what stays the same says so. */
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
    <Table
      caption={p.compared(before.version)}
      columns={[{ header: p.columns.what }, { header: p.columns.before }, { header: p.columns.after }]}
      emptyText=""
      rows={rows.map((row) => {
        const isSame = JSON.stringify(row.before) === JSON.stringify(row.after);
        return [
          row.what,
          shown(locale, row.before),
          isSame ? p.same : <strong>{shown(locale, row.after)}</strong>,
        ];
      })}
    />
  );
}

const asked = (locale: Locale, rule: LineRule): readonly string[] =>
  rule.questions.map((code) => questionText(locale, rule, code));

const reasons = (locale: Locale, rule: LineRule): readonly string[] =>
  rule.reasons.map((code) => reasonText(locale, rule, code));

const proofs = (locale: Locale, rule: LineRule): readonly string[] =>
  rule.proof.first.map((proof) => words[locale].proofKinds[proof]);

const shown = (locale: Locale, value: string | readonly string[]) =>
  typeof value === 'string' ? (
    value
  ) : value.length === 0 ? (
    words[locale].proposal.noQuestions
  ) : (
    <ul>
      {value.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
