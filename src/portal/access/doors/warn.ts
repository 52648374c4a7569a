import { sendMails } from '#kernel/mail/mail.ts';
import { addMs, days } from '#kernel/time.ts';
import { inBatches, type Office } from '#portal/common/reminders/batches.ts';
import { addReminders } from '#portal/common/reminders/store.ts';
import type { Door, Portal } from '#portal/portal.ts';
import { keptMail, warningMail } from './emails.ts';
import {
  announcedKind,
  keptKind,
  lastingIssuers,
  type Retirement,
  type Warnings,
  warningsOf,
} from './rules.ts';
import { listRetirements, listTold, listToWarn, listWithdrawn, type Reader, type Warned } from './store.ts';

/** The queue that says what is due about closing doors: each night, and whenever something is announced. */
export const WARN = 'portal.nightly-doors';

export type DoorOffice = Office & Pick<Portal, 'doors'>;

/** Days for which a withdrawal is told to those who were warned; the first run after it usually does. */
const KEPT_DAYS = 7;

/** Warns whoever uses a closing door, and tells those who were warned in vain; run twice, it says nothing twice. */
export async function warnOfDoors(office: DoorOffice): Promise<void> {
  const retirements = await listRetirements(office.db);
  for (const retirement of retirements) {
    const door = office.doors.get(retirement.door);
    const due = warningsOf(retirement, office.clock.now());
    if (door && due) await warnOf(office, door, retirement, { ...due, all: retirements });
  }
  await tellKept(office);
}

async function warnOf(
  office: DoorOffice,
  door: Door,
  retirement: Retirement,
  due: Warnings & { readonly all: readonly Retirement[] },
): Promise<void> {
  const { announced, reminder } = due;
  const lasting = lastingIssuers([...office.doors.values()], due.all);
  const about = { issuer: door.issuer, lasting, announced, reminder };
  await inBatches(
    office.clock.now(),
    (reach) => listToWarn(office.db, about, reach),
    (batch) => warnBatch(office, door, retirement, { announced, reminder }, batch),
  );
}

async function warnBatch(
  office: DoorOffice,
  door: Door,
  retirement: Retirement,
  { announced, reminder }: Warnings,
  batch: readonly Warned[],
): Promise<void> {
  const now = office.clock.now();
  // Whoever hears of it only now has heard the reminder with it.
  const due = batch.flatMap((person) =>
    [announced, ...(person.only && reminder !== null ? [reminder] : [])].map((kind) => ({
      subject: `person:${person.id}`,
      kind,
      person,
    })),
  );
  await office.db.transaction().execute(async (tx) => {
    const fresh = new Map((await addReminders(tx, due, now)).map(({ person }) => [person.id, person]));
    const mails = [...fresh.values()].map((person) =>
      warningMail(office.place, person, door.name, retirement),
    );
    await sendMails(office.jobs, tx, mails);
  });
}

/** Everybody who was told that a door closes hears once that it stays. */
async function tellKept(office: DoorOffice): Promise<void> {
  const since = addMs(office.clock.now(), -days(KEPT_DAYS));
  const withdrawn = await listWithdrawn(office.db, since);
  for (const door of office.doors.values()) {
    const of = withdrawn.filter((one) => one.door === door.key);
    const [latest] = of;
    if (latest === undefined) continue;
    const kind = keptKind(latest);
    await inBatches(
      office.clock.now(),
      (reach) => listTold(office.db, { told: of.map(announcedKind), not: kind }, reach),
      (batch) => tellBatch(office, door, kind, batch),
    );
  }
}

async function tellBatch(
  office: DoorOffice,
  door: Door,
  kind: string,
  batch: readonly Reader[],
): Promise<void> {
  const now = office.clock.now();
  await office.db.transaction().execute(async (tx) => {
    const due = batch.map((person) => ({ subject: `person:${person.id}`, kind, person }));
    const fresh = await addReminders(tx, due, now);
    await sendMails(
      office.jobs,
      tx,
      fresh.map(({ person }) => keptMail(office.place, person, door.name)),
    );
  });
}
