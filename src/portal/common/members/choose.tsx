import { go, show, type View } from '#kernel/http/answer.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { Heading, Lead, Tiles } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import { withRole } from './guard.ts';
import type { Membership } from './rules.ts';
import { memberWords as words } from './words.ts';

/** A tool of an institution: straight there for somebody who has one institution, else a choice of theirs. */
export function institutionTool(
  portal: Portal,
  { path, to, roles }: { readonly path: Path; readonly to: Path; readonly roles: readonly Role[] },
): void {
  portal.site.page({
    path,
    enter: withRole(portal, roles),
    show: async (visit) => {
      const institutions = institutionsOf(visit.memberships);
      const [first] = institutions;
      return first && institutions.length === 1
        ? go(addressOf(to, visit.locale, first))
        : show(choosePage(visit.locale, to, institutions));
    },
  });
}

/** Where somebody works by one of these roles, each institution once. */
const institutionsOf = (memberships: readonly Membership[]): readonly Membership[] =>
  memberships.filter(
    (held, index) => memberships.findIndex((other) => other.organisationId === held.organisationId) === index,
  );

function choosePage(locale: Locale, to: Path, institutions: readonly Membership[]): View {
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
            href: addressOf(to, locale, held),
          }))}
        />
      </>
    ),
  };
}

const addressOf = (to: Path, locale: Locale, { organisationId }: Membership): string =>
  href(to, locale, { organisation: organisationId ?? '' });
