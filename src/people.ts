import { rm } from 'node:fs/promises';
import { systemClock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { alone } from '#kernel/db/lock.ts';
import { dropSchemas, isInUse } from '#kernel/db/schemas.ts';
import { createLog } from '#kernel/log.ts';
import { fullName } from '#kernel/names.ts';
import type { Deps } from '#kernel/service.ts';
import { inviteInvented, issueFirstOfficer } from '#portal/common/invitations/invite.ts';
import { type Settled, settleInvented } from '#portal/office/settlement/settle.ts';
import { addFirstLine } from '#portal/programme/lines/first.ts';
import { playRequests } from '#portal/programme/settlement/play.ts';
import type { PortalTables } from '#portal/tables.ts';
import { inventCountry } from './demo/country/country.ts';
import { demoPeople, tableOf } from './demo/people/invite.ts';
import { people } from './demo/people/people.ts';
import { studentTable } from './demo/people/students.ts';
import { schemas } from './migrations.ts';
import { readOfficer } from './officer.ts';
import { depsFor, type Shared, withSystemAtRest } from './system.ts';

/** What a demonstration prints at its start: who may enrol, with which PIN; empty where nobody is invented. */
export async function invitedPeople(shared: Shared): Promise<string> {
  const { config } = shared;
  if (!config.demo || !config.run.includes('portal')) return '';
  const deps = await depsFor<PortalTables>('portal', shared);
  const { database, asked } = shared;
  // Two that start at once would both find everything missing.
  const rows = await alone(database, 'invented people', () => settleAndInvite(shared, deps), asked);
  return `
Invented people, ready to enrol:
Personnes fictives, prêtes à s’inscrire\u00a0:

${tableOf(rows)}

Invented students, who need no PIN: select No, then “I am a student”:
Étudiantes et étudiants fictifs, sans NIP\u00a0: sélectionnez Non, puis «\u00a0J’étudie dans un établissement\u00a0»\u00a0:

${studentTable()}
`;
}

async function settleAndInvite(shared: Shared, deps: Deps<PortalTables>) {
  await settle(shared);
  return demoPeople((person) => {
    shared.asked?.throwIfAborted();
    return inviteInvented(deps, person);
  });
}

/** Fills an empty portal with the invented country, in which nobody bears the names of those who are invited. */
const settle = async (shared: Shared, size: { readonly students?: number } = {}): Promise<Settled> => {
  const names = people.map(({ givenNames, familyName }) => fullName({ givenNames, familyName }));
  const country = () => inventCountry(shared.clock.now(), { taken: names, ...size });
  const deps = await depsFor<PortalTables>('portal', shared);
  // Its institutions take part in a line of business, which only a portal that has started has.
  await addFirstLine(deps);
  return settleInvented(deps, country, playRequests);
};

/**
 * Deletes everything that a demonstration holds, and makes its country anew, with as many students at its first
 * institution as `--students` says. @throws in production, where invented people are switched off, and while the system
 * runs.
 */
export async function renewDemo(config: Config, words: readonly string[]): Promise<void> {
  const size = readSize(words);
  if (config.production || !config.demo)
    throw new Error('Refused: this would delete everything, and is for demonstrations only (DEMO).');
  const around = { clock: systemClock, log: createLog('silent') };
  await dropAll(config);
  await withSystemAtRest(config, around, (shared) => settle(shared, size));
  process.stdout.write('The demonstration is as new: everything in it was deleted and invented again.\n');
}

const FEWEST = 400;
const MOST = 50_000;

/** How many students are asked for, if any. @throws for words that say anything else. */
function readSize(words: readonly string[]): { readonly students?: number } {
  if (words.length === 0) return {};
  const [name, count = ''] = words;
  if (name !== '--students' || words.length > 2 || !/^\d{3,5}$/.test(count))
    throw new Error(`Say: demo-reset, or demo-reset --students N, from ${FEWEST} to ${MOST}.`);
  const students = Number(count);
  if (students < FEWEST || students > MOST)
    throw new Error(`There can be ${FEWEST} to ${MOST} students; ${students} were asked for.`);
  return { students };
}

/** Every schema, that of the jobs, and the files that people sent. @throws while anybody else is connected. */
async function dropAll({ database: place, filesFolder }: Config): Promise<void> {
  const database = await openDatabase(place);
  try {
    if (await isInUse(database.root)) throw new Error('The database is in use. End the system first.');
    await dropSchemas(database.root, [...schemas.map(({ name }) => name), 'jobs']);
    await rm(filesFolder, { recursive: true, force: true });
  } finally {
    await database.close();
  }
}

/** Issues a PIN that everything begins with; @throws when two officers were let in so. */
export async function firstOfficer(config: Config, words: readonly string[]): Promise<void> {
  const officer = readOfficer(words);
  const around = { clock: systemClock, log: createLog('silent') };
  const first = await withSystemAtRest(config, around, async (shared) =>
    issueFirstOfficer(await depsFor<PortalTables>('portal', shared), officer),
  );
  if (first.kind === 'not-first')
    throw new Error(
      'Two officers were let in this way, which is as many as the system lets in itself: ask one of them.',
    );
  const name = fullName(officer);
  const front = `${config.services.portal.origin}/${officer.locale}`;
  process.stdout.write(
    `PIN of ${name}: ${first.pin}\nIt is shown this once, and is good for 14 days. Enrol at ${front}: type the names as here.\nWhat takes two people, such as letting in a colleague, takes a second officer: run this once more for them.\n`,
  );
}
