import { institutionTool } from '#portal/common/members/choose.tsx';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal } from '#portal/portal.ts';
import { datedListRoute } from '#portal/programme/desk/dated-list.tsx';
import { paths as messages } from '#portal/programme/messages/paths.ts';
import { afterOutages } from '#portal/programme/outages/after.ts';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { decideRoute } from './decide.tsx';
import { dropRoute } from './drop.tsx';
import { lapseIntents } from './due.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { plainRoute } from './plain.tsx';
import { listIntents } from './store.ts';
import { toDecide, toReply, toSend } from './waits-store.ts';
import { writeRoute } from './write.tsx';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.intents-due': object;
  }
}

/** How a decision in force may end: told first, or by a plain fact. */
function routes(portal: Portal): void {
  institutionTool(portal, { path: paths.ours, to: paths.intents, roles: DESK_ROLES });
  datedListRoute(portal, {
    path: paths.intents,
    one: requests.request,
    load: listIntents,
    wordsIn: (locale) => words[locale],
  });
  writeRoute(portal);
  dropRoute(portal);
  decideRoute(portal);
  plainRoute(portal);
}

/** Each night, after the day has ended at the Pacific, what was not replied to in time may be decided. */
const jobs = (portal: Portal): Promise<void> =>
  portal.jobs.schedule('portal.intents-due', '30 6 * * *', () => afterOutages(portal, lapseIntents));

const waits = both(words, 'waits');

export const room = {
  routes,
  jobs,
  tools: [toolOf({ path: paths.ours, roles: DESK_ROLES }, both(words, 'tool'))],
  waits: [
    {
      key: 'fairness.send',
      roles: REPRESENTATIVES,
      path: paths.ours,
      text: both(waits, 'send'),
      hearing: 'by_morning',
      rows: toSend,
    },
    {
      key: 'fairness.decide',
      roles: REPRESENTATIVES,
      path: paths.ours,
      text: both(waits, 'decide'),
      hearing: 'by_morning',
      rows: toDecide,
    },
    {
      key: 'fairness.reply',
      roles: [],
      audience: 'student',
      path: messages.messages,
      text: both(waits, 'reply'),
      hearing: 'by_its_room',
      rows: toReply,
      dated: true,
    },
  ],
  notices: both(words, 'notices'),
  explains: ['intentMoved'],
} satisfies Room;
