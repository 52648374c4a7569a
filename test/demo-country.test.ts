import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { verifyChain } from '#kernel/audit/verify.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { lockFolder } from '#kernel/db/lock-folder.ts';
import { inviteInvented } from '#portal/common/invitations/invite.ts';
import { listProvenance } from '#portal/common/members/provenance/store.ts';
import { findNoSecond } from '#portal/common/members/second/store.ts';
import { loggedBy } from '#portal/institution/institution-log/vocabulary.ts';
import { settleInvented } from '#portal/office/settlement/settle.ts';
import { paths } from '#portal/paths.ts';
import { matchFields } from '#portal/programme/places/rules.ts';
import { findRosterPerson, listPeriods } from '#portal/programme/roster/store.ts';
import { playRequests } from '#portal/programme/settlement/play.ts';
import { rooms } from '#portal/rooms.ts';
import type { PortalTables } from '#portal/tables.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { ANSWERS, enrol, goToQuestions } from '#test/portal/portal-people.ts';
import { portVariables } from '#test/world/ports.ts';
import { ready, run } from '#test/world/process.ts';
import { inventCountry } from '../src/demo/country/country.ts';
import { demoPeople } from '../src/demo/people/invite.ts';
import { people } from '../src/demo/people/people.ts';
import { students } from '../src/demo/people/students.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-country-'));
let world: PortalWorld;
before(async () => {
  world = await openPortal({ DATA_DIR: join(folder, 'world') });
});
after(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A signature waits no longer than a quarter of an hour. */
const LASTING = [
  ...'cancelled closed consent_revoked eligible in_progress ineligible info_requested new'.split(' '),
  ...['transfer_in', 'transfer_out', 'transferred'],
];

const settle = () => settleInvented(world.deps, () => inventCountry(world.clock.now()), playRequests);
const count = async (table: 'organisations' | 'persons' | 'nominations') => {
  const rows = await world.db.selectFrom(table).select('id').execute();
  return rows.length;
};

describe('the country of a demonstration', () => {
  it('is refused in production, and where it is switched off', async () => {
    for (const over of [{ demo: false }, { production: true }]) {
      const config = { ...world.deps.config, ...over };
      await assert.rejects(
        settleInvented({ ...world.deps, config }, () => inventCountry(world.clock.now())),
        /refused/,
      );
    }
    assert.equal(await count('persons'), 0);
  });

  it('settles an empty portal once', async () => {
    assert.equal(await settle(), 'settled');
    const before = [await count('organisations'), await count('persons'), await count('nominations')];
    assert.equal(await settle(), 'inhabited');
    await demoPeople((person) => inviteInvented(world.deps, person));
    assert.deepEqual(
      [await count('organisations'), await count('persons'), await count('nominations')],
      before,
    );
  });

  it('cuts no name off behind a preposition or an article', async () => {
    const rows = await world.db.selectFrom('organisations').select('operating_name').execute();
    const names = rows.map(({ operating_name }) => operating_name).filter((name) => name !== '');
    assert.ok(names.length > 0);
    for (const name of names) assert.doesNotMatch(name, / (de|du|des|la|le|les|of|the|and|et)$/);
  });

  it('stands in the log, and the chain holds', async () => {
    const verdict = await verifyChain(world.db);
    assert.equal(verdict.kind, 'intact');
    const actors = await world.db.selectFrom('audit_events').select('actor').distinct().execute();
    const kinds = new Set(actors.map(({ actor }) => actor.split(':')[0]));
    assert.deepEqual([...kinds].sort(), ['person', 'system', 'visitor']);
  });

  it('tells in each institution’s log who did what, and on what right', () => {
    const { events } = inventCountry(world.clock.now());
    const told = loggedBy(Object.values(rooms), 'en');
    const byItself = ['expiry', 'inactivity', 'yearly review'];
    for (const { action, actor, authority, organisationId, subject } of events) {
      if (organisationId === undefined) continue;
      assert.ok(told.has(action), action);
      assert.ok(authority !== undefined, `${action} of ${subject}`);
      assert.equal(actor === undefined, byItself.includes(authority), `${action} by ${authority}`);
    }
  });

  it('has requests in every state that lasts, at the desks of those who begin with it', async () => {
    const rows = await world.db
      .selectFrom('verifications as v')
      .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
      .select(['o.name_en as place', 'v.status', 'v.match', 'v.prediction'])
      .execute();
    const desks = Map.groupBy(rows, ({ place }) => place);
    assert.equal(desks.size, 3);
    for (const { institution } of people) {
      const desk = institution === null ? null : (desks.get(institution.en) ?? []);
      if (desk === null) continue;
      const all = (key: 'status' | 'match' | 'prediction') =>
        [...new Set(desk.map((row) => row[key]))].sort();
      assert.deepEqual(all('status'), LASTING);
      assert.deepEqual(all('match'), ['full', 'near', 'none']);
      assert.deepEqual(all('prediction'), ['cannot_tell', 'does_not_meet', 'meets']);
      // Four of those who come from another institution have got there.
      assert.equal(desk.length, 404);
    }
  });

  it('counts its requests as the desks do, and has each as its facts and decisions left it', async () => {
    const { rows: wrong } = await sql`
      with real as (
        select organisation_id, line, coalesce(campus_id, '00000000-0000-0000-0000-000000000000') as campus_key, status,
          count(*)::integer as n
        from portal.verifications where not shut group by 1, 2, 3, 4
      )
      select * from real full join (select * from portal.verification_counts where n <> 0) c
        using (organisation_id, line, campus_key, status) where real.n is distinct from c.n`.execute(
      world.db,
    );
    assert.deepEqual(wrong, []);
    const { rows: astray } = await sql`
      select v.reference from portal.verifications v
      left join lateral (select to_status from portal.verification_facts f where f.verification_id = v.id
        order by f.id desc limit 1) last on true
      where last.to_status is distinct from v.status or v.pending_id is not null
        or (v.status in ('eligible', 'transfer_out')) <> exists (select from portal.evns e
          where e.verification_id = v.id and e.status = 'live')
        or (v.status in ('eligible', 'ineligible', 'consent_revoked', 'transfer_out', 'transferred')) <> exists (select from portal.decisions d
          where d.verification_id = v.id and d.status = 'applied' and d.evaluation -> 'outcome' is not null)
        or (v.status = 'info_requested') <> exists (select from portal.verification_questions q
          where q.verification_id = v.id and q.answered_at is null)`.execute(world.db);
    assert.deepEqual(astray, []);
    const known = await world.db.selectFrom('students').select('client_id').execute();
    assert.ok(known.every(({ client_id }) => client_id.startsWith('9')));
    assert.equal(new Set(known.map(({ client_id }) => client_id)).size, 1200);
  });

  it('has intended decisions and reviews, as far as each can come, at every desk', async () => {
    const { rows } = await sql<{ place: string; what: string; line: string; n: number }>`
      select o.name_en as place, x.what, x.line, count(*)::integer as n from (
        select verification_id, 'intent' as what, status as line from portal.intents
        union all select verification_id, 'review', status from portal.appeals
        union all select verification_id, 'correction', status from portal.corrections
      ) x join portal.verifications v on v.id = x.verification_id join portal.organisations o on o.id = v.organisation_id
      group by 1, 2, 3 order by 1, 2, 3`.execute(world.db);
    const desks = Map.groupBy(rows, ({ place }) => place);
    assert.equal(desks.size, 3);
    for (const [place, those] of desks)
      assert.deepEqual(
        those.map(({ what, line, n }) => `${what} ${line} ${n}`),
        ['correction asked 1', 'intent decided 5', 'intent replied 1', 'intent sent 1'].concat([
          'review asked 1',
          'review sent_on 1',
          'review under_review 1',
        ]),
        place,
      );
    const { rows: astray } = await sql`
      select a.id from portal.appeals a join portal.decisions d on d.id = a.decision_id
      join portal.intents i on i.id = d.intent_id join portal.verifications v on v.id = d.verification_id
      where a.reviewer_id = d.signer_id or a.answered_by = d.signer_id or i.replied_at > d.signed_at
        or a.asked_at < d.effective_at or a.due_on < ${world.clock.now().toISOString().slice(0, 10)}::date
        or not exists (select from portal.evns e where e.verification_id = v.id and e.status = 'void')`.execute(
      world.db,
    );
    assert.deepEqual(astray, []);
  });

  it('has requests at every desk that anybody there can sign together, and records with and without an address', async () => {
    const { rows } = await sql<{
      place: string;
      ready: number;
      answered: number;
      addresses: number;
      none: number;
    }>`
      select o.name_en as place,
        count(*) filter (where v.status = 'new' and v.match = 'full' and v.prediction = 'meets' and p.proof = 'code')::integer as ready,
        count(*) filter (where v.status = 'in_progress' and v.answered_at is not null)::integer as answered,
        count(r.email)::integer as addresses, (count(r.id) - count(r.email))::integer as none
      from portal.verifications v join portal.organisations o on o.id = v.organisation_id
      join portal.student_places p on p.id = v.place_id
      left join portal.roster_people r on r.organisation_id = v.organisation_id and r.number_key = p.number_key
      group by 1`.execute(world.db);
    assert.equal(rows.length, 3);
    for (const { place, ready, answered, addresses, none } of rows) {
      assert.deepEqual([ready, answered], [6, 1], place);
      assert.ok(addresses > 300 && none > 20, `${place}: ${addresses} with, ${none} without`);
    }
  });

  it('has transfers in each state in which one lasts, out of each desk and into another', async () => {
    const { rows } = await sql<{ place: string; line: string }>`
      select f.name_en as place, t.status || case when t.handed_at is not null and t.handed_by is null
        then ' by itself' else '' end as line
      from portal.transfers t join portal.organisations f on f.id = t.from_organisation_id order by 1, 2`.execute(
      world.db,
    );
    const desks = Map.groupBy(rows, ({ place }) => place);
    assert.equal(desks.size, 3);
    for (const [place, those] of desks)
      assert.deepEqual(
        those.map(({ line }) => line),
        ['accepted', 'asked', 'declined', 'handed_out', 'lapsed by itself', 'refused'],
        place,
      );
    const { rows: astray } = await sql`
      select t.id from portal.transfers t join portal.verifications f on f.id = t.from_id
      left join portal.verifications n on n.id = t.to_id
      where (f.status, n.status) is distinct from (case t.status when 'accepted' then 'transferred'
          when 'handed_out' then 'transfer_out' else 'eligible' end, case t.status when 'accepted' then 'eligible'
          when 'handed_out' then 'transfer_in' when 'declined' then 'closed' when 'lapsed' then 'closed' end)
        or t.handed_at < t.asked_at or t.settled_at < coalesce(t.handed_at, t.asked_at)
        or (t.status in ('asked', 'handed_out') and t.due_on < ${world.clock.now().toISOString().slice(0, 10)}::date)
        or (t.status = 'declined' and (t.reason is null or t.note = ''))
        or (t.status = 'accepted' and not exists (select from portal.evns e join portal.evns l on l.number = e.superseded_by
          where e.verification_id = t.from_id and l.verification_id = t.to_id and l.status = 'live'))`.execute(
      world.db,
    );
    assert.deepEqual(astray, []);
  });

  it('has the students who are printed on the records of their institutions', async () => {
    for (const { institution, studentNumber, ...student } of students) {
      const { id } = await world.db
        .selectFrom('organisations')
        .select('id')
        .where('name_en', '=', institution.en)
        .executeTakeFirstOrThrow();
      const held = await findRosterPerson(world.db, id, studentNumber);
      assert.equal(matchFields({ ...student, studentNumber, formerNames: [] }, held).level, 'full');
      assert.ok((await listPeriods(world.db, held?.id ?? '')).length >= 3);
    }
  });

  it('tells of the end of every nomination that has ended', () => {
    const { events, nominations } = inventCountry(world.clock.now());
    for (const { id, status } of nominations)
      if (status === 'withdrawn' || status === 'expired' || status === 'refused')
        assert.ok(
          events.some(
            ({ action, subject }) => subject === `nomination:${id}` && action === `nomination.${status}`,
          ),
          status,
        );
  });

  it('fills the screens of an officer and of the coordinators', async () => {
    const officer = await enrol(world);
    const queue = await officer.get(`${paths.workQueue.en}?tray=all`);
    assert.match(queue.text, /PP-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const names = { givenNames: 'Priya', familyName: 'Raman', email: 'priya.raman@demo.invalid' };
    const coordinator = await enrol(world, { ...names, role: 'coordinator', jurisdiction: 'ON' });
    const institutions = await coordinator.get(paths.institutions.en);
    assert.match(institutions.text, /Larchmere College/);
    assert.doesNotMatch(institutions.text, /Val-Clair/);
  });

  it('leads the roles of those who are invited back to the first officer', async () => {
    const rows = await demoPeople((person) => inviteInvented(world.deps, person));
    for (const invited of people.filter(({ familyName }) => ['Whitlock', 'Tanaka'].includes(familyName))) {
      const visitor = await world.visitor();
      await goToQuestions(visitor, rows[people.indexOf(invited)]?.pin ?? '', invited);
      assert.equal((await visitor.post('/en/enrolment/security-questions', ANSWERS)).status, 303);
      const { id } = await world.db
        .selectFrom('memberships as m')
        .innerJoin('persons as p', 'p.id', 'm.person_id')
        .where('p.family_name', '=', invited.familyName)
        .select('m.id')
        .executeTakeFirstOrThrow();
      const line = await listProvenance(world.db, id);
      assert.deepEqual([line[0]?.role, line[0]?.issuedBy], ['officer', null]);
      assert.equal(line.at(-2)?.role, invited.role === 'signatory' ? 'dir' : 'officer');
      assert.equal(line.at(-1)?.familyName, invited.familyName);
    }
  });
});

describe('the table of a demonstration', () => {
  it('lets in two officers and an administrator who are second people to each other on the first day', async () => {
    const rows = await demoPeople((person) => inviteInvented(world.deps, person));
    const ids: string[] = [];
    for (const invited of people.filter(({ role }) => role === 'officer' || role === 'administrator')) {
      const visitor = await world.visitor();
      await goToQuestions(visitor, rows[people.indexOf(invited)]?.pin ?? '', invited);
      assert.equal((await visitor.post('/en/enrolment/security-questions', ANSWERS)).status, 303);
      const { id } = await world.db
        .selectFrom('persons')
        .where('family_name', '=', invited.familyName)
        .select('id')
        .executeTakeFirstOrThrow();
      ids.push(id);
    }
    assert.equal(ids.length, 3);
    for (const first of ids)
      for (const second of ids.filter((one) => one !== first))
        assert.equal(await findNoSecond(world.db, { first, second }, world.clock.now()), null);
  });
});

describe('npm run demo:reset', () => {
  it('is refused in production and where the demonstration is off', async () => {
    const off = run(['demo-reset'], { DEMO: 'off', DATA_DIR: join(folder, 'off') });
    assert.equal(await off.ended, 1);
    assert.match(off.output(), /^Refused: .+DEMO.*\n$/);
    const production = run(['demo-reset'], { NODE_ENV: 'production', DATA_DIR: join(folder, 'off') });
    assert.equal(await production.ended, 1);
  });

  it('says what it takes where it is asked for something else', async () => {
    for (const words of [['--students'], ['--students', '399'], ['--students', '50001'], ['--size', '500']]) {
      const refused = run(['demo-reset', ...words], { DATA_DIR: join(folder, 'off') });
      assert.equal(await refused.ended, 1);
      assert.match(refused.output(), /400 to 50000/, words.join(' '));
    }
  });

  it('is refused while the system has the folder', async () => {
    const data = join(folder, 'taken');
    const release = lockFolder(data);
    const refused = run(['demo-reset'], { DATA_DIR: data });
    assert.equal(await refused.ended, 1);
    assert.match(refused.output(), /is in use by process/);
    release();
  });

  it('makes the country that the next start shows, with its people’s PINs', async () => {
    const data = join(folder, 'data');
    const reset = run(['demo-reset'], { DATA_DIR: data });
    assert.equal(await reset.ended, 0, reset.output());
    const country = await referencesIn(data);
    assert.ok(country.length > 400);
    const ports = await portVariables();
    const started = run(['serve'], { DATA_DIR: data, ...ports });
    await ready(started, `http://localhost:${ports.PORTAL_PORT}`);
    started.child.kill('SIGINT');
    assert.equal(await started.ended, 0, started.output());
    assert.match(started.output(), /Helen +Whitlock +dir +Larchmere College/);
    const again = run(['demo-reset'], { DATA_DIR: data });
    assert.equal(await again.ended, 0, again.output());
    assert.match(again.output(), /as new/);
    assert.deepEqual(await referencesIn(data), country);
  });
});

async function referencesIn(data: string): Promise<string[]> {
  const database = await openDatabase({ kind: 'embedded', folder: data });
  try {
    const db = database.schema<PortalTables>('portal');
    const rows = await db
      .selectFrom('nominations')
      .select(['id', 'reference', 'status'])
      .orderBy('id')
      .execute();
    return rows.map(({ id, reference, status }) => `${id} ${reference} ${status}`);
  } finally {
    await database.close();
  }
}
