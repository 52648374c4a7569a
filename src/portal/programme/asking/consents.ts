import { record, recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import { decide } from '#portal/common/members/decide.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { type AsStudent, asStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type Consent, endConsent, listConsents } from '#portal/programme/consents/store.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { lapseAppeals } from '#portal/programme/verifications/appeals/end-store.ts';
import { listReviving, shutFiles } from '#portal/programme/verifications/change/shut-store.ts';
import { type Changed, changeStatus } from '#portal/programme/verifications/change/store.ts';
import { lapseCorrections } from '#portal/programme/verifications/corrections/end-store.ts';
import { overtake } from '#portal/programme/verifications/decisions-store.ts';
import { announceRevoked } from '#portal/programme/verifications/emails.ts';
import { listLive } from '#portal/programme/verifications/intents/list-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import {
  followTransfers,
  hasTransferAt,
  withdrawAt,
} from '#portal/programme/verifications/transfers/follow.ts';
import type { PortalTables } from '#portal/tables.ts';
import { againFrom } from './again.ts';
import { consentsPage, revokePage } from './consent-pages.tsx';
import { listUnder } from './store.ts';

/** A student before a consent of theirs that lives. */
export interface AtConsent extends AsStudent {
  readonly consent: Consent;
}

const atConsent = (portal: Portal): PortalGuard<AtConsent> =>
  behind(asStudent(portal), async (visit) => {
    const id = idOf(visit);
    const consent = (await listConsents(portal.db, visit.personId)).find((one) => one.id === id);
    if (consent === undefined) throw new NotFound();
    return letIn({ consent });
  });

/** What a student consented to, and the way to revoke it: what follows is said before. */
export function consentRoutes(portal: Portal): void {
  portal.site.page({
    path: paths.consents,
    enter: asStudent(portal),
    show: async ({ locale, personId }) => show(consentsPage(locale, await listConsents(portal.db, personId))),
  });
  portal.site.form({
    path: paths.revoke,
    enter: atConsent(portal),
    show: async (visit, form) => {
      if (visit.consent.revokedAt !== null) return go(href(paths.consents, visit.locale));
      const under = await listUnder(portal.db, whereOf(visit));
      const transfers = await hasTransferAt(portal.db, whereOf(visit));
      return show(revokePage(visit, form, { under, transfers, until: await againFrom(portal, visit) }));
    },
    submit: (visit) => revoke(portal, visit),
  });
}

const whereOf = ({ personId, consent: { organisationId, line } }: AtConsent) => ({
  personId,
  organisationId,
  line,
});

/** At once and whole: open requests are cancelled, numbers end, signatures that have not taken effect are overtaken. */
async function revoke(portal: Portal, visit: PortalVisit<AtConsent>): Promise<Answer> {
  const { consent, now } = visit;
  // The page of one that has ended must not end the one that was given since.
  if (consent.revokedAt !== null) return go(href(paths.consents, visit.locale), 'consentEnded');
  const revoked = await decide(portal, visit, async (tx, { personId, cause }) => {
    const ended = await endConsent(tx, whereOf(visit), now);
    if (ended === null) return false;
    const ends = await endUnder(portal, tx, visit, { by: personId, cause, now });
    const { organisationId } = consent;
    const event = { ...cause, organisationId };
    await record(tx, { ...event, action: 'consent.revoked', subject: `consent:${ended}` });
    await recordEnds(tx, event, ends);
    const content = { kind: 'revoked' } as const;
    const all = [...ends.cancelled, ...ends.stopped].map(({ id, personId: whose }) => ({
      id,
      personId: whose,
      content,
    }));
    await tellStudents(portal, tx, all, now);
    await announceRevoked(portal, tx, organisationId, now);
    return true;
  });
  return go(href(paths.consents, visit.locale), revoked ? 'consentRevokedNow' : 'consentEnded');
}

/** What ended with a consent. */
interface Ends {
  readonly cancelled: readonly Changed[];
  readonly stopped: readonly Changed[];
  /** Signatures by which requests that were over would have lived again. */
  readonly fallen: readonly {
    readonly id: string;
    readonly verificationId: string;
    readonly reference: string;
  }[];
  readonly intents: readonly { readonly id: string; readonly verificationId: string }[];
}

/** Ends all that lives under a consent; the files of its institution are shut before. */
async function endUnder(
  portal: Portal,
  tx: Db<PortalTables>,
  visit: PortalVisit<AtConsent>,
  how: { readonly by: string; readonly cause: Cause; readonly now: Date },
): Promise<Ends> {
  const where = whereOf(visit);
  const { by, now } = how;
  await shutFiles(tx, where);
  const fallen = await overtake(tx, await listReviving(tx, where), now);
  await lapseAppeals(tx, where, now);
  await lapseCorrections(tx, where, now);
  const ids = (await listUnder(tx, where)).map(({ id }) => id);
  const intents = await listLive(tx, ids);
  const set = { by, at: now, holder: null, dueOn: null } as const;
  const cancelled = await changeStatus(tx, { ids }, { ...set, fact: 'cancel' });
  const stopped = await changeStatus(tx, { ids }, { ...set, fact: 'revoke' });
  await followTransfers(portal, tx, [...cancelled, ...stopped], how);
  await withdrawAt(portal, tx, where, how);
  return { cancelled, stopped, fallen, intents };
}

/** Each end by its own word, with the signatures and the intended decisions that came to nothing by it. */
const recordEnds = (
  tx: Db<PortalTables>,
  event: Cause & { readonly organisationId: string },
  { cancelled, stopped, fallen, intents }: Ends,
): Promise<void> => {
  const all = [...cancelled, ...stopped];
  const referenceOf = (id: string) => all.find((one) => one.id === id)?.reference;
  const subjectOf = (id: string) => `verification:${id}` as const;
  const signatures = [
    ...all.flatMap(({ id, reference, decisionId }) =>
      decisionId === null ? [] : [{ id: decisionId, verificationId: id, reference }],
    ),
    ...fallen,
  ];
  return recordAll(tx, [
    ...cancelled.map(({ id, reference }) => ({
      ...{ ...event, action: 'verification.cancelled' as const, subject: subjectOf(id) },
      after: { reference },
    })),
    ...stopped.map(({ id, reference }) => ({
      ...{ ...event, action: 'verification.consent_revoked' as const, subject: subjectOf(id) },
      after: { reference },
    })),
    ...signatures.map(({ id, verificationId, reference }) => ({
      ...{
        ...event,
        action: 'verification.signature_overtaken' as const,
        subject: subjectOf(verificationId),
      },
      after: { reference, decision: id },
    })),
    ...intents.map(({ id, verificationId }) => ({
      ...{ ...event, action: 'intent.overtaken' as const, subject: subjectOf(verificationId) },
      after: { reference: referenceOf(verificationId), intent: id },
    })),
  ]);
};
