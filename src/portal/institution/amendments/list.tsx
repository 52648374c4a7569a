import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Filters, Heading, Lead, Pagination } from '#kernel/ui/content.tsx';
import { Select } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import { AmendmentTable } from './pages.tsx';
import { AMENDMENT_STATUSES, type AmendmentStatus } from './rules.ts';
import type { Amendment } from './store.ts';
import { words } from './words.ts';

interface AmendmentList {
  /** All that wait for somebody, when null. */
  readonly status: AmendmentStatus | null;
  readonly count: number;
  readonly page: ListPage;
  readonly found: readonly Amendment[];
  /** Whether an officer reads it. */
  readonly officer: boolean;
}

/** What institutions have asked for, for those who decide. */
export function listPage(locale: Locale, { status, count, page, found, officer }: AmendmentList): View {
  const w = words[locale];
  const own = href(paths.amendments, locale);
  const address = (number: number | 'all') =>
    href(paths.amendments, locale, {}, { ...(status !== null && { status }), page: String(number) });
  return {
    ...listed(w.list.title, page),
    body: (
      <>
        <Heading>{w.list.title}</Heading>
        <Lead>{w.list.lead}</Lead>
        <Filters action={own} narrowedBy={[status]}>
          <Select
            name="status"
            label={w.list.status}
            placeholder={w.list.open}
            value={status}
            options={AMENDMENT_STATUSES.map((value) => ({ value, label: w.statuses[value] }))}
          />
        </Filters>
        <AmendmentTable
          locale={locale}
          caption={w.list.count(count)}
          amendments={found}
          empty={status === null ? w.list.none : w.list.empty}
        />
        <Pagination {...page} href={address} />
        <GuideLink locale={locale} section={officer ? 'officers' : 'coordinators'} />
      </>
    ),
  };
}
