import type { Db } from '#kernel/db/database.ts';
import type { Origin } from '#kernel/http/visit.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { SignInOutcome } from './rules.ts';

type Tables = Db<PortalTables>;

/** Notes that somebody came, or failed to. */
export async function addSignIn(
  tx: Tables,
  row: {
    readonly personId: string;
    readonly credentialId: string;
    readonly at: Date;
    readonly from: Origin;
    readonly outcome: SignInOutcome;
  },
): Promise<void> {
  await tx
    .insertInto('sign_ins')
    .values({
      person_id: row.personId,
      credential_id: row.credentialId,
      at: row.at,
      network: row.from.network,
      user_agent: row.from.userAgent.slice(0, 300),
      outcome: row.outcome,
    })
    .execute();
}
