import type { Db } from '#kernel/db/database.ts';
import type { Undelivered } from '#kernel/mail/undelivered.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Slice } from '#portal/common/organisations/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Reason } from './rules.ts';

type Tables = Db<PortalTables>;

/** Puts a mail on the list; null when it stands there already. */
export async function addUndelivered(tx: Tables, mail: Undelivered, now: Date): Promise<string | null> {
  const { to, subject, locale, refusal } = mail.facts;
  const row = await tx
    .insertInto('undelivered_mail')
    .values({
      job_id: mail.jobId,
      queue: mail.queue,
      about: JSON.stringify(mail.about),
      to_address: to ?? null,
      subject: subject ?? null,
      subject_locale: locale ?? null,
      reason: refusal?.kind ?? 'unknown',
      reply: refusal?.reply ?? null,
      enhanced_code: refusal?.status ?? null,
      given_up_at: now,
    })
    .onConflict((conflict) => conflict.column('job_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** One on the list, as it is shown: without what it would say. */
export interface Listed {
  readonly id: string;
  readonly to: string | null;
  readonly subject: string | null;
  readonly locale: Locale | null;
  readonly reason: Reason;
  readonly reply: number | null;
  readonly replyStatus: string | null;
  readonly givenUpAt: Date;
}

/** One page of the list, newest first. `page` counts from 1. */
export const listUndelivered = (db: Tables, page: Slice): Promise<Listed[]> =>
  db
    .selectFrom('undelivered_mail')
    .select([
      'id',
      'to_address as to',
      'subject',
      'subject_locale as locale',
      'reason',
      'reply',
      'enhanced_code as replyStatus',
      'given_up_at as givenUpAt',
    ])
    .orderBy('given_up_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset((page.current - 1) * page.size)
    .execute();

export async function countUndelivered(db: Tables): Promise<number> {
  const row = await db
    .selectFrom('undelivered_mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What is needed to send one again. */
interface Kept {
  readonly queue: string;
  readonly about: object;
}

export const findKept = (db: Tables, id: string): Promise<Kept | undefined> =>
  db.selectFrom('undelivered_mail').select(['queue', 'about']).where('id', '=', id).executeTakeFirst();

/** Takes one off the list; whoever comes second finds nothing there. */
export const takeOff = (tx: Tables, id: string): Promise<Kept | undefined> =>
  tx.deleteFrom('undelivered_mail').where('id', '=', id).returning(['queue', 'about']).executeTakeFirst();

/** Takes off what was given up before a moment; answers how many. */
export async function deleteGivenUpBefore(tx: Tables, moment: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('undelivered_mail')
    .where('given_up_at', '<', moment)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
