import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Fallen, Standing } from './rules.ts';

/** Judges what was chosen as it stands now, under its locks; what is not theirs to see any more is *beyond*. */
export function outcomesOf(
  chosen: ReadonlyMap<string, number>,
  files: readonly File[],
  bars: ReadonlyMap<string, Bar>,
  whyOf: (standing: Standing, file: File) => Fallen | null,
): Map<string, 'done' | Fallen> {
  const outcomes = new Map<string, 'done' | Fallen>([...chosen.keys()].map((id) => [id, 'beyond']));
  for (const file of files) {
    const standing = {
      ...file,
      bar: bars.get(file.id) ?? null,
      holderId: file.holder?.id ?? null,
      pending: file.pending !== null,
      chosenAt: chosen.get(file.id) ?? -1,
    };
    outcomes.set(file.id, whyOf(standing, file) ?? 'done');
  }
  return outcomes;
}
