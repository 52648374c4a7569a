import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { kernelTables, type ServiceDb } from '../db/kernel-tables.ts';
import { type Given, once } from '../db/once.ts';
import type { KernelTables } from '../db/tables.ts';
import { addDays, startOfDay } from '../time.ts';
import { type AuditEvent, actorText, bodyOf, parseBody } from './event.ts';

/** An event in its place in the log. */
export interface AuditEntry extends AuditEvent {
  readonly seq: number;
}

/** Which page of whose log; `before` is the `seq` of the last entry of the page before. */
interface AuditPage {
  readonly subject?: string;
  /** Any of these, one at least. */
  readonly subjects?: readonly string[];
  /** As `kind:id`. */
  readonly actor?: string;
  readonly organisationId?: string;
  /** Whatever they did or was done to them, as `kind:id`. */
  readonly party?: string;
  /** Leaves out what was done on this right. */
  readonly butAuthority?: string;
  readonly action?: string;
  readonly actions?: readonly string[];
  /** Calendar days of Ottawa, as `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly before?: number;
  readonly limit: number;
}

/** A row as it stands, for the check. */
export interface AuditRow {
  readonly seq: number;
  readonly at: Date;
  readonly action: string;
  readonly actor: string;
  readonly subject: string;
  readonly organisationId: string | null;
  readonly body: string;
  readonly prevHash: Buffer;
  readonly hash: Buffer;
}

/**
 * Adds an event to the end of the chain, in the transaction of the change it tells of. One statement: updating the
 * head locks it until the transaction ends, so call it last, and writers follow one another.
 * @throws SecretLeak when the state before or after holds a member named like a secret.
 */
export const record = async <Tables extends KernelTables>(tx: ServiceDb<Tables>, event: AuditEvent) =>
  void (await added(kernelTables(tx), { ...columnsOf(event), body: bodyOf(event) }));

const added = once((tx: Db, row: Given<ReturnType<typeof columnsOf> & { body: string }>) =>
  tx
    .with('head', (db) =>
      db
        .updateTable('audit_head')
        .set({
          seq: sql`seq + 1`,
          prev_hash: sql.ref('hash'),
          hash: sql`sha256(hash || convert_to(${row.body}, 'UTF8'))`,
        })
        .returning(['seq', 'prev_hash', 'hash']),
    )
    .insertInto('audit_events')
    .columns(['seq', 'prev_hash', 'hash', 'at', 'action', 'actor', 'subject', 'organisation_id', 'body'])
    .expression((db) =>
      db
        .selectFrom('head')
        .select([
          'seq',
          'prev_hash',
          'hash',
          sql`${row.at}::timestamptz`.as('at'),
          sql`${row.action}::text`.as('action'),
          sql`${row.actor}::text`.as('actor'),
          sql`${row.subject}::text`.as('subject'),
          sql`${row.organisation_id}::text`.as('organisation_id'),
          sql`${row.body}::text`.as('body'),
        ]),
    ),
);

/**
 * Adds events one after another, as `record` does, in three statements however many they are, or in one if it is alone.
 * @throws SecretLeak as `record` does.
 */
export async function recordAll<Tables extends KernelTables>(
  tx: ServiceDb<Tables>,
  events: readonly AuditEvent[],
): Promise<void> {
  const [first, second] = events;
  if (first === undefined) return;
  if (second === undefined) return record(tx, first);
  const db = kernelTables(tx);
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  let [seq, hash, prev_hash] = [Number(head.seq), Buffer.from(head.hash), Buffer.from(head.hash)];
  const rows = events.map((event) => {
    const body = bodyOf(event);
    seq += 1;
    prev_hash = hash;
    hash = createHash('sha256').update(prev_hash).update(body, 'utf8').digest();
    return { seq, prev_hash, hash, body, ...columnsOf(event) };
  });
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key]);
  const hex = (key: 'prev_hash' | 'hash') => column(key).map((digest) => digest.toString('hex'));
  // A value for each column: one for each cell takes a database ten times as long to read.
  await db
    .insertInto('audit_events')
    .columns(['seq', 'prev_hash', 'hash', 'at', 'action', 'actor', 'subject', 'organisation_id', 'body'])
    .expression(
      sql`select seq, decode(prev_hash, 'hex'), decode(hash, 'hex'), at, action, actor, subject, organisation, body
        from unnest(
          ${column('seq')}::bigint[], ${hex('prev_hash')}::text[], ${hex('hash')}::text[],
          ${column('at').map((at) => at.toISOString())}::timestamptz[], ${column('action')}::text[],
          ${column('actor')}::text[], ${column('subject')}::text[], ${column('organisation_id')}::text[],
          ${column('body')}::text[]
        ) as e (seq, prev_hash, hash, at, action, actor, subject, organisation, body)`,
    )
    .execute();
  await db.updateTable('audit_head').set({ seq, prev_hash, hash }).execute();
}

const columnsOf = (event: AuditEvent) => ({
  at: event.at,
  action: event.action,
  actor: actorText(event.actor),
  subject: event.subject,
  organisation_id: event.organisationId ?? null,
});

/** One page of what concerns somebody or something, newest first. */
export async function listAbout<Tables extends KernelTables>(
  db: ServiceDb<Tables>,
  page: AuditPage,
): Promise<AuditEntry[]> {
  let query = kernelTables(db).selectFrom('audit_events').select(['seq', 'body']);
  if (page.subject !== undefined) query = query.where('subject', '=', page.subject);
  if (page.subjects !== undefined) query = query.where('subject', 'in', page.subjects);
  if (page.actor !== undefined) query = query.where('actor', '=', page.actor);
  if (page.organisationId !== undefined) query = query.where('organisation_id', '=', page.organisationId);
  const { party } = page;
  if (party !== undefined)
    query = query.where((eb) => eb.or([eb('actor', '=', party), eb('subject', '=', party)]));
  if (page.butAuthority !== undefined) query = query.where(AUTHORITY, 'is distinct from', page.butAuthority);
  if (page.action !== undefined) query = query.where('action', '=', page.action);
  if (page.actions !== undefined) query = query.where('action', 'in', page.actions);
  // By moments: to write each event's day anew took five times as long as to compare them.
  if (page.from !== undefined) query = query.where('at', '>=', startOfDay(page.from));
  if (page.to !== undefined) query = query.where('at', '<', startOfDay(addDays(page.to, 1)));
  if (page.before !== undefined) query = query.where('seq', '<', page.before);
  const rows = await query.orderBy('seq', 'desc').limit(page.limit).execute();
  return rows.map((row) => ({ ...parseBody(row.body), seq: Number(row.seq) }));
}

const AUTHORITY = sql<string | null>`body::jsonb ->> 'authority'`;

/** The next rows after one and up to another, in order. */
export async function listRows(db: Db, after: number, upTo: number, limit: number): Promise<AuditRow[]> {
  const rows = await db
    .selectFrom('audit_events')
    .selectAll()
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ organisation_id, prev_hash, ...row }) => ({
    ...row,
    seq: Number(row.seq),
    organisationId: organisation_id,
    prevHash: Buffer.from(prev_hash),
    hash: Buffer.from(row.hash),
  }));
}

/** Where the chain ends, by the head and by the rows, both as of one moment. */
export async function getHead(db: Db): Promise<{ seq: number; hash: Buffer; last: number }> {
  const row = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .select((select) =>
      select
        .selectFrom('audit_events')
        .select((row) => row.fn.max('seq').as('last'))
        .as('last'),
    )
    .executeTakeFirstOrThrow();
  return { seq: Number(row.seq), hash: Buffer.from(row.hash), last: Number(row.last ?? 0) };
}
