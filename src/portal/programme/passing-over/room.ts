import { paths as appeals } from '#portal/programme/appeals/paths.ts';
import { paths as corrections } from '#portal/programme/corrections/paths.ts';
import { paths as intents } from '#portal/programme/fairness/paths.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { paths as transfers } from '#portal/programme/verifications/transfers/paths.ts';
import { both, type Room } from '#portal/room.ts';
import { words } from './fr.ts';
import { countOpen, KINDS } from './store.ts';

const PLACES = {
  requests: requests.requests,
  transfers: transfers.transfers,
  intents: intents.intents,
  appeals: appeals.reviews,
  corrections: corrections.list,
} as const;

/** What of the students' requests the next DIR of an institution takes over. */
export const room = {
  passesOver: {
    kinds: KINDS.map((key) => ({ key, path: PLACES[key], text: both(words, key) })),
    count: countOpen,
  },
} satisfies Room;
