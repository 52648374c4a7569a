import { href } from '#kernel/http/path.ts';
import type { NavLink } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { heldBy } from '#portal/common/members/held.ts';
import { ownTools, toolsFor } from '#portal/lobby/home/tools.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { Room, Tool } from '#portal/room.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What stands above every page of whoever is logged in: home, their account, the tool they are in, and all their tools. */
interface Menu {
  readonly links: readonly NavLink[];
  readonly tools: readonly NavLink[];
}

/** The menu, with what the page's guard has loaded: nothing is asked of the database for it. */
export function menuOf(visit: PortalVisit, rooms: readonly Room[]): Menu {
  const { locale } = visit;
  const w = { en, fr }[locale].account;
  const tools = toolsFor(rooms, new Set(heldBy(visit).map(({ role }) => role)));
  const here = toolOfPage(visit, [...tools, ...ownTools]);
  const link = (tool: Tool): NavLink => ({
    label: tool.title[locale],
    href: tool === here?.tool ? here.href : href(tool.path, locale),
    current: tool === here?.tool && here.current,
  });
  const isHome = addressOf(visit) === href(paths.home, locale);
  const account = ownTools.find(({ path }) => path === paths.account);
  return {
    links: [
      { label: w.home, href: href(paths.home, locale), current: isHome },
      ...(account ? [link(account)] : []),
      ...(here && here.tool !== account ? [link(here.tool)] : []),
    ],
    // At home they stand on the page itself.
    tools: isHome ? [] : tools.map(link),
  };
}

/** The institution of the page's address, for those who have a role there. */
export function institutionOf(visit: PortalVisit): string | undefined {
  const id = visit.parameters.organisation?.toLowerCase();
  const there = heldBy(visit).find(({ organisationId }) => id !== undefined && organisationId === id);
  return there?.organisation?.[visit.locale];
}

interface Here {
  readonly tool: Tool;
  /** The tool's first page, as far as this page's address says it: at the same institution. */
  readonly href: string;
  readonly current: true | 'within';
}

/** The tool that a page belongs to: the one whose address its own begins with, the institution's id aside. */
function toolOfPage(visit: PortalVisit, tools: readonly Tool[]): Here | null {
  const { locale, query } = visit;
  const route = visit.request.routeOptions.url ?? '';
  const page = route.replace(INSTITUTION, '');
  const [found] = tools
    .map((tool) => ({ tool, ...placeOf(tool, locale) }))
    .filter(({ place, asked }) => page === place || (asked.length === 0 && page.startsWith(`${place}/`)))
    .filter(({ asked }) => asked.every(([name, value]) => query[name] === value))
    .toSorted((one, other) => other.place.length - one.place.length || other.asked.length - one.asked.length);
  if (found === undefined) return null;
  const { tool, place, asked } = found;
  const depth = place.split('/').length + (route.includes(INSTITUTION) ? 1 : 0);
  const address = addressOf(visit).split('/').slice(0, depth).join('/');
  return { tool, href: asked.length > 0 ? tool.path[locale] : address, current: page === place || 'within' };
}

/** Where a tool is, and what its address asks there: two tools may share a page. */
function placeOf({ path }: Tool, locale: Locale) {
  const [place = '', query] = path[locale].split('?');
  return { place, asked: [...new URLSearchParams(query)] };
}

const INSTITUTION = '/:organisation';

const addressOf = ({ request }: PortalVisit): string => request.url.split('?')[0] ?? '';
