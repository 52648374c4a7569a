import { availableParallelism } from 'node:os';
import { createHasher } from '#kernel/secrets/hasher.ts';
import { createKeys } from '#kernel/secrets/keys.ts';

const { peppers } = createKeys(['the bench hashes with a secret of its own']);

/** Argon2id hashes per second on all cores, with the hasher's own parameters and nothing else to do. */
export async function hashesPerSecond(seconds: number): Promise<number> {
  const hasher = createHasher({ peppers });
  const end = performance.now() + seconds * 1000;
  const begin = performance.now();
  let done = 0;
  const loops = Array.from({ length: 2 * availableParallelism() }, async () => {
    while (performance.now() < end) {
      await hasher.hash('a quiet lake in autumn', 'bench');
      done += 1;
    }
  });
  await Promise.all(loops);
  return (1000 * done) / (performance.now() - begin);
}
