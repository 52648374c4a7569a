import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { withRole } from '#portal/common/members/guard.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { listForOffice, listLately, type Row } from './store.ts';

const SHOWN = 100;

/** What officers make, and what institutions made. */
export function officeRoute(portal: Portal): void {
  portal.site.page({
    path: paths.office,
    enter: withRole(portal, ['officer']),
    show: async ({ locale }) =>
      show(
        officePage(locale, {
          waiting: await listForOffice(portal.db, SHOWN),
          made: await listLately(portal.db, SHOWN),
        }),
      ),
  });
}

interface Lists {
  readonly waiting: readonly Row[];
  readonly made: readonly Row[];
}

function officePage(locale: Locale, { waiting, made }: Lists): View {
  const w = words[locale].office;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Rows locale={locale} title={w.waiting} none={w.none} rows={waiting} />
        <Rows locale={locale} title={w.made} none={w.noneMade} rows={made} isMade />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

/** Corrections by the references of their requests: whoever opens one is noted. */
function Rows(props: {
  locale: Locale;
  title: string;
  none: string;
  rows: readonly Row[];
  isMade?: boolean;
}) {
  const { locale, title, none, rows, isMade = false } = props;
  const c = words[locale].list.columns;
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        columns={[c.reference, c.institution, c.what, isMade ? c.made : c.asked].map((header) => ({
          header,
        }))}
        emptyText={none}
        rows={rows.map(({ id, reference, institution, what, askedAt, settledAt }) => [
          <a key="reference" href={href(paths.officeOne, locale, { id })}>
            {reference}
          </a>,
          institution[locale],
          words[locale].whats[what],
          formatDate(isMade ? (settledAt ?? askedAt) : askedAt, locale),
        ])}
      />
    </>
  );
}
