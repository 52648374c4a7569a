import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { tellEach } from '#portal/common/persons/letters.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';

/** Tells the representatives of an institution what became of its programmes. */
export async function tellRepresentatives(
  portal: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  organisationId: string,
  what: 'confirmed' | 'refused' | 'kept',
): Promise<void> {
  const representatives = await listWorkers(tx, REPRESENTATIVES, [organisationId]);
  await tellEach(portal, tx, representatives, (locale) => {
    const { open, ...letters } = words[locale].mail;
    return { ...letters[what], open, page: href(paths.programmes, locale, { organisation: organisationId }) };
  });
}
