import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Database, Db } from '#kernel/db/database.ts';
import { SecretLeak } from '#kernel/secrets/guard.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { type AuditEvent, bodyOf, parseBody } from './event.ts';
import { listAbout, record, recordAll } from './store.ts';
import { type Link, verifyChain } from './verify.ts';

let database: Database;
let db: Db;

before(async () => {
  database = await openTestDatabase();
  db = database.schema('portal');
});
beforeEach(async () => {
  await withoutTriggers(async () => {
    await db.deleteFrom('audit_events').execute();
    const none = Buffer.alloc(32);
    await db.updateTable('audit_head').set({ seq: 0, prev_hash: none, hash: none }).execute();
  });
});
after(() => database.close());

const event = (n: number, more: Partial<AuditEvent> = {}): AuditEvent => ({
  at: new Date(Date.UTC(2026, 10, 22, 12, 0, n)),
  action: 'pin.redeemed',
  actor: { kind: 'person', id: `p${n}` },
  subject: `pin:${n}`,
  ...more,
});

async function recordSome(count: number): Promise<void> {
  for (let n = 1; n <= count; n++) await db.transaction().execute((tx) => record(tx, event(n)));
}

/** What only the owner of the database could do. */
async function withoutTriggers(work: () => Promise<void>): Promise<void> {
  await sql`alter table portal.audit_events disable trigger user`.execute(db);
  await work();
  await sql`alter table portal.audit_events enable trigger user`.execute(db);
}

test('an empty log is intact', async () => {
  assert.deepEqual(await verifyChain(db), {
    kind: 'intact',
    since: 0,
    head: { seq: 0, hash: Buffer.alloc(32) },
  });
});

test('events form a chain that verifies, whatever the size of a batch', async () => {
  await recordSome(7);
  for (const batch of [1, 3, 7, 1000]) {
    const result = await verifyChain(db, { batch });
    assert.equal(result.kind === 'intact' && result.head.seq, 7);
  }
});

test('many events recorded at once go on with the same chain', async () => {
  await recordSome(2);
  const many = [3, 4, 5].map((n) => event(n, { after: { name: 'Éloïse' } }));
  await db.transaction().execute((tx) => recordAll(tx, many));
  await db.transaction().execute((tx) => recordAll(tx, []));
  await db.transaction().execute((tx) => record(tx, event(6)));
  const result = await verifyChain(db);
  assert.equal(result.kind === 'intact' && result.head.seq, 6);
  assert.deepEqual((await listAbout(db, { subject: 'pin:4', limit: 5 }))[0], { ...many[1], seq: 4 });
  const leak = db.transaction().execute((tx) => recordAll(tx, [event(7, { after: { pin: 'x' } })]));
  await assert.rejects(leak, SecretLeak);
});

test('parallel transactions each take the next place', async () => {
  const changes = Array.from({ length: 20 }, (_, n) =>
    db.transaction().execute((tx) => record(tx, event(n))),
  );
  await Promise.all(changes);
  const result = await verifyChain(db);
  assert.equal(result.kind === 'intact' && result.head.seq, 20);
});

test('an event whose change is rolled back leaves no trace and no gap', async () => {
  await recordSome(1);
  const failing = db.transaction().execute(async (tx) => {
    await record(tx, event(2));
    throw new Error('the change failed');
  });
  await assert.rejects(failing, /the change failed/);
  await recordSome(1);
  const result = await verifyChain(db);
  assert.equal(result.kind === 'intact' && result.head.seq, 2);
});

test('any text survives in the log and in its hash', async () => {
  const fields = fc.record({ note: fc.string({ unit: 'binary' }), list: fc.array(fc.jsonValue()) });
  await fc.assert(
    fc.asyncProperty(fields, async (state) => {
      await db.transaction().execute((tx) => record(tx, event(1, { after: { state } })));
      assert.equal((await verifyChain(db)).kind, 'intact');
    }),
    { numRuns: 20 },
  );
});

test('the log refuses to be changed, shortened or emptied', async () => {
  await recordSome(1);
  const refused = /append-only/;
  await assert.rejects(db.updateTable('audit_events').set({ body: '{}' }).execute(), refused);
  await assert.rejects(db.deleteFrom('audit_events').execute(), refused);
  await assert.rejects(sql`truncate portal.audit_events`.execute(db), refused);
});

const tampering: readonly [string, string, () => Promise<unknown>][] = [
  [
    'an edited body',
    '2 body-changed',
    () =>
      db
        .updateTable('audit_events')
        .set({ body: bodyOf(event(9)) })
        .where('seq', '=', 2)
        .execute(),
  ],
  [
    'an edited column',
    '2 columns-changed',
    () => db.updateTable('audit_events').set({ subject: 'pin:9' }).where('seq', '=', 2).execute(),
  ],
  [
    'a later hour',
    '2 columns-changed',
    () => db.updateTable('audit_events').set({ at: new Date() }).where('seq', '=', 2).execute(),
  ],
  ['a deleted event', '2 missing', () => db.deleteFrom('audit_events').where('seq', '=', 2).execute()],
  ['a deleted end', '3 missing', () => db.deleteFrom('audit_events').where('seq', '=', 3).execute()],
  [
    'two events in each other’s place',
    '1 link-broken',
    async () => {
      // One by one: a key is checked row by row, in whatever order the rows come.
      for (const [from, to] of [
        [1, 22],
        [2, 1],
        [22, 2],
      ])
        await sql`update portal.audit_events set seq = ${to} where seq = ${from}`.execute(db);
    },
  ],
  [
    'a body replaced together with its hash',
    '3 link-broken',
    () =>
      sql`update portal.audit_events set body = ${bodyOf(event(2, { authority: 'forged' }))},
      hash = sha256(prev_hash || convert_to(${bodyOf(event(2, { authority: 'forged' }))}, 'UTF8')) where seq = 2`.execute(
        db,
      ),
  ],
  [
    'the end removed together with the head',
    '3 head-disagrees',
    () => db.updateTable('audit_head').set({ seq: 2 }).execute(),
  ],
  [
    'a forged event after the end',
    '4 head-disagrees',
    () =>
      sql`insert into portal.audit_events select 4, at, action, actor, subject, organisation_id, body, hash, hash
      from portal.audit_events where seq = 3`.execute(db),
  ],
];

for (const [name, expected, tamper] of tampering) {
  test(`the check finds ${name}`, async () => {
    await recordSome(3);
    await withoutTriggers(async () => {
      await tamper();
    });
    const result = await verifyChain(db, { batch: 2 });
    assert.equal(result.kind === 'broken' && `${result.seq} ${result.why}`, expected);
  });
}

const headNow = async (): Promise<Link> => {
  const result = await verifyChain(db);
  assert.ok(result.kind === 'intact');
  return result.head;
};

test('from a head that was kept elsewhere only what came after it is computed, and its own event', async () => {
  await recordSome(3);
  const kept = [await headNow()];
  await recordSome(4);
  const result = await verifyChain(db, { kept, onlyNew: true, batch: 2 });
  assert.deepEqual(result, { kind: 'intact', since: 3, head: await headNow() });
  await withoutTriggers(async () => {
    await sql`update portal.audit_events set body = replace(body, 'pin', 'pun') where seq = 2`.execute(db);
  });
  assert.equal(
    (await verifyChain(db, { kept, onlyNew: true })).kind,
    'intact',
    'the whole is for another time',
  );
  assert.deepEqual(await verifyChain(db, { kept }), { kind: 'broken', seq: 2, why: 'body-changed' });
});

/** Writes the log anew from an event on, as its owner could: every digest is right again, and the head too. */
const rewriteFrom = (seq: number) =>
  withoutTriggers(async () => {
    const rows = await sql<{
      body: string;
    }>`delete from portal.audit_events where seq >= ${seq} returning body`.execute(db);
    const { hash } = await db
      .selectFrom('audit_events')
      .select('hash')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    await db
      .updateTable('audit_head')
      .set({ seq: seq - 1, hash })
      .execute();
    for (const { body } of rows.rows)
      await db.transaction().execute((tx) => record(tx, { ...parseBody(body), subject: 'pin:other' }));
  });

test('a log that was rewritten whole still verifies, and a kept head tells it, wherever the check begins', async () => {
  await recordSome(3);
  const early = await headNow();
  await recordSome(2);
  const kept = [early, await headNow()];
  await rewriteFrom(3);
  assert.equal((await verifyChain(db)).kind, 'intact');
  assert.deepEqual(await verifyChain(db, { kept }), { kind: 'broken', seq: 3, why: 'kept-disagrees' });
  assert.deepEqual(await verifyChain(db, { kept, onlyNew: true }), {
    kind: 'broken',
    seq: 5,
    why: 'kept-disagrees',
  });
});

test('a log that lost its end is told by a kept head, though its own head says the same', async () => {
  await recordSome(5);
  const kept = [await headNow()];
  await withoutTriggers(async () => {
    await db.deleteFrom('audit_events').where('seq', '=', 5).execute();
    await sql`update portal.audit_head set seq = 4, hash = (select hash from portal.audit_events where seq = 4)`.execute(
      db,
    );
  });
  assert.equal((await verifyChain(db)).kind, 'intact');
  for (const onlyNew of [true, false])
    assert.deepEqual(await verifyChain(db, { kept, onlyNew }), { kind: 'broken', seq: 5, why: 'missing' });
});

test('a person, a thing and an institution each have their page, newest first', async () => {
  await recordSome(3);
  await db.transaction().execute((tx) => record(tx, event(4, { organisationId: 'o1', subject: 'pin:1' })));
  const seqs = async (page: Parameters<typeof listAbout>[1]) =>
    (await listAbout(db, page)).map(({ seq }) => seq);
  assert.deepEqual(await seqs({ limit: 2 }), [4, 3]);
  assert.deepEqual(await seqs({ before: 3, limit: 2 }), [2, 1]);
  assert.deepEqual(await seqs({ subject: 'pin:1', limit: 9 }), [4, 1]);
  assert.deepEqual(await seqs({ actor: 'person:p2', limit: 9 }), [2]);
  assert.deepEqual(await seqs({ organisationId: 'o1', limit: 9 }), [4]);
});

test('an entry reads back as it was recorded', async () => {
  const full = event(1, {
    organisationId: 'o1',
    authority: 'form IMM-5592-000123',
    before: { status: 'active' },
    after: { status: 'suspended', since: ['2026-11-22'] },
    correlationId: 'c1',
    network: '192.0.2.0/24',
  });
  await db.transaction().execute((tx) => record(tx, full));
  assert.deepEqual(await listAbout(db, { limit: 1 }), [{ ...full, seq: 1 }]);
});

test('the same event is the same text, in whatever order it was written', () => {
  const one = event(1, { after: { a: 1, b: { c: 2, d: [{ e: 3, f: 4 }] } } });
  const other = event(1, { after: { b: { d: [{ f: 4, e: 3 }], c: 2 }, a: 1 } });
  assert.equal(bodyOf(one), bodyOf(other));
  assert.deepEqual(parseBody(bodyOf(one)), one);
});

test('what is named like a secret does not enter the log, at any depth, and is not told in the error', async () => {
  for (const name of [
    'password',
    'pin',
    'answer',
    'answers',
    'secret',
    'token',
    'code',
    'newPassword',
    'access_token',
    'recoveryCodes',
  ])
    for (const after of [{ [name]: 'hunter2' }, { list: [{ deep: { [name]: 'hunter2' } }] }])
      await assert.rejects(
        db.transaction().execute((tx) => record(tx, event(1, { after }))),
        (error: unknown) => {
          assert.ok(error instanceof SecretLeak);
          assert.ok(error.message.includes(name) && !error.message.includes('hunter2'));
          return true;
        },
      );
  assert.throws(() => bodyOf(event(1, { before: { pin: 'x' } })), SecretLeak);
  assert.equal((await verifyChain(db)).kind, 'intact');
});

test('what only sounds like a secret may be logged', () => {
  assert.doesNotThrow(() =>
    bodyOf(event(1, { after: { pinId: '1', postalCode: 'K1A 1L1', tokensUsed: 2, opinion: 'x' } })),
  );
});
