import type { Db } from '#kernel/db/database.ts';
import { isAnswered, isOpen, type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type RequestFilter, signableBy } from './store.ts';

type Tables = Db<PortalTables>;

/** What is counted by its requests, since no status says it. */
export interface OwnCounts {
  /** Held by whoever looks, and not signed. */
  readonly mine: number;
  /** Whose student has answered, and that are not signed. */
  readonly answered: number;
  readonly signed: number;
  /** Of the signed ones those whose request is open, and so counted as open too. */
  readonly signedOpen: number;
  /** Whether anything of the list can be signed together with others. */
  readonly ready: boolean;
}

/** How many are one's own, and how many are signed: the only trays that are counted by their requests. */
export async function countOwn(db: Tables, scope: Scope, filter: RequestFilter): Promise<OwnCounts> {
  // A schema is put to the whole statement once, by its outermost part.
  const within = db.withoutPlugins();
  const ready = signableBy(within, scope, filter).select('v.id');
  const answered = scoped(within, scope)
    .where(isAnswered)
    .select(({ fn }) => fn.countAll<number>().as('n'));
  const mine = await scoped(db, scope)
    .where('v.holder_id', '=', filter.personId)
    .where(isOpen)
    .where('v.pending_id', 'is', null)
    .select(({ fn, exists }) => [
      fn.countAll<number>().as('n'),
      exists(ready).as('ready'),
      answered.as('answered'),
    ])
    .executeTakeFirstOrThrow();
  const signed = await scoped(db, scope)
    .where('v.pending_id', 'is not', null)
    .select(({ fn }) => [fn.countAll<number>().as('n'), fn.countAll<number>().filterWhere(isOpen).as('open')])
    .executeTakeFirstOrThrow();
  return {
    mine: Number(mine.n),
    answered: Number(mine.answered),
    signed: Number(signed.n),
    signedOpen: Number(signed.open),
    ready: Boolean(mine.ready),
  };
}
