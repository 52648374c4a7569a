import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { unreachedHere } from '#portal/joining/nominations/unreached-store.ts';
import { words as nominations } from '#portal/joining/nominations/words.ts';
import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';
import { pinsToIssue, questionsToRestore } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.ourPeople, roles: REPRESENTATIVES }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  waits: [
    {
      key: 'people.pins',
      roles: REPRESENTATIVES,
      path: paths.ourPeople,
      text: both(both(words, 'waits'), 'pins'),
      hearing: 'at_once',
      rows: pinsToIssue,
    },
    {
      key: 'people.questions',
      roles: REPRESENTATIVES,
      path: paths.ourPeople,
      text: both(both(words, 'waits'), 'questions'),
      hearing: 'by_morning',
      rows: questionsToRestore,
    },
    {
      key: 'people.unreached',
      roles: REPRESENTATIVES,
      path: paths.ourPeople,
      text: both(both(nominations, 'waits'), 'unreached'),
      hearing: 'by_morning',
      rows: unreachedHere,
    },
  ],
} satisfies Room;
