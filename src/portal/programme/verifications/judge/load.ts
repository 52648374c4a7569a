import type { Db } from '#kernel/db/database.ts';
import type { Kind } from '#portal/programme/eligibility/rules.ts';
import { isPermitKept } from '#portal/programme/evn/store.ts';
import { mapParticipations } from '#portal/programme/lines/participants-store.ts';
import { daysOf, type RuleVersion } from '#portal/programme/lines/rules.ts';
import { listRules } from '#portal/programme/lines/store.ts';
import type { Programme } from '#portal/programme/programmes/rules.ts';
import { listProgrammes, type Whose } from '#portal/programme/programmes/store.ts';
import type { RosterPerson, StudyPeriod } from '#portal/programme/roster/rules.ts';
import { findRosterPerson, listPeriods } from '#portal/programme/roster/store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { lookedAt } from '#portal/programme/verifications/intents/rules.ts';
import { findHanded } from '#portal/programme/verifications/transfers/handed-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Judgement, judge } from './rules.ts';

/** A request beside the institution's record, and what the portal makes of it today. */
export interface Judged {
  readonly held: RosterPerson | null;
  readonly periods: readonly StudyPeriod[];
  readonly version: RuleVersion;
  readonly judgement: Judgement;
}

/** A decision in force beside the institution's record, judged as of today and as of the day of its request. */
export interface JudgedAnew extends Judged {
  /** By every check of the rule, from what is on file now: what a mistake is measured by. */
  readonly atRequest: Judgement;
}

/** Judges a request by what its institution has on file now, and by the rule of the day on which it was asked. */
export async function loadJudged(db: Db<PortalTables>, file: File): Promise<Judged> {
  const { judgeAs, ...found } = await loadOnFile(db, file);
  return { ...found, judgement: judgeAs(file.kind, file.askedOn) };
}

/** Judges anew whether somebody who was found eligible still is on a day: the days are left out, as in a yearly look. */
export async function loadJudgedOn(db: Db<PortalTables>, file: File, on: string): Promise<JudgedAnew> {
  const { judgeAs, ...found } = await loadOnFile(db, file);
  return { ...found, judgement: judgeAs('annual', on), atRequest: judgeAs(file.kind, file.askedOn) };
}

/** The numbers behind reasons for which a decision in force ends: those of the day of which they speak. */
export const judgementOf = (judged: JudgedAnew, reasons: readonly string[]): Judgement =>
  lookedAt(reasons) === 'request' ? judged.atRequest : judged.judgement;

/** What is on file of a request, to be judged on any day. */
async function loadOnFile(
  db: Db<PortalTables>,
  file: File,
): Promise<Omit<Judged, 'judgement'> & { readonly judgeAs: (kind: Kind, askedOn: string) => Judgement }> {
  const { line, organisationId, personId, claimed } = file;
  const held = await findRosterPerson(db, organisationId, claimed.studentNumber);
  const periods = held === null ? [] : await listPeriods(db, held.id);
  const participations = await mapParticipations(db, line, [organisationId]);
  const versions = await listRules(db, line);
  const version = versions.find((one) => one.version === file.ruleVersion);
  if (version === undefined) throw new Error(`No rule ${file.ruleVersion} of ${line}`);
  const onFile = {
    ...{ claimed, held, periods, rule: version.rule },
    handed: file.kind === 'transfer' ? ((await findHanded(db, file.id))?.periods ?? []) : [],
    programmes: await listNamed(db, { organisationId, line }, periods),
    participation: (participations.get(organisationId) ?? []).map(daysOf),
    facts: {
      answers: file.answers,
      permitKept: await isPermitKept(db, { personId, line, besides: file.id }),
    },
  };
  return { held, periods, version, judgeAs: (kind, askedOn) => judge({ kind, askedOn, ...onFile }) };
}

/** An institution's programmes, where a period names one; nothing is asked for where none does. */
export const listNamed = async (
  db: Db<PortalTables>,
  whose: Whose,
  periods: readonly StudyPeriod[],
): Promise<readonly Programme[]> =>
  periods.some(({ programme }) => programme !== '') ? listProgrammes(db, whose) : [];
