import { href, type Path } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths as becoming } from '#portal/access/also-student/paths.ts';
import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { both, type Room, type Tool, toolOf } from '#portal/room.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What everybody has, whatever their role; students have become what others can become. */
export const ownTools: readonly Tool[] = [
  ownTool(paths.account, 'account'),
  ownTool(paths.anotherPin, 'anotherPin'),
];
export const becomingTool: Tool = ownTool(becoming.alsoStudent, 'alsoStudent');

/** The tools of these roles, each once, in the order of the rooms. */
export const toolsFor = (rooms: readonly Room[], roles: ReadonlySet<Role>): readonly Tool[] =>
  toolsIn(rooms).filter(
    ({ roles: those, audience }) => those?.some((role) => roles.has(role)) ?? audience === undefined,
  );

/** The tools of students. */
export const studentTools = (rooms: readonly Room[]): readonly Tool[] =>
  toolsIn(rooms).filter(({ audience }) => audience === 'student');

const toolsIn = (rooms: readonly Room[]): readonly Tool[] => rooms.flatMap(({ tools = [] }) => tools);

/** A tool as a card. */
export const tile = (tool: Tool, locale: Locale) => ({
  title: tool.title[locale],
  description: tool.description[locale],
  href: href(tool.path, locale),
});

function ownTool(path: Path, key: keyof typeof en.tool): Tool {
  return toolOf({ path }, both(both({ en, fr }, 'tool'), key));
}
