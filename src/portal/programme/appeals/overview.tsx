import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { coordinating } from '#portal/common/organisations/reach.ts';
import type { Portal } from '#portal/portal.ts';
import { type Ends, type Paged, Paging, pageAfter } from '#portal/programme/desk/paging.tsx';
import { readPlace, writePlace } from '#portal/programme/desk/rules.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { listSentOn, listStuck, type Row, type Stuck } from './store.ts';

/** What was sent on to a coordinator, and what waits at institutions for nobody or too long. */
export function overviewRoute(portal: Portal): void {
  portal.site.page({
    path: paths.coordinator,
    enter: coordinating(portal),
    show: async ({ locale, jurisdictions, query, now }) => {
      const where = { jurisdictions, today: isoDate(now) };
      return show(
        overviewPage(locale, {
          sentOn: await pageAfter(readPlace(query.sent), (after, limit) =>
            listSentOn(portal.db, jurisdictions, after, limit),
          ),
          stuck: await pageAfter(readPlace(query.waiting), (after, limit) =>
            listStuck(portal.db, where, after, limit),
          ),
        }),
      );
    },
  });
}

interface Overview {
  readonly sentOn: Paged<Row>;
  readonly stuck: Paged<Stuck>;
}

/** The overview with another page of one of its lists; the other stays where it is. */
const addressOf = (locale: Locale, { sentOn, stuck }: Readonly<Record<keyof Overview, Ends>>): string =>
  href(
    paths.coordinator,
    locale,
    {},
    {
      ...(sentOn.after && { sent: writePlace(sentOn.after) }),
      ...(stuck.after && { waiting: writePlace(stuck.after) }),
    },
  );

function overviewPage(locale: Locale, overview: Overview): View {
  const { sentOn } = overview;
  const w = words[locale].coordinator;
  const c = words[locale].list.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <h2>{w.sentOn}</h2>
        <Table
          caption={w.sentOn}
          captionHidden
          columns={[c.name, c.institution, c.due].map((header) => ({ header }))}
          emptyText={w.noneSentOn}
          rows={sentOn.rows.map(({ id, name, institution, dueOn }) => [
            <a key="name" href={href(paths.coordinatorOne, locale, { id })}>
              <bdi>{name}</bdi>
            </a>,
            institution[locale],
            dueOn === null ? '–' : formatDay(dueOn, locale),
          ])}
        />
        <Paging
          locale={locale}
          ends={sentOn}
          of={w.sentOn}
          addressOf={(after) => addressOf(locale, { ...overview, sentOn: { ...sentOn, after } })}
        />
        <Waiting locale={locale} overview={overview} />
        <GuideLink locale={locale} section="coordinators" />
      </>
    ),
  };
}

/** What waits at institutions for nobody, or too long. */
function Waiting({ locale, overview }: { locale: Locale; overview: Overview }) {
  const { stuck } = overview;
  const w = words[locale].coordinator;
  const c = words[locale].list.columns;
  return (
    <>
      <h2>{w.stuck}</h2>
      <p>{w.stuckLead}</p>
      <Table
        caption={w.stuck}
        captionHidden
        columns={[c.name, c.institution, c.due, w.columns.why].map((header) => ({ header }))}
        emptyText={w.noneStuck}
        rows={stuck.rows.map(({ name, institution, dueOn, why }) => [
          <bdi key="name">{name}</bdi>,
          institution[locale],
          dueOn === null ? '–' : formatDay(dueOn, locale),
          w.why[why],
        ])}
      />
      <Paging
        locale={locale}
        ends={stuck}
        of={w.stuck}
        addressOf={(after) => addressOf(locale, { ...overview, stuck: { ...stuck, after } })}
      />
    </>
  );
}
