import type { Db } from '#kernel/db/database.ts';
import { show, type View } from '#kernel/http/answer.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Scope } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type AtDesk, atDesk } from './guard.ts';
import { type Paged, Paging, pageAfter } from './paging.tsx';
import { type DatedRow, type Place, readPlace, writePlace } from './rules.ts';

/** A list of what waits for requests of an institution, the first due on top. */
interface Dated<Status extends string> {
  readonly path: Path;
  /** The page of each. */
  readonly one: Path;
  readonly load: (
    db: Db<PortalTables>,
    scope: Scope,
    after: Place | null,
    limit: number,
  ) => Promise<readonly DatedRow<Status>[]>;
  readonly wordsIn: (locale: Locale) => Words<Status>;
}

interface Words<Status extends string> {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'name' | 'number' | 'status' | 'due', string>>;
    readonly empty: string;
  };
}

/** Such a list, a page at a time; the place is kept by day and id, however long it is. */
export function datedListRoute<Status extends string>(portal: Portal, dated: Dated<Status>): void {
  portal.site.page({
    path: dated.path,
    enter: atDesk(portal),
    show: async (visit) => {
      const load = (after: Place | null, limit: number) => dated.load(portal.db, visit.scope, after, limit);
      return show(listPage(visit, dated, await pageAfter(readPlace(visit.query.after), load)));
    },
  });
}

function listPage<Status extends string>(
  { locale, at, query }: PortalVisit<AtDesk>,
  { path, one, wordsIn }: Dated<Status>,
  paged: Paged<DatedRow<Status>>,
): View {
  const { list: w, statuses } = wordsIn(locale);
  const c = w.columns;
  const here = { organisation: at.organisationId };
  const addressOf = (after: Place | null) =>
    href(path, locale, here, after === null ? {} : { after: writePlace(after) });
  const back = addressOf(readPlace(query.after));
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
          rows={paged.rows.map(({ verificationId: id, name, studentNumber, status, dueOn }) => [
            <a key="name" href={href(one, locale, { ...here, id }, { back })}>
              <bdi>{name}</bdi>
            </a>,
            studentNumber,
            statuses[status],
            dueOn === null ? '–' : formatDay(dueOn, locale),
          ])}
        />
        <Paging locale={locale} ends={paged} addressOf={addressOf} />
        <GuideLink locale={locale} section="verifying" />
      </>
    ),
  };
}
