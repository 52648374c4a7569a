import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Keeps bytes under their SHA-256 in a folder that nothing serves; answers the digest, in hex. Written beside
 * itself, flushed and renamed, so that a file is there whole or not at all; the same bytes are kept once.
 */
export async function keepFile(folder: string, bytes: Uint8Array): Promise<string> {
  const digest = digestOf(bytes);
  const place = placeOf(folder, digest);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const draft = `${place}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return digest;
}

/** The bytes kept under a digest. @throws when they are gone, or are no longer what they were. */
export async function readKept(folder: string, digest: string): Promise<Buffer> {
  const bytes = await readFile(placeOf(folder, digest));
  if (digestOf(bytes) !== digest) throw new Error(`the file ${digest} is not what it was`);
  return bytes;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** In one of 256 folders, for some file systems are slow with many files in one. */
function placeOf(folder: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError('not a digest');
  return join(folder, digest.slice(0, 2), digest);
}
