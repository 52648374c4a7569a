import { show, type View } from '#kernel/http/answer.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatNumber, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { withRole } from '#portal/common/members/guard.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { cutoffs } from './rules.ts';
import { listStalled, listUnanswered, type Stalled, type Unanswered } from './work-store.ts';

/** So many institutions at once are called by nobody. */
const SHOWN = 200;

/** Officers see which institutions leave requests waiting for weeks; of whom, nothing. */
export function stalledRoute(portal: Portal): void {
  portal.site.page({
    path: paths.stalled,
    enter: withRole(portal, ['officer']),
    show: async ({ locale, now }) =>
      show(
        stalledPage(locale, {
          rows: await listStalled(portal.db, cutoffs(now, 'officer'), SHOWN),
          unanswered: await listUnanswered(portal.db, isoDate(now)),
        }),
      ),
  });
}

interface Left {
  readonly rows: readonly Stalled[];
  readonly unanswered: readonly Unanswered[];
}

function stalledPage(locale: Locale, { rows, unanswered }: Left): View {
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
        <UnansweredPart locale={locale} rows={unanswered} />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

/** Provinces whose coordinators have let reviews wait that students sent on to them. */
function UnansweredPart({ locale, rows }: { locale: Locale; rows: readonly Unanswered[] }) {
  const w = words[locale].stalled.unanswered;
  const c = w.columns;
  return (
    <>
      <h2>{w.title}</h2>
      <p>{rows.length === 0 ? w.empty : w.lead}</p>
      {rows.length > 0 && (
        <Table
          caption={w.title}
          captionHidden
          columns={[c.province, c.count, c.due].map((header) => ({ header }))}
          emptyText={w.empty}
          rows={rows.map(({ jurisdiction, count, due }) => [
            jurisdictionText(jurisdiction, locale),
            formatNumber(count, locale),
            formatDay(due, locale),
          ])}
        />
      )}
    </>
  );
}
