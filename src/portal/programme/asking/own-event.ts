import { record } from '#kernel/audit/store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';

type Event = Parameters<typeof record>[1];
type OwnEvent = Omit<Event, 'subject' | 'after'> & { readonly after?: Readonly<Record<string, unknown>> };

/** Records what a student did with their own request: by its reference, never by their words. */
export const recordOwn = (
  tx: Parameters<typeof record>[0],
  { after, ...event }: OwnEvent,
  { id, organisationId, reference }: File,
): Promise<void> =>
  record(tx, {
    ...event,
    subject: `verification:${id}`,
    organisationId,
    after: { reference, ...after },
  });
