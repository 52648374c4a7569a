import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide/link.tsx';
import { coordinating } from '#portal/common/organisations/reach.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { listSentOn, listStuck, type Row, type Stuck } from './store.ts';

const SHOWN = 200;

/** What was sent on to a coordinator, and what waits at institutions for nobody or too long. */
export function overviewRoute(portal: Portal): void {
  portal.site.page({
    path: paths.coordinator,
    enter: coordinating(portal),
    show: async ({ locale, jurisdictions, now }) =>
      show(
        overviewPage(locale, {
          sentOn: await listSentOn(portal.db, jurisdictions, SHOWN),
          stuck: await listStuck(portal.db, { jurisdictions, today: isoDate(now) }, SHOWN),
        }),
      ),
  });
}

interface Overview {
  readonly sentOn: readonly Row[];
  readonly stuck: readonly Stuck[];
}

function overviewPage(locale: Locale, { sentOn, stuck }: Overview): View {
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
          rows={sentOn.map(({ id, name, institution, dueOn }) => [
            <a key="name" href={href(paths.coordinatorOne, locale, { id })}>
              <bdi>{name}</bdi>
            </a>,
            institution[locale],
            dueOn === null ? '–' : formatDay(dueOn, locale),
          ])}
        />
        <Waiting locale={locale} stuck={stuck} />
        <GuideLink locale={locale} section="coordinators" />
      </>
    ),
  };
}

/** What waits at institutions for nobody, or too long. */
function Waiting({ locale, stuck }: { locale: Locale; stuck: readonly Stuck[] }) {
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
        rows={stuck.map(({ name, institution, dueOn, why }) => [
          <bdi key="name">{name}</bdi>,
          institution[locale],
          dueOn === null ? '–' : formatDay(dueOn, locale),
          w.why[why],
        ])}
      />
    </>
  );
}
