import { kernelTables, type ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Mail } from './mail.ts';

/** An e-mail that stayed in the development mailbox. */
export interface Message extends Omit<Mail, 'html'> {
  readonly id: string;
  readonly html: string | null;
  readonly sentAt: Date;
}

/** Puts an e-mail in the mailbox. */
export async function addMessage<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  mail: Mail,
  now: Date,
): Promise<void> {
  await kernelTables(db)
    .insertInto('mail_messages')
    .values({
      to_address: mail.to,
      locale: mail.locale,
      subject: mail.subject,
      text_body: mail.text,
      html_body: mail.html ?? null,
      sent_at: now,
    })
    .execute();
}

/** The last messages, newest first, to everybody or to one address. */
export async function listMessages<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  { to, limit = 50 }: { to?: string; limit?: number } = {},
): Promise<Message[]> {
  let query = messages(db).orderBy('sent_at', 'desc').orderBy('id').limit(limit);
  if (to !== undefined) query = query.where('to_address', '=', to);
  return query.execute();
}

/** One message; absent for an id that is none. */
export async function findMessage<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  id: string,
): Promise<Message | undefined> {
  return messages(db)
    .where((column) => column(column.cast<string>('id', 'text'), '=', id))
    .executeTakeFirst();
}

const messages = <Tables extends KernelTables>(db: ServiceDb<Tables>) =>
  kernelTables(db)
    .selectFrom('mail_messages')
    .select([
      'id',
      'to_address as to',
      'locale',
      'subject',
      'text_body as text',
      'html_body as html',
      'sent_at as sentAt',
    ]);
