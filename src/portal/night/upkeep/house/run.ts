import type { AuditEvent } from '#kernel/audit/event.ts';
import { recordAll } from '#kernel/audit/store.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { forgottenBefore } from '#portal/access/lost-answers/rules.ts';
import { deleteProofsBefore } from '#portal/access/lost-answers/store.ts';
import { type LapsedMove, lapseMoves } from '#portal/access/moves/store.ts';
import { deleteLogoutTokens } from '#portal/access/sign-in/store.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import { deleteChangesBefore } from '#portal/common/email-changes/store.ts';
import { BATCH, type Office } from '#portal/common/reminders/batches.ts';
import { deleteDetailsBefore } from '#portal/common/students/details-store.ts';
import { deleteMissesBefore } from '#portal/programme/evn/misses-store.ts';
import {
  cutoff,
  EMAIL_CHANGE_DAYS,
  LOGOUT_TOKEN_DAYS,
  NUMBER_MISS_DAYS,
  STUDENT_DETAILS_DAYS,
} from '../rules.ts';

/** Lets go of what has served its time. */
export async function keepHouse(office: Office): Promise<void> {
  const now = office.clock.now();
  await deleteChangesBefore(office.db, cutoff(now, EMAIL_CHANGE_DAYS));
  await deleteDetailsBefore(office.db, cutoff(now, STUDENT_DETAILS_DAYS));
  await deleteProofsBefore(office.db, forgottenBefore(now));
  await deleteLogoutTokens(office.db, cutoff(now, LOGOUT_TOKEN_DAYS));
  await deleteMissesBefore(office.db, isoDate(cutoff(now, NUMBER_MISS_DAYS)));
  for (let lapsed = BATCH; lapsed === BATCH; )
    lapsed = await office.db.transaction().execute(async (tx) => {
      const moves = await lapseMoves(tx, now, BATCH);
      await recordAll(
        tx,
        moves.map((move) => eventOf(move, now)),
      );
      return moves.length;
    });
}

/** A request that named nobody we know is told of under its credential. */
const eventOf = ({ id, personId, credentialId }: LapsedMove, now: Date): AuditEvent => ({
  ...systemCause(now, 'expiry'),
  action: 'move.lapsed',
  subject: personId === null ? `credential:${credentialId}` : `person:${personId}`,
  after: { move: id, status: 'cancelled' },
});
