import type { Portal } from '#portal/portal.ts';

/** How many are taken at a time, in one transaction. */
export const BATCH = 500;

/** What scheduled work needs of the portal. */
export type Office = Pick<Portal, 'db' | 'jobs' | 'clock' | 'place'>;

/** How far one night's work reaches: the next rows after an id. */
export interface Reach {
  readonly now: Date;
  readonly after: string | null;
  readonly limit: number;
}

/** Works through a list in the order of its ids, a batch at a time; a row is met once, whatever becomes of it. */
export async function inBatches<Row extends { readonly id: string }>(
  now: Date,
  list: (reach: Reach) => Promise<readonly Row[]>,
  work: (batch: readonly Row[]) => Promise<void>,
): Promise<void> {
  let after: string | null = null;
  for (let more = true; more; ) {
    const batch: readonly Row[] = await list({ now, after, limit: BATCH });
    if (batch.length > 0) await work(batch);
    after = batch.at(-1)?.id ?? null;
    more = batch.length === BATCH;
  }
}
