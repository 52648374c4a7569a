/** How secrets that are kept as hashes are replaced. */
interface Replacing<Kept> {
  /** What is kept now. */
  find(): Promise<Kept>;
  /** Whether it is what was typed; slow, so outside any transaction. */
  isSame(kept: Kept): Promise<boolean>;
  /** Puts what was typed in its place, if it is kept still, as seen under the lock of its owner; else false. */
  replace(kept: Kept): Promise<boolean>;
}

/**
 * Replaces secrets once, however often the same are sent, also at once: hashes do not show that two are of one secret, so
 * whoever comes second compares what they typed with what the first has left. False when it was there already.
 */
export async function replaceOnce<Kept>({ find, isSame, replace }: Replacing<Kept>): Promise<boolean> {
  for (;;) {
    const kept = await find();
    if (await isSame(kept)) return false;
    // Each turn but the last means that somebody else's change was saved meanwhile.
    if (await replace(kept)) return true;
  }
}
