import assert from 'node:assert/strict';
import { type AddressInfo, connect, createServer, type Server as Pooler, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '#kernel/db/database.ts';
import { type Server, startPostgres } from '#test/world/postgres.ts';

let server: Server;
let pooler: Pooler;
before(async () => {
  server = await startPostgres();
  pooler = await startPooler(Number(new URL(server.url).port));
});
after(async () => {
  pooler?.close();
  await server?.stop();
});

const through = () => {
  const url = new URL(server.url);
  url.port = String((pooler.address() as AddressInfo).port);
  return url.href;
};

test('a pooler that mixes up named statements is refused in words', async () => {
  await assert.rejects(
    openDatabase({ kind: 'postgres', url: through(), connections: 2 }),
    /A pooler .+ DATABASE_NAMED_STATEMENTS=off/,
  );
});

test('without names it serves', async () => {
  const config = { kind: 'postgres', url: through(), connections: 2, isNaming: false } as const;
  const database = await openDatabase(config);
  const { rows } = await sql`select ${1}::int + 1 as two`.execute(database.root);
  assert.deepEqual(rows, [{ two: 2 }]);
  const { rows: named } = await sql`select from pg_prepared_statements where name like 's%'`.execute(
    database.root,
  );
  assert.equal(named.length, 0);
  await database.close();
});

test('PostgreSQL itself keeps names apart', async () => {
  const database = await openDatabase({ kind: 'postgres', url: server.url, connections: 2 });
  await database.close();
});

/** Each client logs in by itself; after that all have the first one's session in turn, as in transaction mode. */
async function startPooler(port: number): Promise<Pooler> {
  let shared: Socket | null = null;
  let current: Socket;
  const listening = createServer((client) => {
    const own = connect(port, '127.0.0.1');
    const isFirst = shared === null;
    shared ??= own;
    current = client;
    let isLoggedIn = false;
    own.on('data', (data) => (isFirst ? current : client).write(data));
    client.on('data', (data) => {
      current = client;
      // Whoever leaves gives the session back, and does not end it.
      if (data[0] === TERMINATE && isLoggedIn) return client.end();
      (isLoggedIn ? shared : own)?.write(data);
      isLoggedIn = true;
    });
    for (const socket of [client, own]) socket.on('error', () => {});
    listening.on('close', () => own.destroy());
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return listening;
}

/** The message by which a client says goodbye. */
const TERMINATE = 'X'.charCodeAt(0);
