import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { kernelTables, type ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import { sealingKey } from '../secrets/seal.ts';
import { randomToken, sha256 } from '../secrets/tokens.ts';
import type { Locale } from '../ui/locale.ts';
import type { Lapsed, Session } from './browser-session.ts';
import { csrfToken, type FormKeys, isCsrfToken } from './csrf.ts';
import type { Drafts } from './draft.ts';
import { saveDrafts } from './draft-store.ts';
import { SessionOver } from './errors.ts';
import { merge, type Patch } from './kept.ts';
import type { Sealed } from './kept-secrets.ts';
import { clientNetwork } from './network.ts';
import { type CookieOptions, cookieName, cookieOptions, readToken, writeToken } from './session-cookie.ts';
import { endOf, isLive, isUseDue } from './session-limits.ts';
import {
  endSession,
  findSession,
  lockSession,
  type NewSession,
  type SessionEnd,
  type SessionRow,
  saveSessionData,
  touchSession,
} from './session-store.ts';
import { addSession, elevateSession, turnSession } from './session-turn-store.ts';

export interface SessionOptions extends CookieOptions {
  readonly csrfKeys: FormKeys;
  readonly db: Db;
  readonly clock: Clock;
}

/** Opens the session that a request belongs to. */
export async function openSession<Data extends object>(
  options: SessionOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  locale: Locale,
): Promise<Session<Data>> {
  const cookie = request.cookies[cookieName(options)];
  const token = cookie ? readToken(cookie) : undefined;
  const row = token?.isStored ? await findSession(options.db, sha256(token.text)) : undefined;
  const now = options.clock.now();
  const live = row && isLive(row, now) ? row : undefined;
  // Use keeps a session alive.
  if (live && isUseDue(live, now)) await touchSession(options.db, live.id, now);
  // A token whose row has ended is never used again, else a stolen old cookie could be filled anew.
  const usable = row && !live ? undefined : token?.text;
  return new BrowserSession<Data>(
    { options, request, reply, locale, lapsed: live ? null : lapsedOf(row) },
    usable,
    live,
  );
}

/** What was sealed for one token no other opens. */
const WITHOUT_SEALED = { sealed: null };

const lapsedOf = (row: SessionRow | undefined): Lapsed | null =>
  row?.subject ? { subject: row.subject, reason: row.end_reason } : null;

interface Opened {
  readonly options: SessionOptions;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly locale: Locale;
  readonly lapsed: Lapsed | null;
}

class BrowserSession<Data extends object> implements Session<Data> {
  readonly endsAt: Date | null;
  readonly lapsed: Lapsed | null;
  readonly #opened: Opened;
  #token: string | undefined;
  #csrf: string | undefined;
  #id: string | null;
  #subject: string | null;
  #data: Partial<Data>;

  constructor(opened: Opened, token: string | undefined, row: SessionRow | undefined) {
    this.endsAt = row ? endOf(row) : null;
    this.lapsed = opened.lapsed;
    this.#opened = opened;
    this.#token = token;
    this.#id = row?.id ?? null;
    this.#subject = row?.subject ?? null;
    this.#data = (row?.data ?? {}) as Partial<Data>;
  }

  get id(): string | null {
    return this.#id;
  }

  get subject(): string | null {
    return this.#subject;
  }

  get data(): Readonly<Partial<Data>> {
    return this.#data;
  }

  get drafts(): Drafts {
    return (this.#data as { drafts?: Drafts }).drafts ?? {};
  }

  async keepDrafts(patch: Patch<Drafts>): Promise<void> {
    const { db } = this.#opened.options;
    this.#data = merge(this.#data, { drafts: merge(this.drafts, patch) });
    await (this.#id === null ? this.#store(db) : saveDrafts(db, this.#id, patch));
  }

  get sealed(): Sealed | null {
    return (this.#data as { sealed?: Sealed }).sealed ?? null;
  }

  keepSealed(sealed: Sealed | null): Promise<void> {
    return this.#merge({ sealed });
  }

  sealingKey(key: Buffer, purpose: string): Buffer {
    return sealingKey(key, this.#anyToken, purpose);
  }

  get csrf(): string {
    // Every form of a page asks for it, and each page has a token of its own.
    this.#csrf ??= csrfToken(this.#opened.options.csrfKeys[0], this.#anyToken);
    return this.#csrf;
  }

  hasCsrf(given: unknown): boolean {
    return this.#opened.options.csrfKeys.some((key) => isCsrfToken(key, this.#anyToken, given));
  }

  get #anyToken(): string {
    return this.#token ?? this.#giveToken(randomToken(), false);
  }

  keep<T extends KernelTables>(patch: Patch<Data>, db?: ServiceDb<T>): Promise<void> {
    return this.#merge(patch, this.#in(db));
  }

  async #merge(patch: object, db: Db = this.#opened.options.db): Promise<void> {
    this.#data = merge(this.#data, patch);
    if (this.#id === null) await this.#store(db);
    else await saveSessionData(db, this.#id, { ...patch });
  }

  async signIn<T extends KernelTables>(
    subject: string,
    patch: Patch<Data>,
    tx?: ServiceDb<T>,
  ): Promise<void> {
    const db = this.#in(tx);
    const token = randomToken();
    const data = merge(this.#data, { ...patch, ...WITHOUT_SEALED });
    const next = this.#row(token, subject, data);
    // Whoever was put out meanwhile must not come in again by what they had sent before.
    const id = this.#id === null ? await addSession(db, next) : await turnSession(db, this.#id, next);
    if (id === undefined) throw new SessionOver();
    this.#id = id;
    this.#subject = subject;
    this.#data = data;
    this.#giveToken(token, true);
  }

  async elevate<T extends KernelTables>(patch: Patch<Data>, tx?: ServiceDb<T>): Promise<void> {
    const token = randomToken();
    const change = { ...patch, ...WITHOUT_SEALED };
    const isTurned =
      this.#id !== null && (await elevateSession(this.#in(tx), this.#id, sha256(token), change));
    if (!isTurned) throw new SessionOver();
    this.#data = merge(this.#data, change);
    this.#giveToken(token, true);
  }

  async end<T extends KernelTables>(reason: SessionEnd, db?: ServiceDb<T>): Promise<boolean> {
    const { options, reply } = this.#opened;
    reply.clearCookie(cookieName(options), cookieOptions(options));
    return this.leave(reason, db);
  }

  async leave<T extends KernelTables>(reason: SessionEnd, db?: ServiceDb<T>): Promise<boolean> {
    const id = this.#id;
    this.#id = null;
    this.#subject = null;
    this.#data = {};
    this.#token = undefined;
    this.#csrf = undefined;
    return id !== null && endSession(this.#in(db), id, reason, this.#opened.options.clock.now());
  }

  async hold<T extends KernelTables>(tx: ServiceDb<T>): Promise<void> {
    if (this.#id === null || !(await lockSession(kernelTables(tx), this.#id))) throw new SessionOver();
  }

  /** The caller's transaction, where there is one. */
  #in<T extends KernelTables>(db: ServiceDb<T> | undefined): Db {
    return db ? kernelTables(db) : this.#opened.options.db;
  }

  async #store(db: Db): Promise<void> {
    const token = this.#token ?? randomToken();
    const id = await addSession(db, this.#row(token, this.#subject, this.#data));
    if (id === undefined) throw new SessionOver();
    this.#id = id;
    this.#giveToken(token, true);
  }

  #row(token: string, subject: string | null, data: Partial<Data>): NewSession {
    return {
      tokenHash: sha256(token),
      subject,
      data: data as Record<string, unknown>,
      locale: this.#opened.locale,
      network: clientNetwork(this.#opened.request.ip),
      userAgent: this.#opened.request.headers['user-agent'] ?? '',
      now: this.#opened.options.clock.now(),
    };
  }

  #giveToken(text: string, isStored: boolean): string {
    if (text !== this.#token) this.#csrf = undefined;
    this.#token = text;
    const { options, reply } = this.#opened;
    reply.setCookie(cookieName(options), writeToken({ text, isStored }), cookieOptions(options));
    return text;
  }
}
