import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openTestDatabase } from '#test/world/database.ts';
import { record } from '../audit/store.ts';
import type { Database, Db } from '../db/database.ts';
import { createKeys } from './keys.ts';
import { openKeys, WrongSecrets } from './masters.ts';

const former = 'the master secret of yesterday, also long enough';
const next = 'the master secret of today, 32 characters or more';
const third = 'the master secret of tomorrow, long enough as well';

let database: Database;
let db: Db;
const now = new Date('2027-01-15T17:00:00Z');
const open = (...secrets: string[]) => openKeys(db, secrets, now);
const link = async (...secrets: string[]) => (await open(...secrets)).hmac('a link', 'its id');

before(async () => {
  database = await openTestDatabase();
  db = database.schema('credential');
});
after(() => database.close());
afterEach(() => db.deleteFrom('master_secrets').execute());

describe('the secrets that a service is started with', () => {
  it('are those of its database from the first start on, and no others', async () => {
    await open(former);
    await open(former);
    await assert.rejects(open(next), WrongSecrets);
    await assert.rejects(open(next, third), WrongSecrets);
  });

  it('are the database’s own for each service', async () => {
    await open(former);
    await openKeys(database.schema('concierge'), [next], now);
    await assert.rejects(openKeys(database.schema('concierge'), [former], now), WrongSecrets);
  });

  it('are rotated in two phases, and the former one may then go', async () => {
    await open(former);
    for (const secrets of [[former, next], [next, former], [former, next], [next, former], [next]])
      await open(...secrets);
    await assert.rejects(open(former), WrongSecrets);
  });

  it('may be put first at once, where one process runs', async () => {
    await open(former);
    await open(next, former);
    await open(third, next);
    await open(third);
  });

  it('must hold the one that wrote last, though a former one is known', async () => {
    await open(former);
    await open(next, former);
    await assert.rejects(open(former), /lacks the secret that this database was last written with/);
    await open(former, next);
    await assert.rejects(open(former), WrongSecrets);
  });

  it('may lose one again that was only read with', async () => {
    await open(former);
    await open(former, next);
    await open(former);
    await assert.rejects(open(next), WrongSecrets);
  });

  it('are taken once by two processes that start at once', async () => {
    const [one, other] = await Promise.all([link(former), link(former)]);
    assert.equal(one, other);
    await assert.rejects(open(next), WrongSecrets);
  });

  it('leave a trace in the log when another one begins to write, and at no other start', async () => {
    const renewals = () =>
      db.selectFrom('audit_events').select('seq').where('action', '=', 'secret.renewed').execute();
    const before = (await renewals()).length;
    for (const secrets of [[former], [former], [former, next]]) await open(...secrets);
    assert.equal((await renewals()).length, before);
    for (const secrets of [[next, former], [former, next], [next]]) await open(...secrets);
    assert.equal((await renewals()).length, before + 1);
  });

  it('are in no row of it', async () => {
    await open(next, former);
    const rows = JSON.stringify(await db.selectFrom('master_secrets').selectAll().execute());
    for (const secret of [former, next]) {
      assert.ok(!rows.includes(secret));
      assert.ok(!rows.includes(createKeys([secret]).hmac('a link', 'its id')));
    }
  });
});

describe('what is compared with an earlier one', () => {
  it('is the same in every process and after every rotation', async () => {
    const first = await link(former);
    for (const secrets of [[former, next], [next, former], [next], [third, next], [third]])
      assert.equal(await link(...secrets), first);
  });

  it('is another one in every database, though the secret is the same', async () => {
    const made = await Promise.all(
      ['partners', 'concierge'].map(async (name) => {
        await database.schema(name).deleteFrom('master_secrets').execute();
        return (await openKeys(database.schema(name), [former], now)).hmac('a link', 'its id');
      }),
    );
    assert.equal(new Set([...made, createKeys([former]).hmac('a link', 'its id')]).size, 3);
  });

  it('stays what it was in a database that was in use before', async () => {
    const action = 'secret.renewed';
    await db
      .transaction()
      .execute((tx) =>
        record(tx, { at: now, action, actor: { kind: 'system', id: 'test' }, subject: 'secret:master' }),
      );
    const before = createKeys([former]).hmac('a link', 'its id');
    assert.equal(await link(former), before);
    assert.equal(await link(next, former), before);
  });
});
