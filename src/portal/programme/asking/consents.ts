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
import { paths } from '#portal/programme/verifications/paths.ts';
import {
  followTransfers,
  hasTransferAt,
  withdrawAt,
} from '#portal/programme/verifications/transfers/follow.ts';
import type { PortalTables } from '#portal/tables.ts';
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
      return show(
        revokePage(visit, form, { under, transfers: await hasTransferAt(portal.db, whereOf(visit)) }),
      );
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
    await shutFiles(tx, whereOf(visit));
    await overtake(tx, await listReviving(tx, whereOf(visit)), now);
    await lapseAppeals(tx, whereOf(visit), now);
    await lapseCorrections(tx, whereOf(visit), now);
    const ids = (await listUnder(tx, whereOf(visit))).map(({ id }) => id);
    const set = { by: personId, at: now, holder: null, dueOn: null } as const;
    const cancelled = await changeStatus(tx, { ids }, { ...set, fact: 'cancel' });
    const stopped = await changeStatus(tx, { ids }, { ...set, fact: 'revoke' });
    await followTransfers(portal, tx, [...cancelled, ...stopped], { by: personId, cause, now });
    await withdrawAt(portal, tx, whereOf(visit), { by: personId, cause, now });
    const { organisationId } = consent;
    const event = { ...cause, organisationId };
    await record(tx, { ...event, action: 'consent.revoked', subject: `consent:${ended}` });
    await recordEnds(tx, event, { cancelled, stopped });
    const content = { kind: 'revoked' } as const;
    const all = [...cancelled, ...stopped].map(({ id, personId: whose }) => ({
      id,
      personId: whose,
      content,
    }));
    await tellStudents(portal, tx, all, now);
    return true;
  });
  return go(href(paths.consents, visit.locale), revoked ? 'consentRevokedNow' : 'consentEnded');
}

const recordEnds = (
  tx: Db<PortalTables>,
  event: Cause & { readonly organisationId: string },
  { cancelled, stopped }: { readonly cancelled: readonly Changed[]; readonly stopped: readonly Changed[] },
): Promise<void> =>
  recordAll(
    tx,
    [
      ...cancelled.map((one) => ({ one, action: 'verification.cancelled' as const })),
      ...stopped.map((one) => ({ one, action: 'verification.consent_revoked' as const })),
    ].map(({ one, action }) => ({
      ...event,
      action,
      subject: `verification:${one.id}` as const,
      after: { reference: one.reference },
    })),
  );
