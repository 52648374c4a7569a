import { show, type View } from '#kernel/http/answer.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { withRole } from '#portal/common/members/guard.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { cutoffs } from './rules.ts';
import { listStalled, type Stalled } from './work-store.ts';

/** So many institutions at once are called by nobody. */
const SHOWN = 200;

/** Officers see which institutions leave requests waiting for weeks; of whom, nothing. */
export function stalledRoute(portal: Portal): void {
  portal.site.page({
    path: paths.stalled,
    enter: withRole(portal, ['officer']),
    show: async ({ locale, now }) =>
      show(stalledPage(locale, await listStalled(portal.db, cutoffs(now, 'officer'), SHOWN))),
  });
}

function stalledPage(locale: Locale, rows: readonly Stalled[]): View {
  const w = words[locale].stalled;
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.institution, c.province, c.count, c.oldest].map((header) => ({ header }))}
          emptyText={w.empty}
          rows={rows.map(({ name, jurisdiction, count, oldest }) => [
            name[locale],
            jurisdictionText(jurisdiction, locale),
            formatNumber(count, locale),
            formatDay(oldest, locale),
          ])}
        />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}
