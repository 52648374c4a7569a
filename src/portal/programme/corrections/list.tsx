import { show, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDate } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type AtDesk, atDesk } from '#portal/programme/desk/guard.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { Standing } from './standing.tsx';
import { listCorrections, type Row } from './store.ts';

/** So many at once are asked at no institution; what is older stands on the pages of its requests. */
const SHOWN = 200;

/** The corrections of an institution. */
export function listRoute(portal: Portal): void {
  portal.site.page({
    path: paths.list,
    enter: atDesk(portal),
    show: async (visit) => show(listPage(visit, await listCorrections(portal.db, visit.scope, SHOWN))),
  });
}

function listPage({ locale, at }: PortalVisit<AtDesk>, rows: readonly Row[]): View {
  const w = words[locale].list;
  const c = w.columns;
  const here = { organisation: at.organisationId };
  const to = ({ verificationId: id, status }: Row) =>
    href(
      status === 'asked' ? requests.requestCorrection : requests.request,
      locale,
      { ...here, id },
      { back: href(paths.list, locale, here) },
    );
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.name, c.reference, c.what, c.status, c.asked].map((header) => ({ header }))}
          emptyText={w.empty}
          rows={rows.map((row) => [
            <a key="name" href={to(row)}>
              <bdi>{row.name}</bdi>
            </a>,
            row.reference,
            words[locale].whats[row.what],
            <Standing key="status" locale={locale} of={row} />,
            formatDate(row.askedAt, locale),
          ])}
        />
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}
