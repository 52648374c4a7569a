import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type FileFault, listFiles, readKept } from './files.ts';
import { listReferences } from './store.ts';

/** What the folder of the files holds, against what the database says that it should. */
interface FilesVerdict {
  readonly sound: number;
  /** Files that can't be given out, and the nominations that they were attached to. */
  readonly faulty: readonly {
    readonly digest: string;
    readonly fault: FileFault;
    readonly references: readonly string[];
  }[];
  /** Files that no scan refers to, such as one whose attaching was refused at the last moment. */
  readonly extra: readonly string[];
}

/** Reads every file that a scan refers to. Those are listed first, so that what comes meanwhile is missed by nobody. */
export async function verifyFiles(db: Db<PortalTables>, folder: string): Promise<FilesVerdict> {
  const kept = await listReferences(db);
  const faulty: FilesVerdict['faulty'][number][] = [];
  for (const [digest, references] of kept) {
    const { kind } = await readKept(folder, digest);
    if (kind !== 'kept') faulty.push({ digest, fault: kind, references });
  }
  const extra = (await listFiles(folder)).filter((name) => !kept.has(name)).sort();
  return { sound: kept.size - faulty.length, faulty, extra };
}
