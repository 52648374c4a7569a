import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { saysSomething } from './history-store.ts';
import type { Inputs } from './judge/rules.ts';

/** A decision that took effect, with all that it was judged by; of the request only its reference. */
interface Decided {
  readonly reference: string;
  readonly kind: 'initial' | 'transfer';
  readonly inputs: Inputs;
}

/** So many decisions of a line, drawn anew each time: to try a rule on, without opening anybody's file. */
export async function sampleDecided(
  db: Db<PortalTables>,
  line: string,
  most: number,
): Promise<readonly Decided[]> {
  const drawn = db
    .selectFrom('decisions as d')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .select('d.id')
    .where('v.line', '=', line)
    .where('d.status', '=', 'applied')
    .where(saysSomething)
    .orderBy(({ fn }) => fn('random'))
    .limit(most);
  return db
    .selectFrom('decisions as d')
    .innerJoin('verifications as v', 'v.id', 'd.verification_id')
    .select(['v.reference', 'v.kind', 'd.inputs'])
    .where('d.id', 'in', drawn)
    .orderBy('v.reference')
    .execute();
}
