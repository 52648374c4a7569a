import { both, type Room } from '#portal/room.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

export const room = {
  notices: both({ en, fr }, 'notices'),
  explains: [
    'lapsed',
    'endedElsewhere',
    'accessChanged',
    'credentialGone',
    'pageWaits',
    'logInFirst',
    'loggedOutMeanwhile',
    'cancelled',
    'stale',
  ],
} satisfies Room;
