import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { verifyChain } from '#kernel/audit/verify.ts';
import type { Database } from '#kernel/db/database.ts';
import { type Jobs, openJobs } from '#kernel/jobs/jobs.ts';
import { createLog } from '#kernel/log.ts';
import { deliverMail } from '#kernel/mail/mail.ts';
import { createMailer } from '#kernel/mail/mailer.ts';
import type { DoorOffice } from '#portal/access/doors/warn.ts';
import { defineJobs as nominationJobs } from '#portal/joining/nominations/emails.ts';
import { NIGHTLY } from '#portal/night/upkeep/jobs.ts';
import { defineJobs as reminderJobs } from '#portal/night/upkeep/nominations/emails.ts';
import type { Portal } from '#portal/portal.ts';
import { rooms } from '#portal/rooms.ts';
import type { PortalTables } from '#portal/tables.ts';
import { DAY, testClock } from '#test/world/clock.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { effortOf } from '#test/world/effort.ts';
import { generate, PEOPLE } from '../bench/generate.ts';

/** Seconds that one job may take; ten on a machine of its own (issue: "How fast"), more beside other tests. */
const PATIENCE = 30;

const clock = testClock();
let database: Database;
let jobs: Jobs;
let office: DoorOffice & Pick<Portal, 'rooms'>;

before(async () => {
  database = await openTestDatabase();
  await generate(database, clock.now());
  const db = database.schema<PortalTables>('portal');
  const log = createLog('silent');
  jobs = await openJobs(database, log, clock);
  const mailer = createMailer({ smtpUrl: null, from: 'x@example.ca', db, clock, log });
  await deliverMail(jobs, mailer);
  const place = { host: '', port: 0, origin: 'https://portal.example', secrets: [] };
  office = { db, jobs, clock, place, doors: new Map(), rooms: Object.values(rooms) };
  await nominationJobs({ ...office, mailer });
  await reminderJobs({ ...office, mailer });
  await spreadActivity(db);
});
after(async () => {
  await jobs.stop();
  await database.close();
});

/** Some came today, some half a year ago, and nobody was ever warned: the worst night there can be. */
async function spreadActivity(db: DoorOffice['db']): Promise<void> {
  for (let days = 0; days < 200; days += 1)
    await db
      .updateTable('memberships')
      .set({ last_active_at: new Date(clock.now().getTime() - days * DAY) })
      .where((eb) =>
        eb(
          eb.fn<string>('right', [eb.fn('md5', [eb.cast<string>('id', 'text')]), eb.lit(2)]),
          '=',
          days.toString(16).padStart(2, '0'),
        ),
      )
      .execute();
}

async function measure(name: string, t: { diagnostic(text: string): void }): Promise<void> {
  for (const { queue, run } of NIGHTLY) {
    const seconds = await effortOf(() => run(office));
    t.diagnostic(`${database.engine}, ${PEOPLE} people, ${name}, ${queue}: ${seconds.toFixed(2)} s`);
    assert.ok(seconds < PATIENCE, `${queue} took ${seconds} s`);
  }
}

const count = async (statuses: readonly ('active' | 'suspended')[], warned: boolean): Promise<number> => {
  const row = await office.db
    .selectFrom('memberships')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', 'in', statuses)
    .where('warned_at', warned ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

it('attends to 20,000 people in a night, however many of them were forgotten', async (t) => {
  await measure('the first night', t);
  const warned = await count(['active'], true);
  t.diagnostic(`${warned} warned`);
  assert.ok(warned > PEOPLE / 4);
  await measure('the same night again', t);
  assert.equal(await count(['active'], true), warned);
  clock.advance(DAY);
  await measure('an ordinary night', t);
  const before = await count(['active', 'suspended'], true);
  clock.advance(29 * DAY);
  await measure('a month later', t);
  assert.ok((await count(['suspended'], true)) > 0 && before > 0);
  assert.equal((await verifyChain(office.db as never)).kind, 'intact');
});
