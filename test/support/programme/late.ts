import { addMs } from '#kernel/time.ts';
import { applyDue } from '#portal/programme/verifications/apply.ts';
import type { PortalWorld } from '#test/portal/portal.ts';
import { HOUR, MINUTE } from '#test/world/clock.ts';
import { passTime } from './requests.ts';

/** When a signature was made and is due, in minutes from now. */
export type Times = readonly [signed: number, due: number];

/** Lets the signature that waits of a request be of other times than those at which it was made. */
export async function signedAt({ db, clock }: PortalWorld, id: string, [signed, due]: Times): Promise<void> {
  const at = (minutes: number) => addMs(clock.now(), minutes * MINUTE);
  await db
    .updateTable('decisions')
    .set({ signed_at: at(signed), effective_at: at(due) })
    .where('verification_id', '=', id)
    .where('status', '=', 'signed')
    .execute();
}

/** Lets an hour pass in which nobody works, and then all take effect at once that is due. */
export async function workLate(world: PortalWorld): Promise<void> {
  world.clock.advance(HOUR);
  await applyDue(world.deps);
  await passTime(world, 0);
}
