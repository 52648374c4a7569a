import { record } from '#kernel/audit/store.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { digestsOf } from '../digest.ts';
import type { Document } from '../rules.ts';
import { changesAsMarkdown, type DraftText, draftFaults, tidyText } from './rules.ts';
import { addVersion, deleteDraft, getLatest, lockDraft, saveDraft } from './store.ts';

/** Keeps what was written over the draft that was seen, 0 being none; false when somebody else saved in between. */
export const keepDraft = (
  portal: Portal,
  visit: PortalVisit,
  document: Document,
  text: DraftText,
  revision: number,
): Promise<boolean> =>
  portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const by = { revision, personId: personOf(visit), now: visit.now };
    const saved = await saveDraft(tx, document, text, by);
    if (saved === null) return false;
    await record(tx, { ...eventOf(visit, document, 'terms.draft_saved'), after: { revision: saved } });
    return true;
  });

/** Makes a draft the version in force, as it was seen; false when it changed since, or isn't complete. */
export const publishDraft = (
  portal: Portal,
  visit: PortalVisit,
  document: Document,
  revision: number,
): Promise<boolean> =>
  portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const draft = await lockDraft(tx, document, revision);
    const current = await getLatest(tx, document);
    if (draft === null || draftFaults(draft, current.body).length > 0) return false;
    const version = current.version + 1;
    const text = {
      body: { en: tidyText(draft.body.en), fr: tidyText(draft.body.fr) },
      changes: { en: changesAsMarkdown(draft.changes.en), fr: changesAsMarkdown(draft.changes.fr) },
    };
    await addVersion(tx, document, text, { version, personId: personOf(visit), now: visit.now });
    await deleteDraft(tx, document);
    await record(tx, {
      ...eventOf(visit, document, 'terms.published'),
      before: { version: current.version },
      after: { version, changes: text.changes, digests: digestsOf(text.body) },
    });
    return true;
  });

/** Lets go of a draft as it was seen; false when it changed since. */
export const discardDraft = (
  portal: Portal,
  visit: PortalVisit,
  document: Document,
  revision: number,
): Promise<boolean> =>
  portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const draft = await lockDraft(tx, document, revision);
    if (draft === null) return false;
    await deleteDraft(tx, document);
    await record(tx, { ...eventOf(visit, document, 'terms.draft_discarded'), before: { revision } });
    return true;
  });

const eventOf = (visit: PortalVisit, document: Document, action: string) => ({
  at: visit.now,
  action,
  actor: { kind: 'person', id: personOf(visit) } as const,
  subject: `terms:${document}`,
  authority: 'administrator',
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});
