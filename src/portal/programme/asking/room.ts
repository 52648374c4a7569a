import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { paths as messages } from '#portal/programme/messages/paths.ts';
import { words as codes } from '#portal/programme/proof-codes/fr.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en as appeal } from './appeal/en.ts';
import { words as appeals } from './appeal/fr.ts';
import { changePlaceRoute } from './change-place.tsx';
import { consentRoutes } from './consents.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import type { en as losing } from './losing/en.ts';
import { words as losses } from './losing/fr.ts';
import { placeRoute } from './place.tsx';
import { questionRoutes } from './questions.tsx';
import { requestRoutes } from './request.ts';
import { stands } from './stands.tsx';
import type { en as transfer } from './transfer/en.ts';
import { words as transfers } from './transfer/fr.ts';
import { codesToEnter, revokedLately, toAnswer, toAskAgain } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices
    extends Record<
      | keyof typeof en.notices
      | keyof typeof transfer.notices
      | keyof typeof losing.notices
      | keyof typeof appeal.notices,
      true
    > {}
}

/** What a student does: asks, answers, follows, revokes. */
function routes(portal: Portal): void {
  placeRoute(portal);
  changePlaceRoute(portal);
  questionRoutes(portal);
  requestRoutes(portal);
  consentRoutes(portal);
}

export const room = {
  routes,
  stands,
  tools: [
    toolOf({ path: paths.ask, audience: 'student' }, both(words, 'tool')),
    toolOf({ path: paths.transfer, audience: 'student' }, both(transfers, 'tool')),
    toolOf({ path: paths.consents, audience: 'student' }, both(words, 'consentsTool')),
  ],
  waits: [
    {
      key: 'asking.answer',
      roles: [],
      audience: 'student',
      path: messages.messages,
      text: both(both(words, 'waits'), 'answer'),
      hearing: 'by_its_room',
      rows: toAnswer,
      dated: true,
    },
    {
      key: 'asking.code',
      roles: [],
      audience: 'student',
      path: paths.codeToEnter,
      text: both(codes, 'waits'),
      // Its mail is the code's own.
      hearing: 'by_its_room',
      rows: codesToEnter,
      timed: true,
    },
    {
      key: 'asking.transfer',
      roles: [],
      audience: 'student',
      path: paths.transfer,
      text: both(transfers, 'waits'),
      hearing: 'by_its_room',
      rows: toAskAgain,
    },
    {
      key: 'asking.revoked',
      roles: REPRESENTATIVES,
      path: common.ourLog,
      query: { action: 'consent.revoked' },
      text: both(both(words, 'waits'), 'revoked'),
      // The letter goes out within the hour.
      hearing: 'by_its_room',
      rows: revokedLately,
    },
  ],
  notices: {
    en: { ...words.en.notices, ...transfers.en.notices, ...losses.en.notices, ...appeals.en.notices },
    fr: { ...words.fr.notices, ...transfers.fr.notices, ...losses.fr.notices, ...appeals.fr.notices },
  },
  explains: [
    'transferOver',
    'placeKept',
    'placeSame',
    'placeUnchanged',
    'noLongerThere',
    'placeGone',
    'requestNotOpen',
    'consentEnded',
    'intentOver',
    'reviewNotNow',
  ],
} satisfies Room;
