import { randomInt } from 'node:crypto';
import type { Db } from '#kernel/db/database.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { writeMail } from '#kernel/mail/mail.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { goodUntil, stateOf } from './rules.ts';
import { findLetter, saveSent } from './store.ts';

/** Which code is to be sent; the code itself is in no job. */
export interface Ordered {
  readonly codeId: string;
}

const QUEUE = 'portal.proof-code';

/** What a code is hashed for: copied to another row it matches nothing. */
export const contextOf = (codeId: string): string => `proof-code:${codeId}`;

/** The work of this queue: a code is made when its mail is, so that it is nowhere but in the mail. */
export const defineMail = (portal: Portal): Promise<void> =>
  writeMail(portal.jobs, portal.mailer, QUEUE, {
    find: async ({ codeId }) => {
      const letter = await findLetter(portal.db, codeId);
      return letter !== null && stateOf(letter, portal.clock.now()) !== 'over' ? letter : null;
    },
    write: async ({ id, email, locale }) => {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const now = portal.clock.now();
      await saveSent(portal.db, id, await portal.hasher.hash(code, contextOf(id)), now);
      const w = words[locale].mail;
      return composeMail({
        to: email,
        locale,
        subject: w.subject,
        paragraphs: [w.code(code), w.use(formatDateTime(goodUntil(now), locale)), w.other],
      });
    },
  });

export const sendCode = (
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  codeId: string,
): Promise<void> => jobs.send(tx, QUEUE, { codeId });
