import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { LONGEST_AGENT } from '#kernel/http/session-store.ts';
import type { Origin } from '#kernel/http/visit.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { SignInOutcome } from './rules.ts';

type Tables = Db<PortalTables>;

interface Coming {
  readonly personId: string;
  readonly credentialId: string;
  readonly at: Date;
  readonly from: Origin;
}

/** Notes that somebody came, or failed to. */
export async function addSignIn(
  tx: Tables,
  { outcome, ...row }: Coming & { readonly outcome: SignInOutcome },
): Promise<void> {
  await tx
    .insertInto('sign_ins')
    .values({
      person_id: row.personId,
      credential_id: row.credentialId,
      at: row.at,
      network: row.from.network,
      user_agent: agentOf(row),
      outcome,
    })
    .execute();
}

/** Notes that a credential brought its person all the way in; false when it is not theirs any more, and nothing is noted. */
export async function saveSignIn(tx: Tables, row: Coming): Promise<boolean> {
  const saved = await tx
    .with('theirs', (tables) =>
      tables
        .updateTable('credentials')
        .set({ last_sign_in_at: row.at })
        .where('id', '=', row.credentialId)
        .where('person_id', '=', row.personId)
        .where('status', '=', 'linked')
        .returning(['id', 'person_id']),
    )
    .insertInto('sign_ins')
    .columns(['person_id', 'credential_id', 'at', 'network', 'user_agent', 'outcome'])
    .expression((tables) =>
      tables
        .selectFrom('theirs')
        .select([
          'theirs.person_id',
          'theirs.id',
          sql<Date>`${row.at}::timestamptz`.as('at'),
          sql<string>`${row.from.network}::text`.as('network'),
          sql<string>`${agentOf(row)}::text`.as('user_agent'),
          sql<'signed_in'>`'signed_in'`.as('outcome'),
        ]),
    )
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

const agentOf = ({ from }: Coming): string => from.userAgent.slice(0, LONGEST_AGENT);
