import { hours } from '#kernel/time.ts';
import type { Portal } from '#portal/portal.ts';
import { removeKept, tidyFolder } from './folder.ts';
import { mapReferences } from './references.ts';
import { deleteForgotten, listForgotten } from './store.ts';

/** Longer than anybody takes from keeping a file to saying what refers to it. */
const SETTLED_MS = hours(1);

/** Removes the files that were given up, if nothing else refers to them; what is too fresh to tell waits for the next night. What a process left that was killed is tidied up first. */
export async function forgetByNight({
  db,
  config,
  rooms,
}: Pick<Portal, 'db' | 'config' | 'rooms'>): Promise<void> {
  // By the clock of the machine, as the folder's files are dated.
  const before = new Date(Date.now() - SETTLED_MS);
  await tidyFolder(config.filesFolder, before);
  for (const digest of await listForgotten(db)) {
    const wanted = async () => (await mapReferences(rooms, db)).has(digest);
    const done = await removeKept(config.filesFolder, digest, { before, wanted });
    if (done === 'removed' || (await wanted())) await deleteForgotten(db, digest);
  }
}
