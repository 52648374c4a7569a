import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { issueLink } from '../../nominations/link.ts';
import { moveNomination } from '../../nominations/move.ts';
import { findNomination, lockNomination } from '../../nominations/store.ts';
import { inBatches, type Office } from '../batches.ts';
import { formsReminder, isStale } from '../rules.ts';
import { addReminders } from '../store.ts';
import { words } from '../words.ts';
import { findWaiting, listWaiting, type WaitingNomination } from './store.ts';

/** Ends invitations that nobody took up, and asks for signed forms that haven't come. */
export const attendToNominations = (office: Office): Promise<void> =>
  inBatches(
    office.clock.now(),
    (reach) => listWaiting(office.db, reach),
    async (batch) => {
      for (const nomination of batch) await attend(office, nomination);
    },
  );

async function attend(office: Office, nomination: WaitingNomination): Promise<void> {
  const now = office.clock.now();
  const kind = formsReminder(nomination, now);
  if (kind !== null) await askForForms(office, nomination.id, kind);
  else if (isStale(nomination, now)) await expire(office, nomination.id);
}

async function askForForms(office: Office, id: string, kind: string): Promise<void> {
  const now = office.clock.now();
  await office.db.transaction().execute(async (tx) => {
    const [fresh] = await addReminders(tx, [{ subject: `nomination:${id}`, kind }], now);
    const nomination = fresh && (await findNomination(tx, id));
    if (!nomination) return;
    const { email, locale, givenNames } = nomination;
    const w = words[locale];
    const letter = {
      to: email,
      locale,
      subject: w.forms.subject,
      firstName: givenNames,
      paragraphs: [w.forms.text, w.forms.next],
      link: { text: w.page, href: await issueLink(office, tx, nomination, now) },
    };
    await sendMail(office.jobs, tx, composeMail(letter));
  });
}

/** Decided anew under the lock, for the nominee may be writing at this moment. */
async function expire(office: Office, id: string): Promise<void> {
  const now = office.clock.now();
  await office.db.transaction().execute(async (tx) => {
    const nomination = await lockNomination(tx, id);
    const waiting = await findWaiting(tx, id);
    if (!waiting || !isStale(waiting, now)) return;
    await moveNomination(office, tx, nomination, {
      fact: 'expire',
      at: now,
      by: { kind: 'system', id: 'portal' },
      authority: 'expiry',
    });
  });
}
