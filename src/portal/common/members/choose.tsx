import { go, show, type View } from '#kernel/http/answer.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { Heading, Lead, Tiles } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import { withRole } from './guard.ts';
import type { Membership } from './rules.ts';
import { memberWords as words } from './words.ts';

/** A tool of an institution: straight there for somebody who has one institution, else a choice of theirs. */
export function institutionTool(
  portal: Portal,
  tool: { readonly path: Path; readonly to: Path; readonly roles: readonly Role[] },
): void {
  portal.site.page({
    path: tool.path,
    enter: withRole(portal, tool.roles),
    show: async (visit) => {
      const to = (one: Membership) => addressOf(tool.to, visit, one);
      const institutions = institutionsOf(visit.memberships);
      const [first] = institutions;
      return first && institutions.length === 1
        ? go(to(first))
        : show(choosePage(visit.locale, to, institutions));
    },
  });
}

/** Where somebody works by one of these roles, each institution once. */
const institutionsOf = (memberships: readonly Membership[]): readonly Membership[] =>
  memberships.filter(
    (held, index) => memberships.findIndex((other) => other.organisationId === held.organisationId) === index,
  );

function choosePage(
  locale: Locale,
  to: (one: Membership) => string,
  institutions: readonly Membership[],
): View {
  const w = words[locale].choose;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Tiles
          items={institutions.map((held) => ({
            title: held.organisation?.[locale] ?? '',
            href: to(held),
          }))}
        />
      </>
    ),
  };
}

/** With the query that it was asked with: which tray, or what is looked for. */
const addressOf = (to: Path, { locale, query }: PortalVisit, { organisationId }: Membership): string =>
  href(to, locale, { organisation: organisationId ?? '' }, asked(query));

const asked = (query: PortalVisit['query']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
