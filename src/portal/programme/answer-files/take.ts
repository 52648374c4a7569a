import { record } from '#kernel/audit/store.ts';
import type { Upload, Uploaded } from '#kernel/http/upload.ts';
import { reserveTry } from '#kernel/throttles/store.ts';
import { digestOf, keepFile, storageError } from '#portal/common/kept-files/folder.ts';
import { type ReadFile, readFile } from '#portal/common/kept-files/formats.ts';
import { fileNameFor, shownName } from '#portal/common/kept-files/rules.ts';
import { forgetFiles } from '#portal/common/kept-files/store.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { AsStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type FaultAt, FILE_TRIES, MOST_FILES, sortOut, type Whose } from './rules.ts';
import { type AnswerFile, addAnswerFile, dropAnswerFiles, listUnsentFiles, lockOpen } from './store.ts';

/** What came with an answer: files to add, and those to leave out, by their ids. */
interface Brought extends Whose {
  readonly upload: Upload;
  readonly drop: readonly string[];
}

/** What is wrong with the files that came; what is right is added, and stays though the answer can't be sent yet. */
type Taken = { readonly kind: 'taken'; readonly faults: readonly FaultAt[] } | { readonly kind: 'late' };

/** Takes the files that came with an answer, by what is in them, before it is sent. */
export async function takeFiles(
  portal: Portal,
  visit: PortalVisit<AsStudent>,
  brought: Brought,
): Promise<Taken> {
  const { verificationId, upload, drop } = brought;
  const oversized: FaultAt[] = upload.tooLarge
    ? [{ field: upload.tooLarge.field, name: shownName(upload.tooLarge.name), fault: 'tooLarge' }]
    : [];
  if (upload.files.length === 0 && drop.length === 0) return { kind: 'taken', faults: oversized };
  if (upload.files.length > 0 && (await isTooOften(portal, visit, verificationId)))
    return {
      kind: 'taken',
      faults: upload.files.map(({ field, name }) => ({ field, name: shownName(name), fault: 'often' })),
    };
  const unsent = await listUnsentFiles(portal.db, brought);
  const staying = unsent.filter(({ id }) => !drop.includes(id));
  const { whole, faults } = sortOut(
    upload.files.map((file) => ({
      ...{ ...file, name: shownName(file.name) },
      ...{ digest: digestOf(file.bytes), read: readFile(file.bytes) },
    })),
    MOST_FILES - staying.length,
    staying.map(({ digest, fileName: name }) => ({ digest, name })),
  );
  // Before they are kept: whatever comes to no answer, or is cut off in between, the night removes.
  await forgetFiles(
    portal.db,
    whole.map(({ digest }) => digest),
    visit.now,
  );
  const kept = await keepAll(portal, visit, whole);
  const added = await addTo(portal, visit, brought, kept.files);
  if (added === 'late') return { kind: 'late' };
  const all = [...faults, ...kept.faults, ...added, ...oversized];
  return { kind: 'taken', faults: all.toSorted((one, other) => (one.field < other.field ? -1 : 1)) };
}

/** Whether files were sent for this answer again and again; each time is counted. */
const isTooOften = async (
  { db }: Portal,
  { now }: PortalVisit<AsStudent>,
  verificationId: string,
): Promise<boolean> =>
  (await reserveTry(db, `answer-files:${verificationId}`, now, FILE_TRIES)).kind === 'wait';

/** A file that lies in the folder, and is not of the answer yet. */
interface Kept extends Pick<AnswerFile, 'fileName' | 'mediaType' | 'bytes' | 'digest'> {
  readonly field: string;
  readonly name: string;
}

interface Whole extends Uploaded {
  readonly digest: string;
  readonly read: ReadFile;
}

/** Keeps files in the folder; where it takes none, the log says so by the reference of the page. */
async function keepAll(
  { config, log }: Portal,
  { from }: PortalVisit,
  whole: readonly Whole[],
): Promise<{ readonly files: readonly Kept[]; readonly faults: readonly FaultAt[] }> {
  const files: Kept[] = [];
  const faults: FaultAt[] = [];
  for (const { field, name, bytes, read } of whole) {
    if (read.kind !== 'whole') continue;
    const digest = await keepFile(config.filesFolder, bytes).catch(storageError);
    if (digest instanceof Error) {
      log.error({ correlationId: from.correlationId, fault: 'unkept', err: digest }, 'a file can’t be kept');
      faults.push({ field, name, fault: 'unkept' });
    } else {
      const fileName = fileNameFor(name, read.type, 'file');
      files.push({ field, name, fileName, mediaType: read.type, bytes: bytes.length, digest });
    }
  }
  return { files, faults };
}

/** Under the lock of what it is written to, so that two tabs come one after the other. */
const addTo = (
  portal: Portal,
  visit: PortalVisit<AsStudent>,
  brought: Brought,
  files: readonly Kept[],
): Promise<readonly FaultAt[] | 'late'> =>
  decide(portal, visit, async (tx, { cause }) => {
    const { now } = visit;
    const { verificationId, drop } = brought;
    const ofId = await lockOpen(tx, brought);
    if (ofId === null) return 'late';
    // Of no institution: what is not sent is the student's alone.
    const event = { ...cause, subject: `verification:${verificationId}` } as const;
    const dropped = await dropAnswerFiles(tx, brought, ofId, drop);
    await forgetFiles(
      tx,
      dropped.map(({ digest }) => digest),
      now,
    );
    for (const { id } of dropped)
      await record(tx, { ...event, action: 'answer.file_dropped', after: { id } });
    const there = new Set((await listUnsentFiles(tx, brought)).map(({ digest }) => digest));
    const faults: FaultAt[] = [];
    for (const { field, name, ...file } of files) {
      // Another tab was faster with the same file, which stands there now.
      if (there.has(file.digest)) continue;
      if (there.size >= MOST_FILES) {
        faults.push({ field, name, fault: 'many' });
        continue;
      }
      there.add(file.digest);
      const id = await addAnswerFile(tx, brought, { ...file, ofId }, now);
      const { mediaType, bytes } = file;
      await record(tx, { ...event, action: 'answer.file_added', after: { id, mediaType, bytes } });
    }
    return faults;
  });
