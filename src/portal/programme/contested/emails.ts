import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { writeMail } from '#kernel/mail/mail.ts';
import { findRecipient } from '#portal/common/persons/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { findOnRecord, type Held } from './findings-store.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';

/** What an account is told of by mail: that there is something to read, and nothing of it. */
type Told = 'passes' | 'passed' | 'stopped' | 'ends' | 'stays' | 'refused';

export interface AboutFinding {
  readonly findingId: string;
  readonly told: Told;
  /** Whose account; absent for the address that the institution has on record. */
  readonly personId?: string;
}

const QUEUE = 'portal.contest-mail';

/** The work of this room's queue for mail; once per process, before the queues start. */
export const defineMail = (portal: Portal): Promise<void> =>
  writeMail(portal.jobs, portal.mailer, QUEUE, {
    find: ({ findingId, personId }) =>
      personId === undefined ? findOnRecord(portal.db, findingId) : findRecipient(portal.db, personId),
    write: ({ email, locale }, { findingId, told }) => {
      const { link: text, ...letters } = words[locale].mail;
      const page = href(paths.ownClaim, locale, { id: findingId });
      return composeMail({
        to: email,
        locale,
        subject: letters[told].subject,
        paragraphs: [letters[told].text],
        link: { text, href: portal.place.origin + page },
      });
    },
  });

/** Tells accounts, at the addresses that they have, and of what will pass or end also at the one on the institution's record. */
export const tellAccounts = (
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  { id: findingId, told }: { readonly id: string; readonly told: Told },
  accounts: readonly { readonly personId: string }[],
): Promise<void> =>
  jobs.sendAll(tx, QUEUE, [
    ...accounts.map(({ personId }): AboutFinding => ({ findingId, told, personId })),
    ...(told === 'passes' || told === 'ends' ? [{ findingId, told }] : []),
  ]);

/** Tells whoever had been told what was held that it does not take effect. */
export const tellStopped = (
  portal: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  { id, kind, laterPerson, provedPerson }: Held,
): Promise<void> =>
  kind === 'same_person'
    ? tellAccounts(
        portal,
        tx,
        { id, told: 'stopped' },
        [laterPerson, provedPerson].map((personId) => ({ personId })),
      )
    : tellAccounts(portal, tx, { id, told: 'stays' }, [{ personId: provedPerson }]);
