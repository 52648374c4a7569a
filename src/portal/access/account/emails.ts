import type { Db } from '#kernel/db/database.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { getAccount } from './store.ts';
import { words } from './words.ts';

/** Writes to a person about their account, at their address or at another one; nothing when there is none. */
export async function tellOwner(
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  personId: string,
  what: keyof typeof words.en.mail,
  at?: string | null,
): Promise<void> {
  const { email, locale, givenNames: firstName } = await getAccount(tx, personId);
  const to = at === undefined ? email : at;
  if (to !== null)
    await sendMail(jobs, tx, composeMail({ ...words[locale].mail[what], to, locale, firstName }));
}
