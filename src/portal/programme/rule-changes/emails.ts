import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { tellEach } from '#portal/common/persons/letters.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import type { Portal } from '#portal/portal.ts';
import { parametersOf } from '#portal/programme/lines/pages.tsx';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import type { AtProposal } from './guard.ts';
import { paths } from './paths.ts';

/** Tells whoever proposed a version what became of it, while they are an officer still; why, the page says. */
export async function tellProposer(
  portal: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  { line, proposal }: Pick<AtProposal, 'line' | 'proposal'>,
  what: 'published' | 'refused',
): Promise<void> {
  const officers = await listWorkers(tx, ['officer'], [OFFICE]);
  const proposers = officers.filter(({ personId }) => personId === proposal.proposedBy);
  await tellEach(portal, tx, proposers, (locale) => {
    const { open, ...letters } = words[locale].mail;
    const page = href(paths.proposal, locale, { ...parametersOf(line), id: proposal.id });
    return { ...letters[what], open, page };
  });
}
