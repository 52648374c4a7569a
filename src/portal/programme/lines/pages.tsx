import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Tiles } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { GuideLink } from '#portal/common/guide/link.tsx';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import type { Line, LineRule, RuleVersion } from './rules.ts';

/** A line's code as it stands in an address. */
export const parametersOf = ({ code }: Line) => ({ line: code.toLowerCase() });

export function linesPage(locale: Locale, lines: readonly Line[]): View {
  const w = words[locale].list;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Tiles
          items={lines.map((line) => ({
            title: line.name[locale],
            href: href(paths.line, locale, parametersOf(line)),
          }))}
        />
      </>
    ),
  };
}

interface LinePage {
  readonly line: Line;
  readonly current: RuleVersion | null;
  /** Whether whoever reads keeps participations and tries cases, as officers do. */
  readonly works: boolean;
}

export function linePage(locale: Locale, { line, current, works }: LinePage): View {
  const w = words[locale].line;
  const tile = (path: (typeof paths)[keyof typeof paths], title: string, description: string) => ({
    title,
    description,
    href: href(path, locale, parametersOf(line)),
  });
  return {
    title: line.name[locale],
    body: (
      <>
        <Heading caption={w.caption}>{line.name[locale]}</Heading>
        <Lead>{w.lead}</Lead>
        <Tiles
          items={[
            ...(works
              ? [
                  tile(paths.participants, w.participants, w.participantsText),
                  tile(paths.tryRule, w.trial, w.trialText),
                ]
              : []),
            tile(paths.rules, w.versions, w.versionsText),
          ]}
        />
        {current && <RuleInWords locale={locale} version={current} />}
        <GuideLink locale={locale} section={works ? 'officers' : 'administrators'} />
      </>
    ),
  };
}

function RuleInWords({ locale, version }: { locale: Locale; version: RuleVersion }) {
  const w = words[locale].line.rule;
  const { rule } = version;
  return (
    <>
      <h2>{w.title}</h2>
      <p class="hint">{w.version(version.version, formatDay(version.inForceFrom, locale))}</p>
      <ul>
        <li>{w.days(rule.requiredDays, rule.windowMonths)}</li>
        {rule.bridgeDays > 0 && <li>{w.bridge(rule.bridgeDays)}</li>}
        {rule.returnDays > 0 && <li>{w.returning(rule.returnDays)}</li>}
        <li>{rule.notAssessedCounts ? w.notAssessed.counts : w.notAssessed.waits}</li>
        <li>{w.programmes}</li>
      </ul>
      <Markdown text={w.excluded} />
      <ul>
        {rule.questions.map((question) => (
          <li key={question}>{questionText(locale, rule, question)}</li>
        ))}
      </ul>
    </>
  );
}

/** A question of a rule in words: the rule's own, else the portal's; its code where neither has any. */
export const questionText = (
  locale: Locale,
  { wording }: Pick<LineRule, 'wording'>,
  question: string,
): string => {
  const { questions } = words[locale];
  const own = wording?.[question]?.[locale];
  return (
    own ?? (Object.hasOwn(questions, question) ? questions[question as keyof typeof questions] : question)
  );
};
