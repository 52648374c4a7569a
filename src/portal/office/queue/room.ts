import type { TrayOfWork } from '#portal/office/trays/rules.ts';
import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { routes } from './routes.ts';
import { toApprove, toCheck } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

const trayOf = (tray: TrayOfWork) => ({
  en: `${paths.workQueue.en}?tray=${tray}`,
  fr: `${paths.workQueue.fr}?tray=${tray}`,
});

export const room = {
  routes,
  tools: [toolOf({ path: paths.workQueue, roles: ['officer'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
  waits: [
    {
      key: 'queue.check',
      roles: ['officer'],
      path: trayOf('to_check'),
      text: both(both(words, 'waits'), 'check'),
      hearing: 'by_morning',
      rows: toCheck,
    },
    {
      key: 'queue.approve',
      roles: ['officer'],
      path: trayOf('to_approve'),
      text: both(both(words, 'waits'), 'approve'),
      hearing: 'by_morning',
      rows: toApprove,
    },
  ],
} satisfies Room;
