import type { Config } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { audit } from './audit.ts';
import { files } from './files.ts';
import { issuers } from './issuers.ts';
import { firstOfficer, renewDemo } from './people.ts';
import { serve } from './serve.ts';
import { migrateAll } from './system.ts';

interface Command {
  readonly name: string;
  readonly about: string;
  run(config: Config, words: readonly string[]): Promise<void>;
}

/** What `npm start`, and an operator, can ask of the system. */
export const commands: readonly Command[] = [
  { name: 'serve', about: 'start the services and keep them running', run: serve },
  { name: 'migrate', about: 'bring the database up to date', run: migrateOnly },
  {
    name: 'first-officer',
    about:
      'first-officer --given … --family … [--one-name] [--email …] [--language en|fr]: issue a PIN to one of the first two officers',
    run: firstOfficer,
  },
  {
    name: 'demo-reset',
    about:
      'demo-reset [--students N]: delete everything and invent the demonstration anew, with N students at its first institution (400, unless said)',
    run: renewDemo,
  },
  {
    name: 'issuers',
    about:
      'issuers check [--language en|fr]: read each OpenID provider’s discovery document, and say what to set',
    run: issuers,
  },
  {
    name: 'files',
    about: 'files verify: compare the files of scans and answers with the database',
    run: files,
  },
  {
    name: 'audit',
    about:
      'audit verify [--heads FILE [--whole]]: re-compute the hash chain of every log; with a file, from the heads that it keeps',
    run: audit,
  },
];

async function migrateOnly(config: Config): Promise<void> {
  const database = await openDatabase(config.database);
  try {
    const done = await migrateAll(database, config.run);
    print(done.length === 0 ? 'The database was up to date.' : `Applied: ${done.join(', ')}.`);
  } finally {
    await database.close();
  }
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
