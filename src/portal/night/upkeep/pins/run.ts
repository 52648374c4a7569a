import { recordAll } from '#kernel/audit/store.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { type Mail, sendMails } from '#kernel/mail/mail.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import { mapRecipients, type Recipient } from '#portal/common/persons/store.ts';
import { type ExpiredPin, expirePins } from '#portal/common/pins/ends-store.ts';
import { inBatches, type Office } from '#portal/common/reminders/batches.ts';
import { addReminders } from '#portal/common/reminders/store.ts';
import { moveNomination } from '#portal/joining/nominations/move.ts';
import { lockNomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import { words } from '../fr.ts';
import { pinReminder } from '../rules.ts';
import { listOutdated, listUnused, lockNominationsOf, type UnusedPin } from './store.ts';

/** Recalls PINs that lie unused. */
export const recallUnused = (office: Office): Promise<void> =>
  inBatches(
    office.clock.now(),
    (reach) => listUnused(office.db, reach),
    (batch) => recall(office, batch),
  );

async function recall(office: Office, batch: readonly UnusedPin[]): Promise<void> {
  const now = office.clock.now();
  const due = batch.flatMap((pin) => {
    const kind = pinReminder(pin, now);
    return kind === null ? [] : [{ subject: `pin:${pin.id}`, kind, pin }];
  });
  await office.db.transaction().execute(async (tx) => {
    const fresh = await addReminders(tx, due, now);
    const mails = fresh.map(({ pin }) => {
      const w = words[pin.locale];
      const link = { text: w.home, href: office.place.origin + href(paths.front, pin.locale) };
      return mailTo(pin, w.unused[pin.kind], link);
    });
    await sendMails(office.jobs, tx, mails);
  });
}

/** Ends PINs whose time is over; their nominations wait for a new one, and nothing else is lost. */
export const expireOutdated = (office: Office): Promise<void> =>
  inBatches(
    office.clock.now(),
    (reach) => listOutdated(office.db, reach),
    (batch) =>
      expire(
        office,
        batch.map(({ id }) => id),
      ),
  );

async function expire(office: Office, pinIds: readonly string[]): Promise<void> {
  const now = office.clock.now();
  await office.db.transaction().execute(async (tx) => {
    const nominations = await lockNominationsOf(tx, pinIds);
    const expired = await expirePins(tx, pinIds, now);
    const issuers = expired.flatMap(({ issuedBy }) => (issuedBy === null ? [] : [issuedBy]));
    const recipients = await mapRecipients(tx, issuers);
    await sendMails(
      office.jobs,
      tx,
      expired.flatMap((pin) => mailsAbout(office, pin, recipients.get(pin.issuedBy ?? ''))),
    );
    for (const { id } of nominations.filter(({ pinId }) => expired.some((pin) => pin.id === pinId)))
      await moveNomination(office, tx, await lockNomination(tx, id), {
        fact: 'lapse',
        cause: systemCause(now, 'expiry'),
      });
    await recordAll(
      tx,
      expired.map((pin) => eventOf(pin, now)),
    );
  });
}

/** A letter's issuer is an officer, whose queue has it again; a slip's must hand over another. */
function mailsAbout({ place }: Office, pin: ExpiredPin, issuer: Recipient | undefined): Mail[] {
  const mails: Mail[] = [];
  const { email } = pin;
  const link = (locale: 'en' | 'fr') => ({
    text: words[locale].logIn,
    href: place.origin + href(paths.logIn, locale),
  });
  if (email !== null) {
    const w = words[pin.locale];
    const home = { text: w.home, href: place.origin + href(paths.obtainPin, pin.locale) };
    mails.push(mailTo({ ...pin, email }, w.expired, home));
  }
  if (issuer && pin.kind === 'slip')
    mails.push(mailTo(issuer, words[issuer.locale].expiredIssuer, link(issuer.locale)));
  return mails;
}

const mailTo = (
  { email, locale, givenNames }: Recipient,
  { subject, text, next }: { readonly subject: string; readonly text: string; readonly next: string },
  link: { readonly text: string; readonly href: string },
): Mail => composeMail({ to: email, locale, subject, firstName: givenNames, paragraphs: [text, next], link });

const eventOf = (pin: ExpiredPin, now: Date) => ({
  ...systemCause(now, 'expiry'),
  action: 'pin.expired' as const,
  subject: `pin:${pin.id}` as const,
  ...(pin.organisationId !== null && { organisationId: pin.organisationId }),
  after: { status: 'expired' },
});
