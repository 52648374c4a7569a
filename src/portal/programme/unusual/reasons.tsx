import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { startOfDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDateTime, formatMonth, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { withRole } from '#portal/common/members/guard.ts';
import { roleText } from '#portal/common/members/words.ts';
import type { Portal } from '#portal/portal.ts';
import { words as dossiers } from '#portal/programme/dossiers/fr.ts';
import { words as readings } from '#portal/programme/readings/fr.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { type Sample, sampleReasons } from './reasons-store.ts';
import { type Month, monthOf, monthsAt } from './rules.ts';

/** Administrators read a sample of why files were opened, month by month. */
export function reasonsRoute(portal: Portal): void {
  portal.site.page({
    path: paths.reasons,
    enter: withRole(portal, ['administrator']),
    show: async ({ locale, now, query }) => {
      const month = monthOf(query.month, now);
      return show(
        reasonsPage(locale, { month, months: monthsAt(now) }, await sampleReasons(portal.db, month)),
      );
    },
  });
}

interface Which {
  readonly month: Month;
  readonly months: readonly Month[];
}

function reasonsPage(locale: Locale, { month, months }: Which, { shown, all }: Sample): View {
  const w = words[locale].reasons;
  const c = w.columns;
  const others = months.filter(({ from }) => from !== month.from);
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <h2>{monthText(locale, month)}</h2>
        {all > 0 && <p>{w.counts(shown.length, all)}</p>}
        <Table
          caption={w.title}
          captionHidden
          columns={[c.who, c.role, c.reason, c.page, c.at].map((header) => ({ header }))}
          emptyText={w.empty}
          rows={shown.map(({ reader, role, reason, page, at }) => [
            <bdi key="who">{reader}</bdi>,
            roleText(role, locale),
            <bdi key="reason">{reasonText(locale, reason)}</bdi>,
            readings[locale].ours.pages[page],
            formatDateTime(at, locale),
          ])}
        />
        <h2>{w.months}</h2>
        <ul>
          {others.map((one) => (
            <li key={one.from}>
              <a href={href(paths.reasons, locale, {}, { month: one.from.slice(0, 7) })}>
                {monthText(locale, one)}
              </a>
            </li>
          ))}
        </ul>
        <GuideLink locale={locale} section="administrators" />
      </>
    ),
  };
}

const monthText = (locale: Locale, { from }: Month): string => formatMonth(startOfDay(from), locale);

/** What was chosen from the list, in the reader's language, and the words as they were typed. */
function reasonText(locale: Locale, reason: string): string {
  const [, code = '', typed = ''] = /^(\w+): (.*)$/s.exec(reason) ?? [];
  const kinds: Readonly<Record<string, string>> = {
    ...dossiers[locale].whys,
    correction: words[locale].reasons.correction,
  };
  const kind = kinds[code];
  return kind === undefined ? reason : words[locale].reasons.said(kind, typed);
}
