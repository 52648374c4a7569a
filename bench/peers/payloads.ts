import type { Adapter, AdapterPayload } from 'oidc-provider';
import pg from 'pg';

/**
 * The adapter that one writes first: a row of JSON for each thing, a statement for each call, as the examples of
 * `oidc-provider` do for other databases. For the peer only; the system's own is `kernel/oidc/adapter.ts`.
 */
export async function openPayloads(url: string): Promise<(model: string) => Adapter> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(`create table payloads (
    model text not null, id text not null, payload jsonb not null, expires_at timestamptz, grant_id text, uid text,
    consumed_at timestamptz, primary key (model, id))`);
  await pool.query('create index on payloads (grant_id)');
  await pool.query('create index on payloads (uid)');
  const findBy = async (column: 'id' | 'uid', model: string, value: string) => {
    const text = `select payload, consumed_at from payloads
      where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`;
    const { rows } = await pool.query({ name: `by ${column}`, text, values: [model, value] });
    const [row] = rows as { payload: AdapterPayload; consumed_at: Date | null }[];
    return row && { ...row.payload, ...(row.consumed_at && { consumed: true }) };
  };
  const run = async (name: string, text: string, values: readonly unknown[]) =>
    void (await pool.query({ name, text, values: [...values] }));
  return (model) => ({
    upsert: (id, payload, expiresIn) =>
      run(
        'upsert',
        `insert into payloads (model, id, payload, expires_at, grant_id, uid)
          values ($1, $2, $3, now() + make_interval(secs => $4), $5, $6)
          on conflict (model, id) do update set payload = excluded.payload, expires_at = excluded.expires_at,
            grant_id = excluded.grant_id, uid = excluded.uid`,
        [model, id, payload, expiresIn ?? null, payload.grantId ?? null, payload.uid ?? null],
      ),
    find: (id) => findBy('id', model, id),
    findByUid: (uid) => findBy('uid', model, uid),
    findByUserCode: async () => undefined,
    consume: (id) =>
      run('consume', 'update payloads set consumed_at = now() where model = $1 and id = $2', [model, id]),
    destroy: (id) => run('destroy', 'delete from payloads where model = $1 and id = $2', [model, id]),
    revokeByGrantId: (grant) => run('revoke', 'delete from payloads where grant_id = $1', [grant]),
  });
}
