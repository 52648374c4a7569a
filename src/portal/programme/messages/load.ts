import type { Db } from '#kernel/db/database.ts';
import { type AnswerFile, listSentFiles } from '#portal/programme/answer-files/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { AT_ONCE, readBefore } from './rules.ts';
import { listMessages, type Message, saveRead } from './store.ts';

/** One page of a thread. */
export interface Thread {
  readonly shown: readonly Message[];
  /** Of the answers on it. */
  readonly files: readonly AnswerFile[];
  /** Where the page of what was earlier begins; null on the last. */
  readonly next: number | null;
  readonly isLatest: boolean;
}

/** The page of a request's thread that an address asks for: the latest, or what was before a message of it. */
export async function loadThread(
  db: Db<PortalTables>,
  verificationId: string,
  asked: string | undefined,
): Promise<Thread> {
  const before = readBefore(asked);
  const found = await listMessages(db, verificationId, before, AT_ONCE + 1);
  const shown = found.slice(0, AT_ONCE);
  const next = found.length > AT_ONCE ? (shown.at(-1)?.id ?? null) : null;
  const answered = shown.some(({ content }) => content.kind === 'answered');
  const files = answered ? await listSentFiles(db, verificationId) : [];
  return { shown, files, next, isLatest: before === null };
}

/** The same for its student, who has read what they are shown: it is still new on that page, and no more on the next. */
export async function openThread(
  db: Db<PortalTables>,
  { verificationId, personId, now }: { verificationId: string; personId: string; now: Date },
  asked: string | undefined,
): Promise<Thread> {
  const thread = await loadThread(db, verificationId, asked);
  const unread = thread.shown.filter(({ isRead }) => !isRead);
  await saveRead(
    db,
    personId,
    unread.map(({ id }) => id),
    now,
  );
  return thread;
}
