import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Tiles } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import type { Clocks, Line, LineRule, RuleVersion } from './rules.ts';

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
        {current && <PolicyInWords locale={locale} rule={current.rule} />}
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

function PolicyInWords({ locale, rule }: { locale: Locale; rule: LineRule }) {
  const w = words[locale].line.policy;
  const { clocks, undoMinutes, reasons } = rule;
  return (
    <>
      <h2>{w.title}</h2>
      <ul>
        <li>{w.decide(clocks.decide)}</li>
        <li>{w.claim(clocks.claim)}</li>
        <li>{w.answer(clocks.info, clocks.resume)}</li>
        <li>{w.notices(...noticesOf(clocks.notices, locale))}</li>
        <li>{w.undo(undoMinutes)}</li>
        <li>{w.handOut(clocks.handOut)}</li>
        <li>{w.accept(clocks.accept)}</li>
        <li>{w.acceptNotices(...noticesOf(clocks.acceptNotices, locale))}</li>
      </ul>
      <p>{w.reasons}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reasonText(locale, rule, reason)}</li>
        ))}
      </ul>
    </>
  );
}

const noticesOf = ([first, second, third]: Clocks['notices'], locale: Locale) =>
  [formatNumber(first, locale), formatNumber(second, locale), formatNumber(third, locale)] as const;

type Worded = Pick<LineRule, 'wording'>;

/** A question of a rule in words: the rule's own, else the portal's; its code where neither has any. */
export const questionText = (locale: Locale, rule: Worded, question: string): string =>
  textIn(words[locale].questions, ownText(locale, rule, question), question);

/** A reason of a rule in words, the same way. */
export const reasonText = (locale: Locale, rule: Worded, reason: string): string =>
  textIn(words[locale].reasons, ownText(locale, rule, reason), reason);

const ownText = (locale: Locale, { wording }: Worded, code: string): string | undefined =>
  wording?.[code]?.[locale];

const textIn = (known: Readonly<Record<string, string>>, own: string | undefined, code: string): string =>
  own ?? (Object.hasOwn(known, code) ? (known[code] ?? code) : code);
