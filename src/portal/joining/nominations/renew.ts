import { reserveTry } from '#kernel/throttles/store.ts';
import { isTwin } from '#kernel/twin.ts';
import type { Portal } from '#portal/portal.ts';
import { tellNominee } from './emails.ts';
import { lockSent, saveSent } from './link-store.ts';
import { linkMail, RENEWALS } from './rules.ts';
import type { Nomination } from './store.ts';

/**
 * Sends a nominee another link because they ask for one; former ones go on. Counted for the nomination, whoever asks and
 * where, but for the same wish sent twice. `over`: there is nothing left to do with a link.
 */
export async function renewLink(
  portal: Portal,
  { id, status }: Pick<Nomination, 'id' | 'status'>,
  now: Date,
): Promise<'sent' | 'tooMany' | 'over'> {
  const told = linkMail(status);
  if (told === null) return 'over';
  return portal.db.transaction().execute(async (tx) => {
    const { begun, asked, replaced } = await lockSent(tx, id);
    if ([begun, asked, replaced].some((sent) => isTwin(sent, now))) return 'sent';
    if ((await reserveTry(tx, `nomination-link:${id}`, now, RENEWALS)).kind !== 'go') return 'tooMany';
    await saveSent(tx, id, { link_asked_at: now });
    await tellNominee(portal, tx, id, told);
    return 'sent';
  });
}
