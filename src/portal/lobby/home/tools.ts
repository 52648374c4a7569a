import type { Path } from '#kernel/http/path.ts';
import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { both, type Room, type Tool, toolOf } from '#portal/room.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What everybody has, whatever their role. */
export const ownTools: readonly Tool[] = [
  ownTool(paths.account, 'account'),
  ownTool(paths.anotherPin, 'anotherPin'),
];

/** The tools of these roles, each once, in the order of the rooms. */
export const toolsFor = (rooms: readonly Room[], roles: ReadonlySet<Role>): readonly Tool[] =>
  rooms
    .flatMap(({ tools = [] }) => tools)
    .filter((tool) => tool.roles?.some((role) => roles.has(role)) ?? true);

function ownTool(path: Path, key: keyof typeof en.tool): Tool {
  return toolOf({ path }, both(both({ en, fr }, 'tool'), key));
}
