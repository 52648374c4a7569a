import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process has the embedded database open; two would destroy it. */
class FolderInUse extends Error {}

/**
 * Makes a folder and takes it for this process; answers what gives it back.
 *
 * The embedded engine has no lock of its own. A process that was killed leaves its file behind, so a file
 * whose process is gone counts for nothing.
 * @throws FolderInUse while its holder is alive.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'in-use-by');
  const holder = holderOf(file);
  if (holder !== null && holder !== process.pid && isAlive(holder))
    throw new FolderInUse(
      `The folder ${folder} is in use by process ${holder}. End it, or choose another folder: DATA_DIR=….`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
