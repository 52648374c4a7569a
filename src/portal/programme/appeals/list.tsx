import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { GuideLink } from '#portal/common/guide/link.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type AtDesk, atDesk } from '#portal/programme/desk/guard.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { listReviews, type Row } from './store.ts';

/** So many reviews at once wait at no institution; who has more sees the rest as these are decided. */
const SHOWN = 200;

/** The reviews that students ask of an institution. */
export function listRoute(portal: Portal): void {
  portal.site.page({
    path: paths.reviews,
    enter: atDesk(portal),
    show: async (visit) => show(listPage(visit, await listReviews(portal.db, visit.scope, SHOWN))),
  });
}

function listPage({ locale, at }: PortalVisit<AtDesk>, rows: readonly Row[]): View {
  const w = words[locale].list;
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.name, c.number, c.status, c.due].map((header) => ({ header }))}
          emptyText={w.empty}
          rows={rows.map(({ verificationId: id, name, studentNumber, status, dueOn }) => [
            <a
              key="name"
              href={href(requests.requestReview, locale, { organisation: at.organisationId, id })}
            >
              <bdi>{name}</bdi>
            </a>,
            studentNumber,
            words[locale].statuses[status],
            dueOn === null ? '–' : formatDay(dueOn, locale),
          ])}
        />
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}
