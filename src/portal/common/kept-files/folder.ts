import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Keeps bytes under their SHA-256 in a folder that nothing serves; answers the digest, in hex. Written beside
 * itself, flushed and renamed, so that a file is there whole or not at all; the same bytes are kept once.
 * @throws when the folder takes nothing: it is full, or read-only, or another user's.
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

/** The bytes kept under a digest; or that they lie in another folder, are no longer what they were, or can't be read. */
export async function readKept(folder: string, digest: string): Promise<Kept> {
  try {
    const bytes = await readFile(placeOf(folder, digest));
    return digestOf(bytes) === digest ? { kind: 'kept', bytes } : { kind: 'altered' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', code };
  }
}

type Kept =
  | { readonly kind: 'kept'; readonly bytes: Buffer }
  | { readonly kind: FileFault; readonly code?: string };

/** What can be the matter with a file that was kept. */
export type FileFault = 'missing' | 'altered' | 'unreadable';

/** What can be the matter with the folder: with a file of it, or that it takes none. */
export type StorageFault = FileFault | 'unkept';

/** What the folder said, of what `keepFile` threw; whatever else is thrown is no matter of the folder. */
export function storageError(error: unknown): Error {
  if (error instanceof Error && 'code' in error) return error;
  throw error;
}

/**
 * Removes a file that nothing refers to any more, unless it was kept since `before` or is `wanted` after all. It is put
 * aside before it is looked at for the last time: whoever keeps the same bytes meanwhile keeps a file of their own.
 */
export async function removeKept(
  folder: string,
  digest: string,
  { before, wanted }: { readonly before: Date; readonly wanted: () => Promise<boolean> },
): Promise<'removed' | 'stays'> {
  const place = placeOf(folder, digest);
  const aside = `${place}.aside`;
  const stays = async (at: string) => (await stat(at)).mtime >= before || (await wanted());
  try {
    if (await stays(place)) return 'stays';
    await rename(place, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'removed';
    throw error;
  }
  try {
    if (!(await stays(aside))) {
      await rm(aside);
      return 'removed';
    }
    await putBack(aside, place);
  } catch (error) {
    // Somebody who tidied up has put it back meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return 'stays';
}

/**
 * Tidies up after a process that was killed: puts back what it had put aside, so that it is looked at anew, and removes
 * drafts that were begun before a moment and are nobody's any more.
 */
export async function tidyFolder(folder: string, before: Date): Promise<void> {
  for (const name of await listFiles(folder)) {
    const [, digest, kind] = /^([0-9a-f]{64})\.(aside|[0-9a-f-]{36})$/.exec(name) ?? [];
    if (digest === undefined) continue;
    const place = placeOf(folder, digest);
    const file = `${place}.${kind}`;
    try {
      if (kind === 'aside') await putBack(file, place);
      else if ((await stat(file)).mtime < before) await rm(file);
    } catch (error) {
      // Whoever was at it is alive, and has finished.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Never over the same bytes that were kept meanwhile: those are dated later, and stay the longer for it. */
async function putBack(aside: string, place: string): Promise<void> {
  try {
    await link(aside, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return rename(aside, place);
  }
  await rm(aside, { force: true });
}

/** The names of all files in the folder, drafts that were never finished included; none where there is no folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The SHA-256 under which bytes are kept, in hex. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** In one of 256 folders, for some file systems are slow with many files in one. */
function placeOf(folder: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError('not a digest');
  return join(folder, digest.slice(0, 2), digest);
}
