import type { Portal } from '#portal/portal.ts';
import { countDueOn } from '#portal/programme/verifications/moved-back-store.ts';
import { movesOf } from './move.ts';
import type { Outage } from './rules.ts';

/** What would move from one last day to another. */
export interface WouldMove extends Awaited<ReturnType<typeof countDueOn>> {
  readonly from: string;
  readonly to: string;
}

/** What an outage would move, as things stand; days of which it would move nothing are left out. */
export async function foreseeMoves({ db }: Pick<Portal, 'db'>, outage: Outage): Promise<WouldMove[]> {
  const found: WouldMove[] = [];
  for (const { from, to, provinces } of movesOf(outage))
    found.push({ from, to, ...(await countDueOn(db, from, provinces)) });
  return found.filter(
    ({ requests, questions, transfers, losses }) => requests + questions + transfers + losses > 0,
  );
}
