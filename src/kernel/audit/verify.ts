import { createHash } from 'node:crypto';
import { kernelTables, type ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import { equalBytes } from '../secrets/tokens.ts';
import { actorText, parseBody } from './event.ts';
import { type AuditRow, getHead, listRows } from './store.ts';

/** `head` is worth writing down elsewhere: who could rewrite the whole log could not make it end the same. */
type Verification =
  | { readonly kind: 'intact'; readonly events: number; readonly head: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: Flaw };

type Flaw = 'missing' | 'link-broken' | 'body-changed' | 'columns-changed' | 'head-disagrees';

/** Recomputes the whole chain, a batch at a time; events added meanwhile are left for the next time. */
export async function verifyChain<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  batch = 1000,
): Promise<Verification> {
  const log = kernelTables(db);
  const head = await getHead(log);
  let former: Link = { seq: 0, hash: Buffer.alloc(32) };
  while (former.seq < head.seq) {
    const rows = await listRows(log, former.seq, head.seq, batch);
    if (rows.length === 0) return broken(former.seq + 1, 'missing');
    for (const row of rows) {
      const flaw = findFlaw(former, row);
      if (flaw) return broken(former.seq + 1, flaw);
      former = row;
    }
  }
  const agrees = head.last === head.seq && equalBytes(former.hash, head.hash);
  if (!agrees) return broken(Math.max(head.seq, head.last), 'head-disagrees');
  return { kind: 'intact', events: head.seq, head: head.hash.toString('hex') };
}

interface Link {
  readonly seq: number;
  readonly hash: Buffer;
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
