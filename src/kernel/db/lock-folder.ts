import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process has the embedded database open; two would destroy it. */
class FolderInUse extends Error {}

/**
 * Makes a folder and takes it for this process; answers what gives it back.
 *
 * The embedded engine has no lock of its own. A process that was killed leaves its file behind, so a file whose process is
 * gone counts for nothing, also when another program has its number since, as after a restart of the machine.
 * @throws FolderInUse while its holder is alive.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'in-use-by');
  const holder = holderOf(file);
  if (holder !== null && holder.pid !== process.pid && isAlive(holder))
    throw new FolderInUse(
      `The folder ${folder} is in use by process ${holder.pid}. End it, or choose another folder: DATA_DIR=….`,
    );
  writeFileSync(file, `${process.pid} ${birthOf(process.pid)}`.trim());
  return () => rmSync(file, { force: true });
}

interface Holder {
  readonly pid: number;
  /** When it began, where that is known; else ''. */
  readonly birth: string;
}

function holderOf(file: string): Holder | null {
  try {
    const [pid = '', birth = ''] = readFileSync(file, 'utf8').split(' ');
    return Number.parseInt(pid, 10) > 0 ? { pid: Number.parseInt(pid, 10), birth } : null;
  } catch {
    return null;
  }
}

const isAlive = ({ pid, birth }: Holder): boolean =>
  isRunning(pid) && (birth === '' || ['', birth].includes(birthOf(pid)));

/** A run of the system, and the tick of it in which a process began (proc(5), field 22); '' where there is no `/proc`. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name before it may hold spaces and brackets.
    const tick = stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}/${tick}`;
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
