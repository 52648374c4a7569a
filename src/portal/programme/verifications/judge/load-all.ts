import type { Db } from '#kernel/db/database.ts';
import { listPermitsKept } from '#portal/programme/evn/store.ts';
import { mapParticipations } from '#portal/programme/lines/participants-store.ts';
import { daysOf } from '#portal/programme/lines/rules.ts';
import { listRules } from '#portal/programme/lines/store.ts';
import type { Programme } from '#portal/programme/programmes/rules.ts';
import type { Whose } from '#portal/programme/programmes/store.ts';
import { numberKeys, type RosterPerson } from '#portal/programme/roster/rules.ts';
import { mapPeriods, mapRosterPeople } from '#portal/programme/roster/store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { mapHanded } from '#portal/programme/verifications/transfers/handed-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Judged, listNamed } from './load.ts';
import { judge } from './rules.ts';

type Tables = Db<PortalTables>;

/** Judges many requests of one institution as `loadJudged` does each, in as few statements as for one of each line. */
export async function loadAllJudged(
  db: Tables,
  organisationId: string,
  files: readonly File[],
): Promise<ReadonlyMap<string, Judged>> {
  const judged = new Map<string, Judged>();
  if (files.length === 0) return judged;
  const keys = files.flatMap(({ claimed }) => numberKeys(claimed.studentNumber));
  const people = await mapRosterPeople(db, organisationId, keys);
  const periods = await mapPeriods(
    db,
    [...people.values()].map(({ id }) => id),
  );
  for (const [line, these] of Map.groupBy(files, (file) => file.line)) {
    const programmes = await listNamed(db, { line, organisationId }, [...periods.values()].flat());
    const goes = await loadLine(db, { line, organisationId, programmes }, these);
    for (const file of these) {
      const held = heldOf(people, file);
      judged.set(file.id, goes(file, held, held === null ? [] : (periods.get(held.id) ?? [])));
    }
  }
  return judged;
}

const heldOf = (people: ReadonlyMap<string, RosterPerson>, { claimed }: File): RosterPerson | null =>
  numberKeys(claimed.studentNumber).flatMap((key) => people.get(key) ?? [])[0] ?? null;

/** What all requests of a line go by: its rules, the participation, and whose permit was kept. */
async function loadLine(
  db: Tables,
  { line, organisationId, programmes }: Whose & { readonly programmes: readonly Programme[] },
  files: readonly File[],
): Promise<(file: File, held: Judged['held'], periods: Judged['periods']) => Judged> {
  const participations = await mapParticipations(db, line, [organisationId]);
  const participation = (participations.get(organisationId) ?? []).map(daysOf);
  const versions = new Map((await listRules(db, line)).map((one) => [one.version, one]));
  const kept = await listPermitsKept(
    db,
    files.map(({ personId }) => personId),
    line,
  );
  const handed = await mapHanded(
    db,
    files.flatMap(({ id, kind }) => (kind === 'transfer' ? [id] : [])),
  );
  return (file, held, periods) => {
    const version = versions.get(file.ruleVersion);
    if (version === undefined) throw new Error(`No rule ${file.ruleVersion} of ${line}`);
    const { kind, askedOn, claimed } = file;
    const facts = { answers: file.answers, permitKept: kept.has(file.personId) };
    const { rule } = version;
    const came = handed.get(file.id)?.periods ?? [];
    const onFile = { held, periods, handed: came, participation, programmes, facts };
    const judgement = judge({ kind, askedOn, claimed, rule, ...onFile });
    return { held, periods, version, judgement };
  };
}
