import { Table } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { questionText } from '#portal/programme/lines/pages.tsx';
import type { LineRule, RuleVersion } from '#portal/programme/lines/rules.ts';
import { NUMBERS } from './form.ts';
import { words } from './fr.ts';

/** Two rules beside one another, line by line; what stays the same says so. */
export function Compared(props: { locale: Locale; before: RuleVersion; after: LineRule }) {
  const { locale, before, after } = props;
  const w = words[locale];
  const p = w.proposal;
  const rows = [
    ...NUMBERS.map((field) => ({
      what: w.numbers[field],
      before: formatNumber(before.rule[field], locale),
      after: formatNumber(after[field], locale),
    })),
    {
      what: w.notAssessed,
      before: before.rule.notAssessedCounts ? w.yes : w.no,
      after: after.notAssessedCounts ? w.yes : w.no,
    },
    { what: w.questions, before: asked(locale, before.rule), after: asked(locale, after) },
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
