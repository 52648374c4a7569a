import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Drafts } from './draft.ts';
import type { Patch } from './kept.ts';
import type { Sealed } from './kept-secrets.ts';
import type { SessionEnd } from './session-store.ts';

/** A session that ended: whose it was, so that what they typed can be kept for them, and who or what ended it. */
export interface Lapsed {
  readonly subject: string;
  /** As whoever ended it wrote it; null when it ran out. */
  readonly reason: SessionEnd | null;
}

/** What one browser's session is at one request. Nothing is stored until something has to be kept. */
export interface Session<Data> {
  readonly id: string | null;
  readonly subject: string | null;
  readonly data: Readonly<Partial<Data>>;
  /** The token for forms; reading it gives a new visitor a cookie. */
  readonly csrf: string;
  /** Whether a form brought a token of this session, under any of the master secrets. */
  hasCsrf(given: unknown): boolean;
  /** The session that this was before it ended, if any. */
  readonly lapsed: Lapsed | null;
  /** When it ends however much it is used, as the request found it; null when nothing was kept by then. */
  readonly endsAt: Date | null;
  /** Forms left in the middle, or with something wrong, each by its name (`draft.ts`). */
  readonly drafts: Drafts;
  /** Keeps these, forgets those that are null, and leaves the others. */
  keepDrafts(patch: Patch<Drafts>): Promise<void>;
  /** The secrets of a form with a mistake (`kept-secrets.ts`), sealed; `keepSealed(null)` forgets them. */
  readonly sealed: Sealed | null;
  keepSealed(sealed: Sealed | null): Promise<void>;
  /** A key that takes both another one and the token that this session has now. */
  sealingKey(key: Buffer, purpose: string): Buffer;
  /** Merges into what is kept. */
  keep<T extends KernelTables>(patch: Patch<Data>, db?: ServiceDb<T>): Promise<void>;
  /** Signs in: a new token (`SECURITY §6`), the subject, and what was kept. @throws SessionOver when it ended meanwhile. */
  signIn<T extends KernelTables>(subject: string, patch: Patch<Data>, db?: ServiceDb<T>): Promise<void>;
  /** Elevates whoever is signed in: a new token for the same session, whose hours go on. */
  elevate<T extends KernelTables>(patch: Patch<Data>, db?: ServiceDb<T>): Promise<void>;
  /** False when it had ended before, or there was none. */
  end<T extends KernelTables>(reason: SessionEnd, db?: ServiceDb<T>): Promise<boolean>;
  /** The same, but the browser keeps its token, which is of no more use but to tell it why (`lapsed`). */
  leave<T extends KernelTables>(reason: SessionEnd, db?: ServiceDb<T>): Promise<boolean>;
  /** Holds the session until the transaction ends: nobody decides anything once they were logged out, or their role was
   * taken from them, which ends their sessions. @throws SessionOver when that has happened. */
  hold<T extends KernelTables>(tx: ServiceDb<T>): Promise<void>;
}
