import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { addMs, days, formatDay } from '#kernel/time.ts';
import { Heading, Lead, Status, Table } from '#kernel/ui/content.tsx';
import { formatNumber, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { type Coordinating, coordinating } from '#portal/common/organisations/reach.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { Pages } from '#portal/programme/readings/pages.tsx';
import { type Paged, pageOf } from '#portal/programme/readings/paging.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { COUNTED_DAYS, cutoffs } from './rules.ts';
import { type AtWork, listAtWork } from './work-store.ts';

/** How far the institutions of a coordinator's provinces have come with what students asked of them. */
export function atWorkRoute(portal: Portal): void {
  portal.site.page({
    path: paths.atWork,
    enter: coordinating(portal),
    show: async (visit) => {
      const all = await load(portal, visit);
      const paged = await pageOf(visit.query.before, async (before, limit) => {
        const from = before === null ? 0 : all.findIndex(({ id }) => id === before) + 1;
        return all.slice(from, from + limit);
      });
      return show(atWorkPage(visit.locale, paged));
    },
  });
}

/** A province has some hundred institutions: all of them, for those with late requests come first. */
const load = ({ db }: Portal, { jurisdictions, now }: PortalVisit<Coordinating>) =>
  listAtWork(db, {
    cutoffs: cutoffs(now, 'coordinator', jurisdictions),
    since: addMs(now, -days(COUNTED_DAYS)),
    today: isoDate(now),
  });

function atWorkPage(locale: Locale, { shown, ...pages }: Paged<AtWork>): View {
  const w = words[locale].atWork;
  const c = w.columns;
  const number = (n: number) => formatNumber(n, locale);
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.institution, c.open, c.oldest, c.late, c.bySystem, c.intents, c.reviews].map(
            (header) => ({ header }),
          )}
          emptyText={w.empty}
          rows={shown.map((one) => [
            <>
              {one.name[locale]} {!one.hasDir && <Status text={w.noDir} />}
            </>,
            number(one.open),
            one.oldest === null ? w.none : formatDay(one.oldest, locale),
            number(one.late),
            number(one.bySystem),
            number(one.intents),
            number(one.reviews),
          ])}
        />
        <Pages locale={locale} own={href(paths.atWork, locale)} {...pages} />
        <GuideLink locale={locale} section="coordinators" />
      </>
    ),
  };
}
