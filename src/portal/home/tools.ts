import type { Path } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { tools as administration } from '../administration/tools.ts';
import { tools as amendments } from '../amendments/tools.ts';
import { tools as dashboard } from '../dashboard/tools.ts';
import { tools as doors } from '../doors/tools.ts';
import { tools as handover } from '../handover/tools.ts';
import { tools as institutionLog } from '../institution-log/tools.ts';
import type { Role } from '../members/roles.ts';
import { tools as migration } from '../migration/tools.ts';
import { tools as nominations } from '../nominations/tools.ts';
import { tools as organisations } from '../organisations/tools.ts';
import { paths } from '../paths.ts';
import { tools as people } from '../people/tools.ts';
import { tools as pinLetters } from '../pin-letters/tools.ts';
import { tools as queue } from '../queue/tools.ts';
import { tools as reviews } from '../reviews/tools.ts';
import { tools as terms } from '../terms/tools.ts';
import { tools as unlock } from '../unlock/tools.ts';
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
