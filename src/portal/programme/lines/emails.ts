import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { tellEach } from '#portal/common/persons/letters.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import type { AtParticipant } from './guard.ts';

/** Tells the representatives of an institution that its first or its last day in a line was recorded. */
export async function tellRepresentatives(
  portal: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  { line, participant }: Pick<AtParticipant, 'line' | 'participant'>,
  { what, day }: { readonly what: 'begun' | 'ended'; readonly day: string },
): Promise<void> {
  const representatives = await listWorkers(tx, REPRESENTATIVES, [participant.id]);
  await tellEach(portal, tx, representatives, (locale) => {
    const { open, ...letters } = words[locale].mail;
    const { subject, text } = letters[what];
    const query = { action: `participation.${what}` };
    const page = href(paths.institutionLog, locale, { organisation: participant.id }, query);
    return { subject, text: text(line.name[locale], formatDay(day, locale)), open, page };
  });
}
