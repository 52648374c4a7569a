import { AsyncLocalStorage } from 'node:async_hooks';
import { errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { asUnavailable } from '../db/unavailable.ts';
import { type Claim, makeClaim } from './claims-store.ts';
import { findCode } from './code-store.ts';
import type { ProviderOptions } from './options.ts';
import { renderError } from './pages.ts';
import { SERVER_ROUTES } from './protocol.ts';
import { savePayloads } from './save-store.ts';
import * as store from './store.ts';

type Found = store.Payload | undefined;
type By = 'id' | 'uid' | 'user_code';

/**
 * What one request to the provider reads and keeps: the library reads a session twice, and writes four things one by one.
 * Here each is read once, and all are written together before the answer leaves: only if what can be used once was used by
 * nobody else, in the same statement.
 */
class Unit {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #found = new Map<string, Promise<Found>>();
  /** What was found, by kind and id. */
  readonly #there = new Set<string>();
  readonly #kept = new Map<string, store.NewPayload>();
  readonly #subjects = new Map<string, Readonly<Record<string, string>>>();
  #claim: Claim | null = null;
  /** Whoever came second leaves nothing, even where the library turned that into an answer and went on keeping. */
  #refused: Error | null = null;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async find(kind: string, by: By, value: string): Promise<Found> {
    const kept = [...this.#kept.values()].find(
      (row) => row.kind === kind && { id: row.id, uid: row.uid, user_code: row.userCode }[by] === value,
    );
    if (kept) return structuredClone({ payload: kept.payload, consumedAt: null });
    const key = keyOf(kind, by, value);
    const found = this.#found.get(key) ?? this.#ask(kind, by, value);
    this.#found.set(key, found);
    const row = await found;
    if (row) this.#there.add(keyOf(kind, 'id', String(row.payload.jti)));
    // The library changes what it is given.
    return structuredClone(row);
  }

  /** With a code comes what is asked for next. */
  async #ask(kind: string, by: By, value: string): Promise<Found> {
    if (kind !== 'AuthorizationCode' || by !== 'id') {
      await this.settle();
      return store.findPayload(this.#db, kind, by, value);
    }
    const claim = this.#claim;
    this.#claim = null;
    const made = claim === null ? null : { claim, now: this.#clock.now() };
    const found = await findCode(this.#db, value, made);
    if (found === 'used') throw this.#refuse(claim?.kind ?? kind);
    if (!found) return undefined;
    const { accountId, sessionUid, grantId } = found.code.payload;
    const know = (of: string, how: By, name: unknown, payload: Record<string, unknown> | null) =>
      this.#found.set(
        keyOf(of, how, String(name)),
        Promise.resolve(payload === null ? undefined : { payload, consumedAt: null }),
      );
    know('Session', 'uid', sessionUid, found.session);
    know('Grant', 'id', grantId, found.grant);
    this.#subjects.set(String(accountId), found.subjects);
    return found.code;
  }

  /** The subject by which a sector knows an account, where it was read with something else. */
  subjectOf(accountId: string, sector: string): string | undefined {
    return this.#subjects.get(accountId)?.[sector];
  }

  keep(row: store.NewPayload): void {
    const key = keyOf(row.kind, 'id', row.id);
    this.#kept.set(key, { ...row, wasThere: this.#there.has(key) });
  }

  /** Uses what can be used once together with whatever is asked or kept next. @throws what a second use is told. */
  async claim(claim: Claim): Promise<void> {
    await this.settle(true);
    this.#claim = claim;
  }

  /** Uses it by itself, before something else is done: of an assertion always, as nothing else is known of its sender. */
  async settle(always = false): Promise<void> {
    const claim = this.#claim;
    if (claim === null || (claim.row === null && !always)) return;
    this.#claim = null;
    if (!(await makeClaim(this.#db, claim, this.#clock.now()))) throw this.#refuse(claim.kind);
  }

  #refuse(kind: string): Error {
    this.#refused = usedBefore(kind);
    return this.#refused;
  }

  /** Drops what is gone, by its id or its grant, and whatever was read: it may be another thing now. */
  forget(kind: string, isGone: (row: store.NewPayload) => boolean): void {
    this.#found.clear();
    for (const [key, row] of this.#kept) if (row.kind === kind && isGone(row)) this.#kept.delete(key);
  }

  /** Keeps all; false when the session that it was asked in has ended meanwhile. @throws what a second use is told. */
  async write(): Promise<boolean> {
    if (this.#refused) throw this.#refused;
    const rows = [...this.#kept.values()];
    const claim = this.#claim;
    const by = claim === null ? null : { claim, now: this.#clock.now() };
    const { isFirst, isSessionThere } = await savePayloads(this.#db, rows, by);
    if (!isFirst && claim !== null) throw usedBefore(claim.kind);
    return isSessionThere;
  }
}

const keyOf = (kind: string, by: By, value: string): string => `${kind} ${by} ${value}`;

/** What somebody hears who uses again, or at the same time, what can be used once. */
export function usedBefore(kind: string): errors.OIDCProviderError {
  switch (kind) {
    case 'ReplayDetection':
      return new errors.InvalidClientAuth('client assertion tokens must only be used once');
    case 'PushedAuthorizationRequest':
      return new errors.InvalidRequestUri('request_uri was already used');
    default:
      return new errors.InvalidGrant('grant was already used');
  }
}

const units = new AsyncLocalStorage<Unit>();

/** Has each request keep what it writes until it is done; where that can't be kept then, nobody is told that it was done. */
export const inUnit =
  ({ db, clock, log, pages }: Pick<ProviderOptions, 'db' | 'clock' | 'log' | 'pages'>) =>
  async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> => {
    const unit = new Unit(db, clock);
    await units.run(unit, next);
    const isSessionThere = await unit.write().catch(async (error: Error) => {
      const known = error instanceof errors.OIDCProviderError ? error : null;
      if (known) log.warn({ path: ctx.path, error: known.error }, 'what can be used once came a second time');
      else log.error({ err: error, path: ctx.path }, 'the OpenID provider failed');
      for (const name of ['Location', 'Set-Cookie']) ctx.remove(name);
      ctx.status = known?.statusCode ?? (asUnavailable(error) ? 503 : 500);
      const out = known
        ? { error: known.error, error_description: known.error_description }
        : { error: 'server_error' };
      if (isAskedByServers(ctx.path)) ctx.body = out;
      else await renderError(pages, ctx, out, error);
      return true;
    });
    if (!isSessionThere) withoutSession(ctx);
  };

/** An answer of a session that has ended takes away no newer one that the browser has meanwhile. */
function withoutSession(ctx: KoaContextWithOIDC): void {
  const name = ctx.oidc.provider.cookieName('session');
  const cookies = [ctx.response.get('set-cookie')].flat().filter((cookie) => !cookie.startsWith(name));
  ctx.remove('set-cookie');
  ctx.append('set-cookie', cookies);
}

const isAskedByServers = (path: string): boolean => SERVER_ROUTES.some((route) => path === route);

/** The request's own; pages of ours that ask the provider stand outside of any. */
export const currentUnit = (): Unit | undefined => units.getStore();
