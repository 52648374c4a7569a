import { record } from '#kernel/audit/store.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { digestsOf } from '../digest.ts';
import type { Document } from '../rules.ts';
import { changesAsMarkdown, type DraftText, draftFaults, tidyText } from './rules.ts';
import { addVersion, deleteDraft, getLatest, lockDraft, saveDraft } from './store.ts';

/** An administrator, and the document that the page's address names. */
export interface AtDocument extends AtWork {
  readonly document: Document;
}

/** Keeps what was written over the draft that was seen, 0 being none; false when somebody else saved in between. */
export const keepDraft = (
  portal: Portal,
  visit: PortalVisit<AtDocument>,
  text: DraftText,
  revision: number,
): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { document } = visit;
    const saved = await saveDraft(tx, document, text, { revision, personId, now: cause.at });
    if (saved === null) return false;
    await record(tx, {
      ...cause,
      action: 'terms.draft_saved',
      subject: `terms:${document}`,
      after: { revision: saved },
    });
    return true;
  });

/** Makes a draft the version in force, as it was seen; false when it changed since, or isn't complete. */
export const publishDraft = (
  portal: Portal,
  visit: PortalVisit<AtDocument>,
  revision: number,
): Promise<boolean> =>
  decide(portal, visit, async (tx, { personId, cause }) => {
    const { document } = visit;
    const draft = await lockDraft(tx, document, revision);
    const current = await getLatest(tx, document);
    if (draft === null || draftFaults(draft, current.body).length > 0) return false;
    const version = current.version + 1;
    const text = {
      body: { en: tidyText(draft.body.en), fr: tidyText(draft.body.fr) },
      changes: { en: changesAsMarkdown(draft.changes.en), fr: changesAsMarkdown(draft.changes.fr) },
    };
    await addVersion(tx, document, text, { version, personId, now: cause.at });
    await deleteDraft(tx, document);
    await record(tx, {
      ...cause,
      action: 'terms.published',
      subject: `terms:${document}`,
      before: { version: current.version },
      after: { version, changes: text.changes, digests: digestsOf(text.body) },
    });
    return true;
  });

/** Lets go of a draft as it was seen; false when it changed since. */
export const discardDraft = (
  portal: Portal,
  visit: PortalVisit<AtDocument>,
  revision: number,
): Promise<boolean> =>
  decide(portal, visit, async (tx, { cause }) => {
    const { document } = visit;
    const draft = await lockDraft(tx, document, revision);
    if (draft === null) return false;
    await deleteDraft(tx, document);
    await record(tx, {
      ...cause,
      action: 'terms.draft_discarded',
      subject: `terms:${document}`,
      before: { revision },
    });
    return true;
  });
