import type { Config } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { mapReferences } from '#portal/common/kept-files/references.ts';
import { verifyFiles } from '#portal/common/kept-files/verify.ts';
import { rooms } from '#portal/rooms.ts';
import type { PortalTables } from '#portal/tables.ts';
import { mustRunPortal } from './system.ts';

/** Compares the folder of scans and answers with the database; exit 1 when one can't be given out. */
export async function files(config: Config, [verb]: readonly string[]): Promise<void> {
  if (verb !== 'verify') throw new Error('Say: files verify.');
  mustRunPortal(config);
  const database = await openDatabase(config.database);
  try {
    const db = database.schema<PortalTables>('portal');
    const { sound, faulty, extra } = await verifyFiles(
      await mapReferences(Object.values(rooms), db),
      config.filesFolder,
    );
    print(`${config.filesFolder}: ${sound} files as they were attached.`);
    for (const { digest, fault, references } of faulty)
      print(`${SAID[fault]} ${digest} of ${references.join(', ')}.`);
    for (const name of extra) print(`extra: ${name}, to which nothing refers.`);
    if (faulty.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

const SAID = { missing: 'MISSING:', altered: 'ALTERED:', unreadable: 'UNREADABLE:' } as const;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
