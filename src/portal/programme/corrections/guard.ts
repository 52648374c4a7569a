import { go } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { type AtInstitution, type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type AtRequest, atRequest } from '#portal/programme/desk/guard.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { pageAt, requestOf } from '#portal/programme/desk/ways.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { takesNoNumber } from '#portal/programme/verifications/appeals/list-store.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import {
  type Correction,
  findCorrection,
  findLatest,
  findStanding,
  hasSecond,
  type Standing,
} from '#portal/programme/verifications/corrections/list-store.ts';
import {
  correctable,
  judgeSecond,
  type SecondFault,
  type What,
} from '#portal/programme/verifications/corrections/rules.ts';
import { type File, listFiles } from '#portal/programme/verifications/file-store.ts';
import { type Judged, loadJudged } from '#portal/programme/verifications/judge/load.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import type { Scope } from '#portal/programme/verifications/scope-store.ts';
import type { Role } from '#portal/roles.ts';
import { paths } from './paths.ts';

/** Somebody of the institution before a decision that may be a mistake. */
export interface AtMistake extends AtRequest {
  readonly standing: Standing | null;
  /** What of it can be put right. */
  readonly whats: readonly What[];
  /** Why whoever looks may not decide the file. */
  readonly bar: Bar | null;
}

/** Somebody before a correction: a second person of the institution, or of the department. */
export interface AtCorrection extends AtWork {
  readonly at?: AtInstitution;
  readonly scope: Scope;
  readonly file: File;
  readonly correction: Correction;
  readonly judged: Judged;
  /** Whether no number comes of it, and it is recorded only. */
  readonly isOnly: boolean;
  /** Whether somebody else at the institution can make it. */
  readonly hasSecond: boolean;
  /** Why whoever looks neither makes nor refuses it. */
  readonly fault: SecondFault | null;
}

/** Lets those at the desk in to what may be wrong within their scope; opening it is a reading (`ENS §8`). */
export const atMistake = (portal: Portal): PortalGuard<AtMistake> =>
  behind(atRequest(portal), async (visit) => {
    const { db } = portal;
    const { file, personId, now } = visit;
    await readRequest(portal, visit);
    const standing = await findStanding(db, file.id);
    const bar = (await mapBarred(db, personId, [file.id], now)).get(file.id) ?? null;
    return letIn({ standing, bar, whats: correctable(file.status, standing) });
  });

/** Lets them in to the correction of a request, the latest where none waits; without one, back to the request. */
const atCorrection = (portal: Portal): PortalGuard<AtRequest & AtCorrection> =>
  behind(atRequest(portal), async (visit) => {
    const correction = await findLatest(portal.db, visit.file.id);
    if (correction === null) return instead(go(requestOf(visit), 'correctionMoved'));
    await readRequest(portal, visit);
    return letIn(await loaded(portal, { ...visit, role: visit.at.role }, correction));
  });

/** Lets officers in to any correction; opening it is a reading with its reason. */
const atOffice = (portal: Portal): PortalGuard<AtCorrection> =>
  behind(withRole(portal, ['officer']), async (visit) => {
    const { db } = portal;
    const { personId, now } = visit;
    const correction = await findCorrection(db, idOf(visit));
    if (correction === null) throw new NotFound();
    const [file] = await listFiles(db, [correction.verificationId]);
    if (file === undefined) throw new Error(`No request of correction ${correction.id}`);
    const reading = { studentId: file.personId, readerId: personId, role: 'officer', page: 'file' } as const;
    if (file.personId !== personId)
      await addReading(
        db,
        { ...reading, organisationId: null, reason: `correction: ${file.reference}` },
        now,
      );
    const scope = { organisationId: file.organisationId, campusIds: null };
    const found = await loaded(portal, { file, personId, now, role: 'officer' }, correction);
    return letIn({ ...found, scope, file });
  });

async function readRequest(
  { db }: Portal,
  { file, personId, at, now }: PortalVisit<AtRequest>,
): Promise<void> {
  const reading = { studentId: file.personId, readerId: personId, role: at.role, page: 'request' } as const;
  if (file.personId !== personId)
    await addReading(db, { ...reading, organisationId: at.organisationId }, now);
}

interface Looking {
  readonly file: File;
  readonly personId: string;
  readonly role: Role;
  readonly now: Date;
}

async function loaded({ db }: Portal, { file, personId, role, now }: Looking, correction: Correction) {
  const bar = (await mapBarred(db, personId, [file.id], now)).get(file.id) ?? null;
  const others = await hasSecond(db, file, { askedBy: correction.askedBy.id, now });
  const fault = judgeSecond(
    { askedBy: correction.askedBy.id, bar, hasSecond: others },
    { personId, as: secondOf(role) },
  );
  return {
    ...{ correction, fault, hasSecond: others },
    judged: await loadJudged(db, file),
    isOnly: correction.what === 'outcome' && (await takesNoNumber(db, file.id)),
  };
}

/** In which capacity somebody looks at what another asked for. */
export const secondOf = (role: Role): 'officer' | 'representative' | 'desk' =>
  role === 'officer' ? role : isRepresentative(role) ? 'representative' : 'desk';

/** The page of its correction, where it waits. */
export const correctionOf = (visit: PortalVisit<AtRequest>): string =>
  pageAt(visit, requests.requestCorrection);

/** Where a correction is made: at the institution, or by the department. */
export interface Door<Found extends AtCorrection> {
  readonly path: Path;
  readonly enter: PortalGuard<Found>;
  /** Its page. */
  readonly own: (visit: PortalVisit<Found>) => string;
  /** Whether its page stands only while it waits. */
  readonly isPassing: boolean;
  /** Where whoever has settled it goes on. */
  readonly away: (visit: PortalVisit<Found>) => string;
}

export const deskDoor = (portal: Portal): Door<AtRequest & AtCorrection> => ({
  path: requests.requestCorrection,
  enter: atCorrection(portal),
  isPassing: true,
  own: correctionOf,
  away: requestOf,
});

export const officeDoor = (portal: Portal): Door<AtCorrection> => ({
  path: paths.officeOne,
  enter: atOffice(portal),
  isPassing: false,
  own: ({ locale, correction }) => href(paths.officeOne, locale, { id: correction.id }),
  away: ({ locale }) => href(paths.office, locale),
});
