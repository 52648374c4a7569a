import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inviteInvented, issueFirstOfficer } from '#portal/common/invitations/invite.ts';
import { renew } from '#portal/common/invitations/rules.ts';
import { judgeDetails } from '#portal/common/students/rules.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { ANSWERS, goToQuestions } from '#test/portal/portal-people.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { DAY } from '#test/world/clock.ts';
import { demoPeople, tableOf } from '../src/demo/people/invite.ts';
import { people } from '../src/demo/people/people.ts';
import { students, studentTable } from '../src/demo/people/students.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

const start = () => demoPeople((person) => inviteInvented(world.deps, person));

describe('the first officer', () => {
  it('is given a PIN by an empty system, and a second one, but no third', async () => {
    const names = { givenNames: 'Ada', familyName: 'First' };
    const officer = { ...names, email: 'ada@example.ca', locale: 'fr' } as const;
    const first = await issueFirstOfficer(world.deps, officer);
    assert.equal(first.kind, 'issued');
    const second = { ...officer, givenNames: 'Bea', email: 'bea@example.ca' };
    const more = await Promise.all([1, 2, 3].map(() => issueFirstOfficer(world.deps, second)));
    assert.deepEqual(more.map(({ kind }) => kind).sort(), ['issued', 'not-first', 'not-first']);
    const visitor = await world.visitor();
    const person = { ...names, email: '' };
    await goToQuestions(visitor, first.kind === 'issued' ? first.pin : '', person);
    assert.equal((await visitor.post('/en/enrolment/security-questions', ANSWERS)).status, 303);
    assert.match((await visitor.get('/en/home')).text, /Programme officer/);
    assert.match((await visitor.get('/en/account')).text, /ada@example\.ca/);
  });
});

describe('invented people', () => {
  it('have the same PINs at every start, and can enrol with them', async () => {
    const rows = await start();
    assert.deepEqual(await start(), rows);
    assert.equal(rows.length, people.length);
    assert.equal(new Set(rows.map(({ pin }) => pin)).size, people.length);
    const [helen] = people.filter(({ familyName }) => familyName === 'Whitlock');
    assert.ok(helen);
    const at = people.indexOf(helen);
    const visitor = await world.visitor();
    await goToQuestions(visitor, rows[at]?.pin ?? '', helen);
    await visitor.post('/en/enrolment/security-questions', ANSWERS);
    assert.match((await visitor.get('/en/home')).text, /Larchmere College/);
    assert.equal((await start())[at]?.pin, 'enrolled');
    const organisations = await world.db.selectFrom('organisations').select('name_en').execute();
    assert.equal(organisations.length, 2);
  });

  it('get their PIN back when it has expired', async () => {
    const before = await start();
    world.clock.advance(61 * DAY);
    const after = await start();
    assert.deepEqual(after, before);
    const live = await world.db
      .selectFrom('pins')
      .select('id')
      .where('status', '=', 'issued')
      .where('expires_at', '>', world.clock.now())
      .execute();
    assert.equal(live.length, after.filter(({ pin }) => pin !== 'enrolled').length);
  });

  it('are of every kind, in both languages, and can’t be written to', () => {
    for (const role of ['officer', 'coordinator', 'dir', 'signatory']) {
      const locales = people.filter((person) => person.role === role).map(({ locale }) => locale);
      assert.ok(locales.length >= 2, role);
    }
    assert.ok(people.some(({ locale, role }) => locale === 'fr' && role === 'dir'));
    assert.ok(people.every(({ email }) => /^[a-z.-]+@demo\.invalid$/.test(email)));
  });

  it('are refused where they are switched off, and in production', async () => {
    const [person] = people;
    assert.ok(person);
    for (const over of [{ demo: false }, { demo: true, production: true }]) {
      const deps = { ...world.deps, config: { ...world.deps.config, ...over } };
      await assert.rejects(inviteInvented(deps, person), /refused/);
    }
  });

  it('stand in a table with their names as the form asks for them', async () => {
    const table = tableOf(await start());
    assert.match(table, /^PIN +Given name\(s\) +Family name[\s\S]*\nNIP +Prénom\(s\) +Nom de famille/);
    assert.match(table, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4} {2}Odette +Marchand-Bell +officer +en$/m);
  });
});

describe('the PIN of a former start', () => {
  const now = new Date('2012-11-22T19:00:00Z');
  const live = { selector: 'ABCD', status: 'issued', expiresAt: new Date(now.getTime() + 1) } as const;

  it('is shown while it is good, and replaced when the keys or the time made it useless', () => {
    assert.equal(renew(null, 'ABCD', now), 'issue');
    assert.equal(renew(live, 'ABCD', now), 'show');
    assert.equal(renew(live, 'WXYZ', now), 'replace');
    assert.equal(renew({ ...live, expiresAt: now }, 'ABCD', now), 'replace');
    assert.equal(renew({ ...live, status: 'redeemed' }, 'ABCD', now), 'enrolled');
    for (const status of ['expired', 'void', 'replaced'] as const)
      assert.equal(renew({ ...live, status }, 'ABCD', now), 'issue');
  });
});

describe('invented students', () => {
  it('come in by what the start prints of them, with client IDs that nobody real has', async () => {
    for (const { locale, institution, programme: _, studentNumber, ...student } of students) {
      assert.match(student.clientId, /^9/);
      for (const typed of [...Object.values(student), institution[locale], studentNumber])
        assert.ok(studentTable().includes(typed), typed);
      // The clock of this world stands in 2012, when they were children still.
      const visitor = await enrolStudent(world, { ...student, dateOfBirth: '1990-05-17' });
      assert.match((await visitor.get('/en/home')).text, new RegExp(`Hello, ${student.givenNames}`));
      const judged = judgeDetails({ ...student, oneName: false, email: '' }, '2026-11-29');
      assert.equal(judged.kind, 'good');
    }
  });
});
