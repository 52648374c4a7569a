import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, type Notice } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { revisionOf, textOf } from '#kernel/http/form.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { lockPlaces } from '#portal/programme/places/store.ts';
import { isOwnFile } from '#portal/programme/verifications/barred/store.ts';
import { assign } from '#portal/programme/verifications/change/assign-store.ts';
import { type Change, changeStatus } from '#portal/programme/verifications/change/store.ts';
import { type File, getFile } from '#portal/programme/verifications/file-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { saveAnswer } from '#portal/programme/verifications/questions-store.ts';
import { daysAfterAnswer } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type AtRequest, atRequest } from './guard.ts';
import { type Act, actsOn } from './rules.ts';
import { undoSignatures } from './take-back.ts';
import { requestOf } from './ways.ts';

type Pressed = Exclude<Act, 'work' | 'receive'>;

const NOTICES: Readonly<Record<Pressed, Notice>> = {
  claim: 'requestClaimed',
  take: 'requestTaken',
  put_back: 'requestPutBack',
  resume: 'requestResumed',
  undo: 'signatureUndone',
};

/** What is done with a request by one button: claimed, taken over, put back, gone on with, undone. */
export function actRoute(portal: Portal): void {
  portal.site.action({
    path: paths.requestAction,
    enter: atRequest(portal),
    submit: async (visit, values) => {
      const pressed = (Object.keys(NOTICES) as Pressed[]).find((one) => one === textOf(values, 'do'));
      if (pressed === undefined) throw new NotFound();
      return act(portal, visit, { pressed, revision: revisionOf(values) });
    },
  });
}

/** As the page that bore the button showed the request: what has befallen it since is looked at first. */
async function act(
  portal: Portal,
  visit: PortalVisit<AtRequest>,
  { pressed, revision }: { readonly pressed: Pressed; readonly revision: number },
): Promise<Answer> {
  const { scope, at, now } = visit;
  const notice = await decide(portal, visit, async (tx, by) => {
    // A proof that is taken back is one of the institution's places.
    if (pressed === 'undo') await lockPlaces(tx, scope.organisationId);
    const file = await getFile(tx, scope, visit.file.id);
    if (pressed === 'undo' && file.pending === null) return 'undoLate';
    if (file.revision !== revision) return 'requestChanged';
    if (!actsOn(file, { personId: by.personId, role: by.role ?? at.role }).includes(pressed))
      return 'requestChanged';
    const takes = pressed === 'claim' || pressed === 'take';
    if (takes && (await isOwnFile(tx, by.personId, file.id, now))) return 'requestOwnFile';
    return (await ACTS[pressed](tx, file, by, now)) ? NOTICES[pressed] : 'requestChanged';
  });
  return go(requestOf(visit), notice);
}

type Doing = (tx: Db<PortalTables>, file: File, by: By, now: Date) => Promise<boolean>;

const changing =
  (
    action: 'verification.claimed' | 'verification.put_back' | 'verification.resumed',
    changeOf: (file: File, by: By, now: Date) => Omit<Change, 'by' | 'at'>,
  ): Doing =>
  async (tx, file, by, now) => {
    const change = { ...changeOf(file, by, now), by: by.personId, at: now };
    const [changed] = await changeStatus(tx, { ids: [file.id], revision: file.revision }, change);
    if (changed === undefined) return false;
    await recordOf(tx, file, by, action);
    return true;
  };

const RESUME = changing('verification.resumed', ({ daysLeft, clocks, jurisdiction }, _, now) => ({
  fact: 'resume',
  dueOn: addBusinessDays(isoDate(now), daysAfterAnswer(daysLeft, clocks), jurisdiction),
  daysLeft: null,
}));

const ACTS: Readonly<Record<Pressed, Doing>> = {
  claim: changing('verification.claimed', (_, { personId }) => ({ fact: 'claim', holder: personId })),
  put_back: changing('verification.put_back', () => ({ fact: 'put_back', holder: null })),
  resume: async (tx, file, by, now) => {
    const resumed = await RESUME(tx, file, by, now);
    if (resumed) await saveAnswer(tx, file.id, '', now);
    return resumed;
  },
  take: async (tx, file, by, at) => {
    const which = { ids: [file.id], revision: file.revision, holderId: by.personId };
    const taken = (await assign(tx, which, { by: by.personId, at })).length > 0;
    if (taken) await recordOf(tx, file, by, 'verification.assigned');
    return taken;
  },
  undo: async (tx, file, by) => {
    if (file.pending === null) return false;
    const { id: verificationId, reference, organisationId } = file;
    const waiting = { decisionId: file.pending.id, verificationId, reference, organisationId };
    return (await undoSignatures(tx, [waiting], by)) > 0;
  },
};

const recordOf = (
  tx: Db<PortalTables>,
  { id, reference, organisationId }: File,
  { cause }: By,
  action: 'verification.claimed' | 'verification.put_back' | 'verification.resumed' | 'verification.assigned',
): Promise<void> =>
  record(tx, { ...cause, action, subject: `verification:${id}`, organisationId, after: { reference } });
