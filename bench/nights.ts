import { systemClock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { openJobs } from '#kernel/jobs/jobs.ts';
import { createLog } from '#kernel/log.ts';
import { deliverMail } from '#kernel/mail/mail.ts';
import { createMailer } from '#kernel/mail/mailer.ts';
import { defineJobs as nominationJobs } from '#portal/joining/nominations/emails.ts';
import { NIGHTLY } from '#portal/night/upkeep/jobs.ts';
import { defineJobs as reminderJobs } from '#portal/night/upkeep/nominations/emails.ts';
import { rooms } from '#portal/rooms.ts';
import type { PortalTables } from '#portal/tables.ts';
import { forget, PEOPLE } from './generate.ts';

const TARGET_SECONDS = 10;

/** Each nightly job over everybody, on the worst night and on the same once more, while no system runs. */
export async function reportNights(config: Config): Promise<string> {
  const database = await openDatabase(config.database);
  await forget(database, systemClock.now());
  const db = database.schema<PortalTables>('portal');
  const log = createLog('silent');
  const jobs = await openJobs(database, log, systemClock);
  try {
    const mailer = createMailer({ smtpUrl: null, from: 'x@example.ca', db, clock: systemClock, log });
    await deliverMail(jobs, mailer);
    const place = { host: '', port: 0, origin: 'http://localhost', secrets: [] };
    const office = { db, jobs, clock: systemClock, place, doors: new Map(), rooms: Object.values(rooms) };
    await nominationJobs({ ...office, mailer });
    await reminderJobs({ ...office, mailer });
    const lines: string[] = [];
    for (const { queue, run } of NIGHTLY) {
      const work = () => run(office);
      const first = await secondsOf(work);
      lines.push(`| ${queue} | ${cell(first)} | ${cell(await secondsOf(work))} |`);
    }
    const head = `| nightly job over ${PEOPLE} people (target: < ${TARGET_SECONDS} s) | when nobody was ever warned | again |`;
    return [head, '| --- | --- | --- |', ...lines].join('\n');
  } finally {
    await jobs.stop();
    await database.close();
  }
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

const cell = (seconds: number): string =>
  `${seconds < TARGET_SECONDS ? 'met' : 'missed'}: ${seconds.toFixed(2)} s`;
