import { sql } from 'kysely';
import type { Database } from '#kernel/db/database.ts';
import { paths as dossiers } from '#portal/programme/dossiers/paths.ts';
import { paths as evn } from '#portal/programme/evn/paths.ts';
import type { Fields } from '../form.ts';
import { browserOf, cell, underLoad } from './look.ts';
import type { Ens } from './report.ts';
import { OFFICER } from './sizes.ts';

/** A number with what else is known of its student. */
export interface Known {
  readonly number: string;
  readonly client: string;
  readonly family: string;
  readonly born: string;
}

const SOME = 2000;

/** Numbers from everywhere. */
export async function findNumbers(database: Database): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select e.number, s.client_id as client, s.family_name as family,
      s.date_of_birth::text as born
    from portal.evns e join portal.students s using (person_id)
    order by md5(e.number) limit ${SOME}`.execute(database.root);
  return rows;
}

const TARGETS = { code: 20, name: 80 } as const;

/** What an officer sends and reads: one form sent again and again, each time about somebody else. */
export async function reportOfficer(ens: Ens): Promise<string> {
  const why = { why: 'complaint', reason: 'A complaint about a decision' };
  const forms = {
    'check a number, with the family name': [
      evn.checkNumber.en,
      ({ number, family }: Known) => ({ number, second: family }),
      'This number (is|has)',
      TARGETS.code,
    ],
    'find a file by client ID': [
      dossiers.findFile.en,
      ({ client }: Known) => ({ what: client, ...why }),
      'EV-',
      TARGETS.code,
    ],
    'find a file by number': [
      dossiers.findFile.en,
      ({ number }: Known) => ({ what: number, ...why }),
      'EV-',
      TARGETS.code,
    ],
    'find a file by name': [
      dossiers.findFile.en,
      ({ family, born }: Known) => ({ what: family, born, ...why }),
      'EV-',
      TARGETS.name,
    ],
  } as const;
  const lines: string[] = [];
  for (const [what, [path, fieldsOf, mark, target]] of Object.entries(forms)) {
    const loads = await underLoad(ens, (at) => send(ens, path, { fieldsOf, mark, at }));
    lines.push(
      `| officer: ${what} | ${loads.map((load, at) => cell(load, at === 0 ? target : undefined)).join(' | ')} |`,
    );
  }
  return [
    `| p95 in ms (targets by one: ≤ ${TARGETS.code}, by name ≤ ${TARGETS.name}) | at 1 | at 16 |`,
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}

interface Sent {
  readonly fieldsOf: (known: Known) => Fields;
  /** What is on the page of an answer. */
  readonly mark: string;
  readonly at: number;
}

/** Sends one form again and again, which was fetched once. */
function send({ system, numbers }: Ens, path: string, { fieldsOf, mark, at }: Sent): () => Promise<void> {
  const browser = browserOf(OFFICER);
  const fetched = browser.goTo(system.portal + path);
  let turn = at * 101;
  return async () => {
    turn += 1;
    const known = numbers[turn % numbers.length];
    if (known === undefined) throw new Error('no number');
    const page = await browser.submit(await fetched, fieldsOf(known));
    if (page.status !== 200 || !new RegExp(mark).test(page.html)) throw new Error(`${path}: ${page.status}`);
  };
}
