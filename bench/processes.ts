import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor time so far, by who spent them. Linux only; elsewhere all are 0. */
export interface Spent {
  /** The system's main thread: all of its JavaScript, and PGlite, which is WebAssembly. */
  readonly main: number;
  /** The system's other threads: hashing, mostly; garbage collection and compilation. */
  readonly others: number;
  readonly database: number;
  /** This process: the load. */
  readonly load: number;
}

export function readSpent(pid: number): Spent {
  const main = secondsOf(`/proc/${pid}/task/${pid}/stat`);
  return {
    main,
    others: secondsOf(`/proc/${pid}/stat`) - main,
    database: postgresPids().reduce((sum, one) => sum + secondsOf(`/proc/${one}/stat`), 0),
    load: secondsOf('/proc/self/stat'),
  };
}

export const subtract = (later: Spent, earlier: Spent): Spent => ({
  main: later.main - earlier.main,
  others: later.others - earlier.others,
  database: later.database - earlier.database,
  load: later.load - earlier.load,
});

/** Resident memory of a process in megabytes; null where the system doesn't tell. */
export function residentMegabytes(pid: number): number | null {
  const found = /VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`));
  return found ? Number(found[1]) / 1024 : null;
}

/** Linux counts processor time in hundredths of a second (`proc(5)`, fields 14 and 15). */
function secondsOf(file: string): number {
  const fields = fieldsOf(file);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

/** The PostgreSQL server that this process started, and the server's own processes. */
function postgresPids(): string[] {
  const parents = new Map<string, string>();
  for (const pid of list('/proc').filter((name) => /^\d+$/.test(name)))
    parents.set(pid, fieldsOf(`/proc/${pid}/stat`)[1] ?? '');
  const servers = [...parents].filter(
    ([pid, parent]) => parent === String(process.pid) && /\(postgres\)/.test(read(`/proc/${pid}/stat`)),
  );
  return servers.flatMap(([server]) => [
    server,
    ...[...parents].filter(([, parent]) => parent === server).map(([pid]) => pid),
  ]);
}

/** The fields after the name, which is in parentheses and may hold spaces; the first is the state. */
const fieldsOf = (file: string): string[] => read(file).split(') ').at(-1)?.split(' ') ?? [];

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
