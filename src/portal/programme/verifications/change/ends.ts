import type { Db } from '#kernel/db/database.ts';
import { voidNumbers } from '#portal/programme/evn/store.ts';
import { endAppeals } from '#portal/programme/verifications/appeals/end-store.ts';
import { endCorrections } from '#portal/programme/verifications/corrections/end-store.ts';
import { endIntents } from '#portal/programme/verifications/intents/end-store.ts';
import {
  endsForce,
  endsNumber,
  mayBeCorrected,
  type VerificationFact,
  type VerificationStatus,
} from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Change, Changed } from './store.ts';

/**
 * What ends with a change of status, whatever the change: a number, what was intended of it, a review, and what was to
 * be corrected.
 */
export async function endAll(
  tx: Db<PortalTables>,
  changed: readonly Changed[],
  change: Change,
): Promise<void> {
  const those = (is: (from: VerificationStatus, to: VerificationStatus) => boolean) =>
    changed.filter(({ from, to }) => is(from, to)).map(({ id }) => id);
  await voidNumbers(tx, those(endsNumber), reasonOf(change), change.at);
  await endIntents(tx, those(endsForce), change.at);
  await endAppeals(
    tx,
    those((from, to) => from === 'ineligible' && to !== from),
    change.at,
  );
  await endCorrections(tx, those(mayBeCorrected), change.at);
}

/** As the code of its reason says why a number ended (`evn/`). */
const reasonOf = ({ fact, closedWhy }: Change): string => closedWhy ?? REASONS[fact] ?? fact;

const REASONS: Readonly<Partial<Record<VerificationFact, string>>> = {
  find_ineligible: 'ineligible',
  conclude: 'concluded',
  revoke: 'consent_revoked',
};
