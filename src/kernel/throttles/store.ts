import type { Db } from '../db/database.ts';
import { kernelTables, type ServiceDb } from '../db/kernel-tables.ts';
import { type Given, once } from '../db/once.ts';
import type { KernelTables } from '../db/tables.ts';
import { type Admission, admit, countTry, type Throttle, type ThrottlePolicy, UNTRIED } from '../throttle.ts';

/** `go` comes with what was counted, this try included, for the messages and notices that depend on it. */
type Try = { readonly kind: 'go'; readonly counted: Throttle } | Exclude<Admission, { kind: 'go' }>;

/**
 * Counts a try before its secret is compared (SECURITY §2), so that of parallel guesses each is one. A try that may
 * not be made is not counted. Give the outer handle where a secret is compared: the count must outlive whatever the try
 * leads to. A transaction is for what costs nothing when it is undone.
 */
export async function reserveTry<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  key: string,
  now: Date,
  policy: ThrottlePolicy,
): Promise<Try> {
  const tables = kernelTables(db);
  // Most tries are the first since the last success: these need no lock, for the row itself is the claim.
  const first = countTry(UNTRIED, now, policy);
  if (await addTries(tables, key, first, now)) return { kind: 'go', counted: first };
  const again = (tx: Db) => countAgain(tx, key, now, policy);
  return tables.isTransaction ? again(tables) : tables.transaction().execute(again);
}

async function countAgain(tx: Db, key: string, now: Date, policy: ThrottlePolicy): Promise<Try> {
  const former = await lockTries(tx, key, now);
  const admission = admit(former, now, policy);
  if (admission.kind !== 'go') return admission;
  const counted = countTry(former, now, policy);
  await saveTries(tx, key, counted, now);
  return { kind: 'go', counted };
}

/** The tries so far, without making one; `UNTRIED` when there were none. */
export async function getTries<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  key: string,
): Promise<Throttle> {
  const row = await kernelTables(db)
    .selectFrom('throttles')
    .select(['failures', 'blocked_until as blockedUntil'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row ?? UNTRIED;
}

/** Forgets the tries: the secret was right, or was replaced. Takes a transaction too. */
export async function clearTries<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  key: string,
): Promise<void> {
  await cleared(kernelTables(db), { key });
}

const cleared = once((db: Db, { key }: Given<{ key: string }>) =>
  db.deleteFrom('throttles').where('key', '=', key),
);

/**
 * Takes back one try that was right, and the block that it alone brought: those before it count on, for whoever has one
 * secret has not shown that they know the others.
 */
export async function giveBackTry<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  key: string,
  counted: Throttle,
): Promise<void> {
  const tables = kernelTables(db);
  // The row of a first try goes with it, so that the next one needs no lock either.
  if (counted.failures === 1 && (await deleteFirst(tables, key))) return;
  await tables
    .updateTable('throttles')
    .set(({ eb, ref }) => ({
      failures: eb('failures', '-', 1),
      blocked_until: eb
        .case()
        .when('failures', '=', counted.failures)
        .then(null)
        .else(ref('blocked_until'))
        .end(),
    }))
    .where('key', '=', key)
    .where('failures', '>', 0)
    .execute();
}

async function deleteFirst(tables: Db, key: string): Promise<boolean> {
  const first = tables.deleteFrom('throttles').where('key', '=', key).where('failures', '=', 1);
  return (await first.executeTakeFirstOrThrow()).numDeletedRows > 0;
}

/**
 * Forgets the tries last made before an hour whose keys begin alike, so that the table does not grow for ever. Only
 * for keys whose count a stranger can start, such as networks: a disabled password must stay so.
 */
export async function deleteTriesBefore<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  prefix: string,
  hour: Date,
): Promise<void> {
  await kernelTables(db)
    .deleteFrom('throttles')
    .where((row) => row.fn<boolean>('starts_with', ['key', row.val(prefix)]))
    .where('updated_at', '<', hour)
    .execute();
}

/** Keys of a kind whose tries were last made before an hour, in order, after one of them. */
export async function listKeysBefore<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  prefix: string,
  hour: Date,
  after: string,
): Promise<string[]> {
  const rows = await kernelTables(db)
    .selectFrom('throttles')
    .select('key')
    .where((row) => row.fn<boolean>('starts_with', ['key', row.val(prefix)]))
    .where('updated_at', '<', hour)
    .where('key', '>', after)
    .orderBy('key')
    .limit(KEYS_AT_ONCE)
    .execute();
  return rows.map(({ key }) => key);
}

const KEYS_AT_ONCE = 1000;

/** Forgets these tries, unless one was made since. */
export async function deleteKeysBefore<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  keys: readonly string[],
  hour: Date,
): Promise<void> {
  if (keys.length === 0) return;
  await kernelTables(db)
    .deleteFrom('throttles')
    .where('key', 'in', keys)
    .where('updated_at', '<', hour)
    .execute();
}

/** False when there is a count already. */
async function addTries(
  db: Db,
  key: string,
  { failures, blockedUntil }: Throttle,
  now: Date,
): Promise<boolean> {
  const rows = await added(db, { key, failures, blockedUntil, now });
  return rows.length > 0;
}

const added = once((db: Db, row: Given<Throttle & { key: string; now: Date }>) =>
  db
    .insertInto('throttles')
    .values({
      key: row.key,
      failures: row.failures,
      blocked_until: row.blockedUntil,
      updated_at: row.now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key'),
);

/** Takes the row lock, making the row at the first try; in one statement, since a success may delete it meanwhile. */
async function lockTries(tx: Db, key: string, now: Date): Promise<Throttle> {
  return tx
    .insertInto('throttles')
    .values({ key, failures: 0, updated_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ updated_at: now }))
    .returning(['failures', 'blocked_until as blockedUntil'])
    .executeTakeFirstOrThrow();
}

async function saveTries(tx: Db, key: string, state: Throttle, now: Date): Promise<void> {
  await tx
    .updateTable('throttles')
    .set({ failures: state.failures, blocked_until: state.blockedUntil, updated_at: now })
    .where('key', '=', key)
    .execute();
}
