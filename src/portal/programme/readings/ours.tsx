import { show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide/link.tsx';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { type AtInstitution, atInstitution, isId } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { roleText } from '#portal/common/members/words.ts';
import { PAGE_SIZE } from '#portal/common/organisations/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { listOurReadings, type OurReading } from './ours-store.ts';
import { Pages } from './pages.tsx';
import { paths } from './paths.ts';

/** Representatives see who of theirs read whose file; never what others read. */
export function ourReadings(portal: Portal): void {
  institutionTool(portal, { path: paths.ourReadings, to: paths.readings, roles: REPRESENTATIVES });
  portal.site.page({
    path: paths.readings,
    enter: atInstitution(portal),
    show: async (visit) => {
      const { query, at } = visit;
      const before = query.before !== undefined && isId(query.before) ? query.before : null;
      const found = await listOurReadings(portal.db, at.organisationId, before, PAGE_SIZE + 1);
      const shown = found.slice(0, PAGE_SIZE);
      const next = found.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null;
      return show(oursPage(visit, shown, { next, isFirst: before === null }));
    },
  });
}

function oursPage(
  { locale, at }: PortalVisit<{ readonly at: AtInstitution }>,
  readings: readonly OurReading[],
  pages: { readonly next: string | null; readonly isFirst: boolean },
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
          rows={readings.map(({ at: when, reader, role, student, page }) => [
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
