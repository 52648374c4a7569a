import { show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { type AtInstitution, atInstitution } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { roleText } from '#portal/common/members/words.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { listOurReadings, type OurReading } from './list-store.ts';
import { Pages } from './pages.tsx';
import { type Paged, pageOf } from './paging.ts';
import { paths } from './paths.ts';

/** Representatives see who of theirs read whose file; never what others read. */
export function ourReadings(portal: Portal): void {
  institutionTool(portal, { path: paths.ourReadings, to: paths.readings, roles: REPRESENTATIVES });
  portal.site.page({
    path: paths.readings,
    enter: atInstitution(portal),
    show: async (visit) => {
      const { query, at } = visit;
      const paged = await pageOf(query.before, (before, limit) =>
        listOurReadings(portal.db, at.organisationId, before, limit),
      );
      return show(oursPage(visit, paged));
    },
  });
}

function oursPage(
  { locale, at }: PortalVisit<{ readonly at: AtInstitution }>,
  { shown, ...pages }: Paged<OurReading>,
) {
  const w = words[locale].ours;
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
          columns={[c.at, c.who, c.role, c.whose, c.what].map((header) => ({ header }))}
          emptyText={w.none}
          rows={shown.map(({ at: when, reader, role, student, page }) => [
            <time key="at" dateTime={when.toISOString()}>
              {formatDateTime(when, locale)}
            </time>,
            reader,
            roleText(role, locale),
            student,
            w.pages[page],
          ])}
        />
        <Pages
          locale={locale}
          own={href(paths.readings, locale, { organisation: at.organisationId })}
          {...pages}
        />
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}
