import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Filters, Heading, Lead, Pagination, Table } from '#kernel/ui/content.tsx';
import { Field } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { EmailAddress } from '#kernel/ui/mailbox.tsx';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { Membership } from '#portal/common/members/rules.ts';
import { membershipText, statusText } from '#portal/common/members/words.ts';
import type { ListPage } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { Questions } from './one.tsx';
import type { Found, listOpenResets } from './store.ts';

/** Somebody found, with what they hold, which tells two of one name apart. */
interface FoundWithRoles extends Found {
  readonly memberships: readonly Membership[];
}

interface Search {
  readonly typed: string;
  readonly count: number;
  readonly page: ListPage;
  /** Null before anything was typed. */
  readonly found: readonly FoundWithRoles[] | null;
  readonly open: Awaited<ReturnType<typeof listOpenResets>>;
}

/** Finds people; nobody is listed before some name is typed. */
export function searchPage(locale: Locale, search: Search): View {
  const w = words[locale].list;
  const own = href(paths.people, locale);
  return {
    ...listed(w.title, search.page, search.typed),
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Filters action={own} submitLabel={w.submit} narrowedBy={[search.found !== null]}>
          <Field name="q" type="search" label={w.search} value={search.typed} autocomplete="off" />
        </Filters>
        {search.found && (
          <Table
            caption={w.caption(search.count)}
            columns={[
              { header: w.columns.name },
              { header: w.columns.roles },
              { header: w.columns.email },
              { header: w.columns.questions },
            ]}
            emptyText={w.empty}
            rows={search.found.map((person) => [
              <a key="name" href={href(paths.person, locale, { id: person.id })}>
                {fullName(person)}
              </a>,
              <Roles key="roles" locale={locale} memberships={person.memberships} />,
              person.email !== null && <EmailAddress>{person.email}</EmailAddress>,
              <Questions key="questions" locale={locale} questions={person.questions} />,
            ])}
          />
        )}
        <Pagination
          {...search.page}
          href={(page) => href(paths.people, locale, {}, { q: search.typed, page: String(page) })}
        />
        {search.open.length > 0 && (
          <Table
            caption={w.open}
            columns={[{ header: w.columns.name }, { header: w.asked }]}
            emptyText=""
            rows={search.open.map((reset) => [
              <a key="name" href={href(paths.person, locale, { id: reset.personId })}>
                {fullName(reset)}
              </a>,
              formatDate(reset.askedAt, locale),
            ])}
          />
        )}
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

function Roles({ locale, memberships }: { locale: Locale; memberships: readonly Membership[] }) {
  if (memberships.length === 0) return <>{words[locale].one.noRoles}</>;
  return memberships.map((held) => (
    <span key={held.id} class="line">
      {membershipText(held, locale)}
      {held.status !== 'active' && ` (${statusText(held.status, locale)})`}
    </span>
  ));
}
