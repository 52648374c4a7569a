import { sql } from 'kysely';
import { systemClock } from '#kernel/clock.ts';
import type { Database } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { openJobs } from '#kernel/jobs/jobs.ts';
import { createLog } from '#kernel/log.ts';
import { deliverMail } from '#kernel/mail/mail.ts';
import { createMailer } from '#kernel/mail/mailer.ts';
import { defineMail } from '#portal/programme/messages/tell.ts';
import { applyDue } from '#portal/programme/verifications/apply.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { PortalTables } from '#portal/tables.ts';
import { readSpent, type Spent, subtract } from '../processes.ts';
import { browserOf } from './look.ts';
import type { Ens } from './report.ts';
import { SIGNING } from './sizes.ts';

const SIGN_SECONDS = 4;
const APPLY_SECONDS = 20;

/** All that is new signed at once through the pages, as a DIR does: chosen, looked at, signed. */
export async function reportSigning({ system, sizes }: Ens): Promise<string> {
  const browser = browserOf(SIGNING.dir);
  const address =
    system.portal + href(paths.requests, 'en', { organisation: SIGNING.organisation }, { tray: 'new' });
  const list = await browser.goTo(address);
  const [sheet, choosing] = await timed(system.pid, () => browser.submit(list, { do: 'sign_all' }));
  const [done, signing, spent] = await timed(system.pid, () => browser.submit(sheet));
  const [after, again] = await timed(system.pid, () => browser.goTo(done.url.href));
  if (after.status !== 200 || done.status !== 200 || !done.url.pathname.includes('/requests-to-sign/'))
    throw new Error(`not signed: ${done.url.pathname} ${done.status}`);
  const took = signing - again;
  return [
    `| ${sizes.open} requests at once | | target |`,
    '| --- | --- | --- |',
    `| chosen, and shown before the signature | ${choosing.toFixed(2)} s, ${(sheet.html.length / 1000).toFixed(0)} kB | |`,
    `| signed, readings included | ${took <= SIGN_SECONDS ? 'met' : 'missed'}: ${took.toFixed(2)} s | ≤ ${SIGN_SECONDS} s |`,
    `| of that and the page after it, processor time: main thread, database | ${spent.main.toFixed(1)} s, ${spent.database.toFixed(1)} s | |`,
    `| the page after it | ${again.toFixed(2)} s | |`,
  ].join('\n');
}

/** What work brought, the seconds that it took, and those of processor time. */
async function timed<Result>(pid: number, work: () => Promise<Result>): Promise<[Result, number, Spent]> {
  const before = readSpent(pid);
  const begin = performance.now();
  const result = await work();
  return [result, (performance.now() - begin) / 1000, subtract(readSpent(pid), before)];
}

/** Lets the same take effect a quarter of an hour later, which is now, and counts everything again afterwards. */
export async function reportApplying(database: Database, open: number): Promise<string> {
  const db = database.schema<PortalTables>('portal');
  await sql`update portal.decisions set signed_at = signed_at - interval '1 hour',
    effective_at = effective_at - interval '1 hour' where status = 'signed'`.execute(database.root);
  const log = createLog('silent');
  const jobs = await openJobs(database, log, systemClock);
  try {
    const mailer = createMailer({ smtpUrl: null, from: 'x@example.ca', db, clock: systemClock, log });
    await deliverMail(jobs, mailer);
    const place = { host: '', port: 0, origin: 'http://localhost', secrets: [] };
    await defineMail({ db, jobs, mailer, clock: systemClock, place });
    const begin = performance.now();
    await applyDue({ db, jobs, clock: systemClock });
    const seconds = (performance.now() - begin) / 1000;
    const mark = seconds <= APPLY_SECONDS ? 'met' : 'missed';
    await recount(database, open);
    return `| taken effect, ${Math.round(open / seconds)}/s | ${mark}: ${seconds.toFixed(2)} s | ≤ ${APPLY_SECONDS} s |`;
  } finally {
    await jobs.stop();
  }
}

/** @throws when one took effect twice or not at all, or when a count is not what there is. */
async function recount(database: Database, open: number): Promise<void> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from portal.evns where organisation_id = ${SIGNING.organisation}
        and live_at > now() - interval '1 hour') as numbers,
      (select count(*) from portal.decisions where status = 'signed') as waiting,
      (select count(*) from portal.verification_counts c full join (
          select organisation_id, line, coalesce(campus_id, '00000000-0000-0000-0000-000000000000') as campus_key, status,
            count(*) as n
          from portal.verifications where not shut group by 1, 2, 3, 4) v using (organisation_id, line, campus_key, status)
        where coalesce(c.n, 0) <> coalesce(v.n, 0)) as miscounted`.execute(database.root);
  const { numbers, waiting, miscounted } = rows[0] ?? {};
  if (Number(numbers) !== open || Number(waiting) > 0 || Number(miscounted) > 0)
    throw new Error(`${numbers} numbers of ${open}, ${waiting} wait, ${miscounted} counts are wrong`);
}
