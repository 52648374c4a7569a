import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, sendFile, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import type { Uploaded } from '#kernel/http/upload.ts';
import { personOf } from '../arrival/subject.ts';
import { idOf, withRole } from '../members/guard.ts';
import { PENDING } from '../nominations/rules.ts';
import { findNomination, type Nomination } from '../nominations/store.ts';
import { paths } from '../paths.ts';
import type { Portal, PortalVisit } from '../portal.ts';
import { attachPage } from './attach.tsx';
import { keepFile, readKept } from './files.ts';
import { fileNameFor, MOST_BYTES, MOST_SCANS, mediaTypeOf } from './rules.ts';
import { addScan, getScan, listScans } from './store.ts';
import { words } from './words.ts';

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
  const mediaType = mediaTypeOf(file.bytes);
  if (mediaType === null) return wrong(w.kind);
  const former = await listScans(portal.db, nomination.id);
  if (former.length >= MOST_SCANS) return wrong(w.many);
  const digest = await keepFile(portal.config.filesFolder, file.bytes);
  if (former.some((scan) => scan.digest === digest)) return wrong(w.twice);
  const scan = { fileName: fileNameFor(file.name, mediaType), mediaType, bytes: file.bytes.length, digest };
  await portal.db.transaction().execute(async (tx) => {
    const id = await addScan(tx, nomination.id, { ...scan, addedAt: visit.now, addedBy: personOf(visit) });
    await record(tx, {
      at: visit.now,
      action: 'scan.attached',
      actor: { kind: 'person', id: personOf(visit) },
      subject: `nomination:${nomination.id}`,
      organisationId: nomination.organisation.id,
      authority: 'officer',
      after: { id, mediaType, bytes: scan.bytes, digest },
      correlationId: visit.from.correlationId,
      network: visit.from.network,
    });
  });
  return go(href(paths.checkNomination, visit.locale, { id: nomination.id }), 'scanAttached');
}

/** A nomination that can still come to something. @throws NotFound for any other. */
async function getPending(portal: Portal, visit: PortalVisit): Promise<Nomination> {
  const nomination = await findNomination(portal.db, idOf(visit));
  if (nomination === null || !PENDING.some((status) => status === nomination.status)) throw new NotFound();
  return nomination;
}
