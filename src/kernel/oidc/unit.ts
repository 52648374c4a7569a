import { AsyncLocalStorage } from 'node:async_hooks';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Db } from '../db/database.ts';
import { asUnavailable } from '../db/unavailable.ts';
import type { ProviderOptions } from './options.ts';
import { renderError } from './pages.ts';
import { SERVER_ROUTES } from './protocol.ts';
import * as store from './store.ts';

type Found = store.Payload | undefined;
type By = 'id' | 'uid' | 'user_code';

/**
 * What one request to the provider reads and keeps: the library reads a session twice, and writes four things one by one.
 * Here each is read once, and all are written together before the answer leaves. What can be used once only is not put off.
 */
class Unit {
  readonly #db: Db;
  readonly #found = new Map<string, Promise<Found>>();
  readonly #kept = new Map<string, store.NewPayload>();

  constructor(db: Db) {
    this.#db = db;
  }

  async find(kind: string, by: By, value: string): Promise<Found> {
    const kept = [...this.#kept.values()].find(
      (row) => row.kind === kind && { id: row.id, uid: row.uid, user_code: row.userCode }[by] === value,
    );
    if (kept) return structuredClone({ payload: kept.payload, consumedAt: null });
    const key = `${kind} ${by} ${value}`;
    const found = this.#found.get(key) ?? store.findPayload(this.#db, kind, by, value);
    this.#found.set(key, found);
    // The library changes what it is given.
    return structuredClone(await found);
  }

  keep(row: store.NewPayload): void {
    this.#kept.set(`${row.kind} ${row.id}`, row);
  }

  /** Drops what is gone, by its id or its grant, and whatever was read: it may be another thing now. */
  forget(kind: string, isGone: (row: store.NewPayload) => boolean): void {
    this.#found.clear();
    for (const [key, row] of this.#kept) if (row.kind === kind && isGone(row)) this.#kept.delete(key);
  }

  write(): Promise<void> {
    return store.savePayloads(this.#db, [...this.#kept.values()]);
  }
}

const units = new AsyncLocalStorage<Unit>();

/** Has each request keep what it writes until it is done; where that can't be kept then, nobody is told that it was done. */
export const inUnit =
  ({ db, log, pages }: Pick<ProviderOptions, 'db' | 'log' | 'pages'>) =>
  async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> => {
    const unit = new Unit(db);
    await units.run(unit, next);
    await unit.write().catch(async (error: Error) => {
      log.error({ err: error, path: ctx.path }, 'the OpenID provider failed');
      for (const name of ['Location', 'Set-Cookie']) ctx.remove(name);
      ctx.status = asUnavailable(error) ? 503 : 500;
      const out = { error: 'server_error' };
      if (isAskedByServers(ctx.path)) ctx.body = out;
      else await renderError(pages, ctx, out, error);
    });
  };

const isAskedByServers = (path: string): boolean => SERVER_ROUTES.some((route) => path === route);

/** The request's own; pages of ours that ask the provider stand outside of any. */
export const currentUnit = (): Unit | undefined => units.getStore();
