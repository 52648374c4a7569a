import { record } from '#kernel/audit/store.ts';
import { go, type Notice } from '#kernel/http/answer.ts';
import { revisionOf } from '#kernel/http/form.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { lockPlaces } from '#portal/programme/places/store.ts';
import { sendCode } from '#portal/programme/proof-codes/emails.ts';
import { judgeSending, type SendFault } from '#portal/programme/proof-codes/rules.ts';
import { addCode, countCodes, findAddress } from '#portal/programme/proof-codes/store.ts';
import { isOwnFile } from '#portal/programme/verifications/barred/store.ts';
import { getFile } from '#portal/programme/verifications/file-store.ts';
import { loadJudged } from '#portal/programme/verifications/judge/load.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { type AtRequest, atRequest } from './guard.ts';
import { isPrepared } from './rules.ts';
import { requestOf } from './ways.ts';

const FAULTS: Readonly<Record<SendFault, Notice>> = {
  not_taken: 'codeNotTaken',
  no_match: 'codeNoMatch',
  no_address: 'codeNoAddress',
  own_address: 'codeOwnAddress',
  too_many: 'codeTooMany',
};

/** Sends a code to the student's address on record, by which they prove that the request is theirs (`ENS §4`). */
export function codeRoute(portal: Portal): void {
  portal.site.action({
    path: paths.requestCode,
    enter: atRequest(portal),
    submit: async (visit, values) => {
      const notice = await order(portal, visit, revisionOf(values));
      return go(requestOf(visit), notice);
    },
  });
}

const order = (portal: Portal, visit: PortalVisit<AtRequest>, revision: number): Promise<Notice> =>
  decide(portal, visit, async (tx, { personId, role, cause }) => {
    const { scope, now, at } = visit;
    await lockPlaces(tx, scope.organisationId);
    const file = await getFile(tx, scope, visit.file.id);
    const works = isPrepared(file, { personId, role: role ?? at.role });
    if (!works || file.revision !== revision) return 'requestChanged';
    if (await isOwnFile(tx, personId, file.id, now)) return 'requestOwnFile';
    const { held, version, judgement } = await loadJudged(tx, file);
    const address = held === null ? null : await findAddress(tx, held.id);
    const sent = await countCodes(tx, file.place.id, now);
    const { rule } = version;
    const match = judgement.match.level;
    const fault = judgeSending({ rule, match, address, sent, byId: personId, now });
    if (fault !== null || held === null || address === null) return FAULTS[fault ?? 'no_address'];
    const code = { placeId: file.place.id, rosterId: held.id, address, by: personId };
    await sendCode(portal, tx, await addCode(tx, code, now));
    await record(tx, {
      ...cause,
      action: 'place.code_sent',
      subject: `place:${file.place.id}`,
      organisationId: file.organisationId,
      after: { reference: file.reference },
    });
    return 'codeSent';
  });
