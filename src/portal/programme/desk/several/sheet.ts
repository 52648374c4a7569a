import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type LineRule, takesProof } from '#portal/programme/lines/rules.ts';
import { listRules } from '#portal/programme/lines/store.ts';
import { addReadings } from '#portal/programme/readings/store.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { type File, listFilesWithin } from '#portal/programme/verifications/file-store.ts';
import type { Judged } from '#portal/programme/verifications/judge/load.ts';
import { loadAllJudged } from '#portal/programme/verifications/judge/load-all.ts';
import { type Chosen, listChosen } from './chosen-store.ts';
import type { AtSelection } from './guard.ts';
import { type Fallen, fallsOutOfSigning, sampleOf, sorted } from './rules.ts';

/** One of those that are shown open. */
export interface Sampled {
  readonly file: File;
  readonly judged: Judged;
}

/** What is before somebody who is about to sign several. */
export interface Sheet {
  readonly good: readonly Chosen[];
  readonly fallen: readonly (Chosen & { readonly why: Fallen })[];
  /** How many that were chosen are not theirs to see any more. */
  readonly beyond: number;
  readonly sample: readonly Sampled[];
  /** Minutes in which all of it can be undone. */
  readonly undoMinutes: number;
}

/** Sorts what was chosen by what was judged last, and opens a sample, which is a reading of each (`ENS §8`). */
export async function loadSheet(portal: Portal, visit: PortalVisit<AtSelection>): Promise<Sheet> {
  const { db } = portal;
  const { scope, selection, personId, now, at } = visit;
  const rows = await listChosen(db, scope, selection.id);
  const ruleOf = await loadRules(portal, rows);
  const proves = (row: Chosen): boolean => {
    const rule = ruleOf(row);
    return rule !== undefined && takesProof(rule, row.proof, row.match);
  };
  const bars = await mapBarred(
    db,
    personId,
    rows.map(({ id }) => id),
    now,
  );
  const { good, fallen } = sorted(rows, (row) =>
    fallsOutOfSigning(
      // Whether a period is on file is looked at as it is signed: the outcome that is kept says it for every rule that counts days.
      { ...row, bar: bars.get(row.id) ?? null, proved: proves(row), studied: true, outcome: row.prediction },
      personId,
    ),
  );
  const drawn = sampleOf(good, selection.id).map(({ id }) => id);
  const files = drawn.length === 0 ? [] : await listFilesWithin(db, scope, drawn);
  const judged = await loadAllJudged(db, at.organisationId, files);
  const reader = { readerId: personId, role: at.role, organisationId: at.organisationId };
  const students = files.map((file) => file.personId);
  if (students.length > 0) await addReadings(db, students, { ...reader, page: 'request' }, now);
  // In the order of the list above them.
  const sample = good.flatMap(({ id }) => {
    const [file, found] = [files.find((one) => one.id === id), judged.get(id)];
    return file === undefined || found === undefined ? [] : [{ file, judged: found }];
  });
  const undoMinutes = Math.min(...good.map((row) => ruleOf(row)?.undoMinutes ?? Number.POSITIVE_INFINITY));
  return { good, fallen, beyond: selection.count - rows.length, sample, undoMinutes };
}

/** The rule that each request goes by. */
async function loadRules(
  { db }: Portal,
  rows: readonly Chosen[],
): Promise<(row: Chosen) => LineRule | undefined> {
  const rules = new Map<string, Awaited<ReturnType<typeof listRules>>>();
  for (const line of new Set(rows.map((row) => row.line))) rules.set(line, await listRules(db, line));
  return ({ line, ruleVersion }) => rules.get(line)?.find((one) => one.version === ruleVersion)?.rule;
}
