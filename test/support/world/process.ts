import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** The system as a process of its own, as `npm start` runs it. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has printed so far, errors included. */
  output(): string;
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
}

/** Runs a command of the system; only these variables and the PATH are set. */
export function run(words: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', main, ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return watch(child);
}

/** Keeps what a process prints, errors included. */
export function watch(child: ChildProcess): Running {
  let text = '';
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString();
  });
  child.stderr?.on('data', (part: Buffer) => {
    text += part.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { child, output: () => text, ended };
}

/** Long enough for a machine that is busy with other things, in milliseconds; who waits for good is told at last. */
const PATIENCE = 300_000;

/** Waits until the system answers that it is ready; fails with what it printed when it ends before. */
export async function ready(running: Running, origin: string, patience = PATIENCE): Promise<void> {
  let over = false;
  void running.ended.then(() => {
    over = true;
  });
  for (const end = Date.now() + patience; Date.now() < end && !over; ) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`did not become ready:\n${running.output()}`);
}
