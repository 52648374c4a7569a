import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal } from '#portal/portal.ts';
import type { Room } from '#portal/room.ts';
import { applyDue } from './apply.ts';
import { defineMail, defineRevokedMail } from './emails.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import type { OfAnHour } from './hourly.ts';
import { lapseClaims, releaseReviews } from './lapse.ts';
import { listBearing, nameSubjects } from './log-store.ts';
import { rejudge, rejudgeInstitution } from './rejudge.ts';
import { defineTransferMail } from './transfers/emails.ts';
import { loggedReasons } from './transfers/reason.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
  interface AuditSubjects extends Record<'verification' | 'place' | 'consent' | 'transfer', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.new-requests': OfAnHour;
    'portal.transfers-moved': OfAnHour;
    'portal.consents-revoked': OfAnHour;
    'portal.apply-decisions': object;
    'portal.sweep-decisions': object;
    'portal.lapse-claims': object;
    'portal.judge-request': { readonly id: string };
    'portal.judge-institution': { readonly organisationId: string; readonly line: string };
  }
}

/** A signature takes effect by a job of its moment; whatever that missed is swept up each minute, and at start. */
async function jobs(portal: Portal): Promise<void> {
  await defineMail(portal);
  await defineTransferMail(portal);
  await defineRevokedMail(portal);
  await portal.jobs.define('portal.apply-decisions', () => applyDue(portal));
  await portal.jobs.define('portal.judge-request', ({ id }) =>
    portal.db.transaction().execute((tx) => rejudge(tx, [id], portal.clock.now())),
  );
  await portal.jobs.define('portal.judge-institution', (where) => rejudgeInstitution(portal, where));
  await portal.jobs.schedule('portal.sweep-decisions', '* * * * *', () => applyDue(portal));
  await portal.jobs.schedule('portal.lapse-claims', '*/10 * * * *', async () => {
    await lapseClaims(portal);
    await releaseReviews(portal);
  });
}

/** What happened, in words, and why a transfer came to nothing. */
const loggedIn = (locale: Locale) => ({ ...words[locale].logged, ...loggedReasons(locale) });

export const room = {
  jobs,
  logged: { en: loggedIn('en'), fr: loggedIn('fr') },
  names: nameSubjects,
  bearing: listBearing,
} satisfies Room;
