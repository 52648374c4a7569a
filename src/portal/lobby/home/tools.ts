import type { Path } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { tools as doors } from '#portal/access/doors/tools.ts';
import { tools as migration } from '#portal/access/moves/tools.ts';
import { tools as terms } from '#portal/access/terms/tools.ts';
import { tools as organisations } from '#portal/common/organisations/tools.ts';
import { tools as amendments } from '#portal/institution/amendments/tools.ts';
import { tools as handover } from '#portal/institution/handover/tools.ts';
import { tools as institutionLog } from '#portal/institution/institution-log/tools.ts';
import { tools as people } from '#portal/institution/people/tools.ts';
import { tools as reviews } from '#portal/institution/reviews/tools.ts';
import { tools as nominations } from '#portal/joining/nominations/tools.ts';
import { tools as administration } from '#portal/office/administration/tools.ts';
import { tools as dashboard } from '#portal/office/dashboard/tools.ts';
import { tools as pinLetters } from '#portal/office/pin-letters/tools.ts';
import { tools as queue } from '#portal/office/queue/tools.ts';
import { tools as unlock } from '#portal/office/unlock/tools.ts';
import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** One card of the home page: who has the tool, where it is, what it says. */
export interface Tool {
  readonly path: Path;
  /** The roles that have it; everybody, when absent. */
  readonly roles?: readonly Role[];
  readonly title: Readonly<Record<Locale, string>>;
  readonly description: Readonly<Record<Locale, string>>;
}

/** Every tool of the portal, in the order of the home page; a new tool is a room and one line here. */
export const tools: readonly Tool[] = [
  ...queue,
  ...pinLetters,
  ...unlock,
  ...dashboard,
  ...people,
  ...amendments,
  ...reviews,
  ...handover,
  ...institutionLog,
  ...organisations,
  ...nominations,
  ...migration,
  ...administration,
  ...terms,
  ...doors,
];

/** What everybody has, whatever their role. */
export const ownTools: readonly Tool[] = [
  tool(paths.account, 'account'),
  tool(paths.anotherPin, 'anotherPin'),
];

/** The tools of these roles, each once. */
export const toolsFor = (roles: ReadonlySet<Role>): readonly Tool[] =>
  tools.filter((candidate) => candidate.roles?.some((role) => roles.has(role)) ?? true);

function tool(path: Path, key: keyof typeof en.tool): Tool {
  return {
    path,
    title: { en: en.tool[key].title, fr: fr.tool[key].title },
    description: { en: en.tool[key].description, fr: fr.tool[key].description },
  };
}
