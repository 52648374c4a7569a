import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, sendFile, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import type { Uploaded } from '#kernel/http/upload.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { idOf, withRole } from '#portal/common/members/guard.ts';
import { isPending } from '#portal/joining/nominations/rules.ts';
import { findNomination, lockNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { attachPage } from './attach.tsx';
import { keepFile, readKept } from './files.ts';
import { readFile } from './formats.ts';
import { words } from './fr.ts';
import { fileNameFor, isAttached, MOST_BYTES, MOST_SCANS } from './rules.ts';
import { addScan, getScan, listScans, type Scan } from './store.ts';
import { showWithdrawal, withdraw } from './withdraw.tsx';

/** Scans of signed forms: attached by officers, and given back to officers only, as downloads. */
export function routes(portal: Portal): void {
  const enter = withRole(portal, ['officer']);
  portal.site.form({
    path: paths.attachScan,
    enter,
    upload: {
      field: 'scan',
      maxBytes: MOST_BYTES,
      tooLarge: (locale) => words[locale].attach.errors.tooLarge,
    },
    show: async (visit, form) => show(attachPage(visit.locale, form, await getPending(portal, visit))),
    submit: (visit, _, file) => attach(portal, visit, file),
  });
  portal.site.form({
    path: paths.withdrawScan,
    enter,
    show: (visit, form) => showWithdrawal(portal, visit, form),
    submit: (visit, values) => withdraw(portal, visit, values),
  });
  portal.site.page({
    path: paths.downloadScan,
    enter,
    show: async (visit) => {
      const scan = await getScan(portal.db, idOf(visit), idOf(visit, 'scan'));
      const body = await readKept(portal.config.filesFolder, scan.digest);
      return sendFile({ name: scan.fileName, type: scan.mediaType, body });
    },
  });
}

async function attach(portal: Portal, visit: PortalVisit, file: Uploaded | null): Promise<Answer> {
  const nomination = await getPending(portal, visit);
  const w = words[visit.locale].attach.errors;
  const wrong = (message: string) => invalid({ field: 'scan', message });
  if (file === null) return wrong(w.missing);
  const read = readFile(file.bytes);
  if (read.kind === 'faulty') return wrong(w[read.fault]);
  if ((await listAttached(portal.db, nomination.id)).length >= MOST_SCANS) return wrong(w.many);
  const digest = await keepFile(portal.config.filesFolder, file.bytes);
  const scan = {
    fileName: fileNameFor(file.name, read.type),
    mediaType: read.type,
    bytes: file.bytes.length,
    digest,
  };
  const fault = await addTo(portal, visit, nomination, scan);
  if (fault !== null) return wrong(w[fault]);
  return go(href(paths.checkNomination, visit.locale, { id: nomination.id }), 'scanAttached');
}

/** Under the nomination's lock, so that two tabs, or a colleague's decision, come one after the other. */
const addTo = (
  portal: Portal,
  visit: PortalVisit,
  nomination: Nomination,
  scan: Omit<Scan, 'id' | 'addedAt' | 'addedBy' | 'withdrawn'>,
): Promise<'many' | 'twice' | null> =>
  portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    if (!isPending((await lockNomination(tx, nomination.id)).status)) throw new NotFound();
    const former = await listAttached(tx, nomination.id);
    if (former.some(({ digest }) => digest === scan.digest)) return 'twice';
    if (former.length >= MOST_SCANS) return 'many';
    const id = await addScan(tx, nomination.id, { ...scan, addedAt: visit.now, addedBy: personOf(visit) });
    const { mediaType, bytes, digest } = scan;
    await record(tx, {
      at: visit.now,
      action: 'scan.attached',
      actor: { kind: 'person', id: personOf(visit) },
      subject: `nomination:${nomination.id}`,
      organisationId: nomination.organisation.id,
      authority: 'officer',
      after: { id, mediaType, bytes, digest },
      correlationId: visit.from.correlationId,
      network: visit.from.network,
    });
    return null;
  });

const listAttached = async (db: Portal['db'], nominationId: string): Promise<Scan[]> =>
  (await listScans(db, nominationId)).filter(isAttached);

/** A nomination that can still come to something. @throws NotFound for any other. */
async function getPending(portal: Portal, visit: PortalVisit): Promise<Nomination> {
  const nomination = await findNomination(portal.db, idOf(visit));
  if (nomination === null || !isPending(nomination.status)) throw new NotFound();
  return nomination;
}
