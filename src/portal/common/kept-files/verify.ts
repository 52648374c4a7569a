import { type FileFault, listFiles, readKept } from './folder.ts';

/** What the folder of the files holds, against what the database says that it should. */
interface FilesVerdict {
  readonly sound: number;
  /** Files that can't be given out, and what refers to them. */
  readonly faulty: readonly {
    readonly digest: string;
    readonly fault: FileFault;
    readonly references: readonly string[];
  }[];
  /** Files that nothing refers to, such as one whose attaching was refused at the last moment. */
  readonly extra: readonly string[];
}

/** Reads every file that something refers to; who asks has listed those first, so that what comes meanwhile is missed by nobody. */
export async function verifyFiles(
  kept: ReadonlyMap<string, readonly string[]>,
  folder: string,
): Promise<FilesVerdict> {
  const faulty: FilesVerdict['faulty'][number][] = [];
  for (const [digest, references] of kept) {
    const { kind } = await readKept(folder, digest);
    if (kind !== 'kept') faulty.push({ digest, fault: kind, references });
  }
  const extra = (await listFiles(folder)).filter((name) => !kept.has(name)).sort();
  return { sound: kept.size - faulty.length, faulty, extra };
}
