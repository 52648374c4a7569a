import { createHash } from 'node:crypto';
import { kernelTables, type ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import { equalBytes } from '../secrets/tokens.ts';
import { actorText, parseBody } from './event.ts';
import { type AuditRow, getHead, listRows } from './store.ts';

/** Where a log ended: the place of its last event and that event's digest, which all before it make. */
export interface Link {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Before the first event. */
const BEGINNING: Link = { seq: 0, hash: Buffer.alloc(32) };

/** `head` is worth writing down elsewhere: who could rewrite the whole log could not make it end the same. */
export type Verification =
  | { readonly kind: 'intact'; readonly since: number; readonly head: Link }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: Flaw };

type Flaw =
  | 'missing'
  | 'link-broken'
  | 'body-changed'
  | 'columns-changed'
  | 'head-disagrees'
  | 'kept-disagrees';

interface Check {
  /** Heads that were kept elsewhere, in order; the chain must pass through each. */
  readonly kept?: readonly Link[];
  /** Recomputes only what came after the last of them. */
  readonly onlyNew?: boolean;
  readonly batch?: number;
}

/** Recomputes a chain, a batch at a time; events added meanwhile are left for the next time. */
export async function verifyChain<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  { kept = [], onlyNew = false, batch = 1000 }: Check = {},
): Promise<Verification> {
  const log = kernelTables(db);
  const head = await getHead(log);
  const since = (onlyNew ? kept.at(-1) : undefined) ?? BEGINNING;
  // A log that has become shorter than it was lost its end.
  for (const { seq } of kept) if (seq > head.seq) return broken(head.seq + 1, 'missing');
  const known = new Map(kept.map(({ seq, hash }) => [seq, hash]));
  // What goes on from a head looks at its own event, too: it must end the same as it did.
  let former = since.seq === 0 ? BEGINNING : await linkBefore(log, since.seq);
  if (former === null) return broken(since.seq, 'missing');
  while (former.seq < head.seq) {
    const rows: AuditRow[] = await listRows(log, former.seq, head.seq, batch);
    if (rows.length === 0) return broken(former.seq + 1, 'missing');
    for (const row of rows) {
      const flaw = findFlaw(former, row);
      if (flaw) return broken(former.seq + 1, flaw);
      const once = known.get(row.seq);
      if (once && !equalBytes(once, row.hash)) return broken(row.seq, 'kept-disagrees');
      former = row;
    }
  }
  const agrees = head.last === head.seq && equalBytes(former.hash, head.hash);
  if (!agrees) return broken(Math.max(head.seq, head.last), 'head-disagrees');
  return { kind: 'intact', since: since.seq, head: { seq: head.seq, hash: head.hash } };
}

/** The link that an event's own rests on, as its row says; null when there is no such event. */
async function linkBefore(log: Parameters<typeof listRows>[0], seq: number): Promise<Link | null> {
  const [row] = await listRows(log, seq - 1, seq, 1);
  return row ? { seq: seq - 1, hash: row.prevHash } : null;
}

const broken = (seq: number, why: Flaw): Verification => ({ kind: 'broken', seq, why });

function findFlaw(former: Link, row: AuditRow): Flaw | null {
  if (row.seq !== former.seq + 1) return 'missing';
  if (!equalBytes(row.prevHash, former.hash)) return 'link-broken';
  const hash = createHash('sha256').update(former.hash).update(row.body).digest();
  if (!equalBytes(row.hash, hash)) return 'body-changed';
  return agreesWithBody(row) ? null : 'columns-changed';
}

/** The columns only repeat the body, for searching; they must say the same. */
function agreesWithBody(row: AuditRow): boolean {
  const event = parseBody(row.body);
  return (
    event.at.getTime() === row.at.getTime() &&
    event.action === row.action &&
    actorText(event.actor) === row.actor &&
    event.subject === row.subject &&
    (event.organisationId ?? null) === row.organisationId
  );
}
