import type { Room } from '#portal/room.ts';
import { defineJobs } from './jobs.ts';

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.forms-reminder': { readonly nominationId: string };
    'portal.nightly-house': object;
    'portal.nightly-pins-expire': object;
    'portal.nightly-pins-recall': object;
    'portal.nightly-nominations': object;
    'portal.nightly-idle': object;
    'portal.nightly-reviews': object;
    'portal.nightly-waiting': object;
  }
}

export const room = { jobs: defineJobs } satisfies Room;
