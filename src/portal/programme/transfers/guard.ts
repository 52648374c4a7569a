import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { idOf } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type Contested, findContest } from '#portal/programme/contested/store.ts';
import { type AtDesk, atDesk } from '#portal/programme/desk/guard.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { type File, getFile } from '#portal/programme/verifications/file-store.ts';
import { type Judged, loadJudged } from '#portal/programme/verifications/judge/load.ts';
import { paths } from '#portal/programme/verifications/transfers/paths.ts';
import { getOutgoing, type Outgoing } from './store.ts';

/** Somebody before a transfer that leaves their institution, with what would be passed on. */
export interface AtOutgoing extends AtDesk {
  readonly transfer: Outgoing;
  readonly file: File;
  readonly judged: Judged;
  /** How the student stands where two people claim the record; null where they don't. */
  readonly contest: Contested | null;
}

/** Lets them in to one within their scope; opening it is a reading of the file (`ENS §8`). */
export const atOutgoing = (portal: Portal): PortalGuard<AtOutgoing> =>
  behind(atDesk(portal), async (visit) => {
    const { scope, personId, at, now } = visit;
    const transfer = await getOutgoing(portal.db, scope, idOf(visit));
    const file = await getFile(portal.db, scope, transfer.verificationId);
    const reading = { studentId: file.personId, readerId: personId, role: at.role } as const;
    if (file.personId !== personId)
      await addReading(portal.db, { ...reading, organisationId: at.organisationId, page: 'request' }, now);
    const contest = await findContest(portal.db, file.place.id);
    return letIn({ transfer, file, contest, judged: await loadJudged(portal.db, file) });
  });

/** The page of a transfer that leaves. */
export const pageOf = ({ locale, at, transfer }: PortalVisit<AtOutgoing>): string =>
  href(paths.transfer, locale, { organisation: at.organisationId, id: transfer.id });

/** The transfers of its institution. */
export const listOf = ({ locale, at }: PortalVisit<AtOutgoing>): string =>
  href(paths.transfers, locale, { organisation: at.organisationId });

/** Whether somebody may hand it out, or not, as it stands. */
export const mayMove = ({ at, transfer }: PortalVisit<AtOutgoing>): boolean =>
  isRepresentative(at.role) && transfer.status === 'asked';
