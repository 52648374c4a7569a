import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server that says hello and nothing else, in a process of its own: what Fastify can do here at most. */
export interface Hello {
  readonly url: string;
  readonly pid: number;
  stop(): void;
}

export async function startHello(): Promise<Hello> {
  const child = fork(fileURLToPath(new URL('./hello-server.ts', import.meta.url)));
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the hello server ended with ${code}`)));
  });
  return { url: `http://localhost:${port}/`, pid: child.pid ?? 0, stop: () => void child.kill() };
}
