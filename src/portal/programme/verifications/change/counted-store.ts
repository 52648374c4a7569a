import { sql } from 'kysely';
import { COUNTS } from '#portal/programme/verifications/names-store.ts';
import { NO_CAMPUS } from '#portal/programme/verifications/scope-store.ts';

/** Of what a statement calls `changed`: one less where a request was, one more where it is; one that is shut to its institution is not counted. */
export const COUNTED = sql`
      insert into ${COUNTS} as n (organisation_id, line, campus_key, status, n)
      select organisation_id, line, coalesce(campus_id, ${NO_CAMPUS}::uuid), moved.status, sum(moved.n)
      from (select * from changed where not shut) changed, lateral (values (from_status, -1), (status, 1)) as moved (status, n)
      group by 1, 2, 3, 4
      order by 1, 2, 3, 4
      on conflict (organisation_id, line, campus_key, status) do update set n = n.n + excluded.n`;
