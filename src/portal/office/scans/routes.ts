import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, sendFile, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import type { Uploaded } from '#kernel/http/upload.ts';
import { keepFile, readKept, type StorageFault, storageError } from '#portal/common/kept-files/folder.ts';
import { readFile } from '#portal/common/kept-files/formats.ts';
import { fileNameFor, MOST_BYTES } from '#portal/common/kept-files/rules.ts';
import { decide } from '#portal/common/members/decide.ts';
import { idOf, withRole } from '#portal/common/members/guard.ts';
import { isPending } from '#portal/joining/nominations/rules.ts';
import { lockNomination } from '#portal/joining/nominations/store.ts';
import { caseHref, readCameFrom } from '#portal/office/trays/came-from.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { attachPage } from './attach.tsx';
import { faultyPage } from './faulty.tsx';
import { words } from './fr.ts';
import { beforeNomination, type NominationVisit } from './guard.ts';
import { paths as own } from './paths.ts';
import { isAttached, isDocument, MOST_SCANS } from './rules.ts';
import { addScan, getScan, listScans, type Scan } from './store.ts';
import { beforeJudged, showWithdrawal, withdraw } from './withdraw.tsx';

/** Scans of signed forms: attached by officers, and given back to officers only, as downloads. */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.attachScan,
    enter: beforePending(portal),
    upload: {
      fields: ['scan'],
      maxBytes: MOST_BYTES,
      tooLarge: (locale) => words[locale].attach.errors.tooLarge,
    },
    show: async ({ locale, nomination, query }, form) =>
      show(attachPage(locale, form, nomination, readCameFrom(query))),
    submit: (visit, _, { files: [file = null] }) => attach(portal, visit, file),
  });
  portal.site.form({
    path: paths.withdrawScan,
    enter: beforeJudged(portal),
    show: (visit, form) => showWithdrawal(portal, visit, form),
    submit: (visit, values) => withdraw(portal, visit, values),
  });
  portal.site.page({
    path: paths.downloadScan,
    enter: beforeScan(portal),
    show: (visit) => give(portal, visit),
  });
  portal.site.page({
    path: own.showScan,
    enter: beforeDocument(portal),
    show: (visit) => give(portal, visit, 'within'),
  });
}

/** Only a nomination that can still come to something takes scans; of any other there is no such page. */
const beforePending = (portal: Portal) =>
  behind(beforeNomination(portal), async ({ nomination }) => {
    if (!isPending(nomination.status)) throw new NotFound();
    return letIn({});
  });

const beforeScan = (portal: Portal) =>
  behind(withRole(portal, ['officer']), async (visit) =>
    letIn({ scan: await getScan(portal.db, idOf(visit), idOf(visit, 'scan')) }),
  );

/** A picture needs no page of the browser's own, and gets none. */
const beforeDocument = (portal: Portal) =>
  behind(beforeScan(portal), async ({ scan }) => {
    if (!isDocument(scan)) throw new NotFound();
    return letIn({});
  });

async function give(
  portal: Portal,
  visit: PortalVisit<{ readonly scan: Scan }>,
  shown?: 'within',
): Promise<Answer> {
  const { scan } = visit;
  const kept = await readKept(portal.config.filesFolder, scan.digest);
  if (kept.kind === 'kept')
    return sendFile({ name: scan.fileName, type: scan.mediaType, body: kept.bytes, ...(shown && { shown }) });
  const { kind, code } = kept;
  return faulty(portal, visit, kind, { scan: scan.id, digest: scan.digest, reason: code });
}

/** Says in the log, by the reference that the page shows, what is the matter with the folder. */
function faulty(portal: Portal, visit: PortalVisit, fault: StorageFault, about: object): Answer {
  const { correlationId } = visit.from;
  portal.log.error({ correlationId, fault, ...about }, 'a scan can’t be kept or given out');
  return show(faultyPage(visit.locale, fault, { nominationId: idOf(visit), correlationId }), 503);
}

async function attach(portal: Portal, visit: NominationVisit, file: Uploaded | null): Promise<Answer> {
  const { nomination } = visit;
  const w = words[visit.locale].attach.errors;
  const wrong = (message: string) => invalid({ field: 'scan', message });
  if (file === null) return wrong(w.missing);
  const read = readFile(file.bytes);
  if (read.kind === 'faulty') return wrong(w[read.fault]);
  if ((await listAttached(portal.db, nomination.id)).length >= MOST_SCANS) return wrong(w.many);
  const digest = await keepFile(portal.config.filesFolder, file.bytes).catch(storageError);
  if (digest instanceof Error) return faulty(portal, visit, 'unkept', { err: digest });
  const scan = {
    fileName: fileNameFor(file.name, read.type, 'scan'),
    mediaType: read.type,
    bytes: file.bytes.length,
    digest,
  };
  const fault = await addTo(portal, visit, scan);
  if (fault !== null) return wrong(w[fault]);
  return go(caseHref(visit.locale, nomination.id, readCameFrom(visit.query)), 'scanAttached');
}

/** Under the nomination's lock, so that two tabs, or a colleague's decision, come one after the other. */
const addTo = (
  portal: Portal,
  visit: NominationVisit,
  scan: Omit<Scan, 'id' | 'addedAt' | 'addedBy' | 'withdrawn'>,
): Promise<'many' | 'twice' | null> =>
  decide(portal, visit, async (tx, by) => {
    const { id: nominationId, organisation } = visit.nomination;
    if (!isPending((await lockNomination(tx, nominationId)).status)) throw new NotFound();
    const former = await listAttached(tx, nominationId);
    if (former.some(({ digest }) => digest === scan.digest)) return 'twice';
    if (former.length >= MOST_SCANS) return 'many';
    const id = await addScan(tx, nominationId, { ...scan, addedAt: visit.now, addedBy: by.personId });
    const { mediaType, bytes, digest } = scan;
    await record(tx, {
      ...by.cause,
      action: 'scan.attached',
      subject: `nomination:${nominationId}`,
      organisationId: organisation.id,
      after: { id, mediaType, bytes, digest },
    });
    return null;
  });

const listAttached = async (db: Portal['db'], nominationId: string): Promise<Scan[]> =>
  (await listScans(db, nominationId)).filter(isAttached);
