import { go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Status, Table } from '#kernel/ui/content.tsx';
import { formatDate, formatNumber, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type AtDesk, atDesk } from '#portal/programme/desk/guard.ts';
import { type Paged, Paging, pageAfter } from '#portal/programme/desk/paging.tsx';
import { type Place, readPlace, writePlace } from '#portal/programme/desk/rules.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { paths } from '#portal/programme/verifications/transfers/paths.ts';
import { whyOver } from '#portal/programme/verifications/transfers/reason.ts';
import { words } from './fr.ts';
import { TABS, type Tab } from './rules.ts';
import { countTabs, listTransfers, type Row } from './store.ts';
import { findOvertakenLately } from './waits-store.ts';

interface List extends Paged<Row> {
  readonly tab: Tab;
  readonly counts: Readonly<Record<'out' | 'in', number>>;
}

/** An institution's transfers: those that leave, those that come, and what is done. */
export function listRoute(portal: Portal): void {
  portal.site.page({
    path: paths.transfers,
    enter: atDesk(portal),
    show: async (visit) => {
      const { query, scope } = visit;
      const tab = TABS.find((one) => one === query.tab) ?? 'out';
      const paged = await pageAfter(readPlace(query.after), (after, limit) =>
        listTransfers(portal.db, scope, { tab, after }, limit),
      );
      return show(listPage(visit, { ...paged, tab, counts: await countTabs(portal.db, scope) }));
    },
  });
}

/** The way to the file of which somebody's signature came to nothing, the first that they have not opened since. */
export function overtakenRoute(portal: Portal): void {
  portal.site.page({
    path: paths.overtaken,
    enter: atDesk(portal),
    show: async (visit) => {
      const { locale, at, scope } = visit;
      const done = addressOf(visit, 'done');
      const id = await findOvertakenLately(portal.db, scope, visit);
      return go(
        id === null
          ? done
          : href(requests.request, locale, { organisation: at.organisationId, id }, { back: done }),
      );
    },
  });
}

function listPage(visit: PortalVisit<AtDesk>, list: List) {
  const { locale, at } = visit;
  const w = words[locale].list;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Tabs visit={visit} list={list} />
        <TransferTable visit={visit} list={list} />
        <Paging locale={locale} ends={list} addressOf={(after) => addressOf(visit, list.tab, after)} />
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}

const addressOf = ({ locale, at }: PortalVisit<AtDesk>, tab: Tab, after: Place | null = null): string =>
  href(
    paths.transfers,
    locale,
    { organisation: at.organisationId },
    { tab, ...(after && { after: writePlace(after) }) },
  );

interface Listed {
  readonly visit: PortalVisit<AtDesk>;
  readonly list: List;
}

function Tabs({ visit, list }: Listed) {
  const { locale } = visit;
  const w = words[locale].list;
  return (
    <nav class="tabs" aria-label={w.title}>
      <ul>
        {TABS.map((tab) => (
          <li key={tab}>
            <a href={addressOf(visit, tab)} aria-current={tab === list.tab ? 'page' : undefined}>
              {w.tabs[tab]}
              {tab !== 'done' && ' '}
              {tab !== 'done' && <span class="tab-count">{formatNumber(list.counts[tab], locale)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function headersOf(locale: Locale, tab: Tab): string[] {
  const c = words[locale].list.columns;
  if (tab === 'done') return [c.name, c.number, c.other, c.status, c.since];
  return [c.name, c.number, tab === 'out' ? c.to : c.from, c.asked, c.due];
}

function TransferTable({ visit, list }: Listed) {
  const { locale, at, now } = visit;
  const { tab, rows } = list;
  const w = words[locale].list;
  const organisation = at.organisationId;
  return (
    <Table
      caption={w.captions[tab]}
      captionHidden
      columns={headersOf(locale, tab).map((header) => ({ header }))}
      emptyText={w.empty[tab]}
      rows={rows.map((row) => [
        <a
          key="name"
          href={
            tab === 'out'
              ? href(paths.transfer, locale, { organisation, id: row.id })
              : href(
                  requests.request,
                  locale,
                  { organisation, id: row.verificationId },
                  { back: addressOf(visit, tab) },
                )
          }
        >
          <bdi>{row.name}</bdi>
        </a>,
        row.studentNumber,
        tab === 'done' ? otherOf(locale, row) : row.other[locale],
        ...(tab === 'done'
          ? [outcome(locale, row), row.doneAt === null ? '–' : formatDate(row.doneAt, locale)]
          : [formatDay(row.askedOn, locale), due(locale, row, isoDate(now))]),
      ])}
    />
  );
}

const otherOf = (locale: Locale, { leaves, other }: Row): string => {
  const w = words[locale].list;
  return leaves ? w.leaves(other[locale]) : w.comes(other[locale]);
};

/** What came of it, and why where somebody said. */
const outcome = (locale: Locale, row: Row) => {
  const why = whyOver(locale, row);
  return (
    <>
      {words[locale].statuses[row.status]}
      {why !== null && (
        <>
          <br />
          {why}
        </>
      )}
    </>
  );
};

const due = (locale: Locale, { dueOn, signed }: Row, today: string) =>
  signed ? (
    words[locale].list.signed
  ) : dueOn === null ? (
    '–'
  ) : (
    <>
      {formatDay(dueOn, locale)}{' '}
      {dueOn < today && <Status tone="warning" text={words[locale].list.overdue} />}
    </>
  );
