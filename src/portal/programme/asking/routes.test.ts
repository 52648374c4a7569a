import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { listAbout } from '#kernel/audit/store.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { ruleSchema } from '#portal/programme/lines/schema.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { ANSWERED, askFor, takePart } from '#test/programme/requests.ts';

let world: PortalWorld;
let fjord: string;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world);
  fjord = organisationId;
  await takePart(world, fjord, dir.personId);
});
after(() => world.close());

describe('a student who asks for verification', () => {
  it('chooses a province first, and a campus of their own institution', async () => {
    const student = await enrolStudent(world, { clientId: '97000002' });
    const none = await student.post('/en/verifications/new', { province: '' });
    assert.deepEqual(errorsOf(none), ['Choose the province or territory.']);
    assert.match(none.text, /<title>Error: /);
    const chosen = await student.post('/en/verifications/new', { province: 'QC' });
    assert.equal(chosen.location, '/en/verifications/new?in=QC');
    const neighbour = await institution(world, 'Collège voisin');
    const [campus] = await world.db
      .insertInto('campuses')
      .values({ organisation_id: neighbour.organisationId, name: 'Nord' })
      .returning('id')
      .execute();
    const wrong = await student.post('/en/verifications/new?in=QC', {
      institution: fjord,
      campus: campus?.id ?? '',
      studentNumber: '-',
      programme: 'Nursing',
    });
    assert.deepEqual(errorsOf(wrong), [
      'This campus belongs to another institution. Choose a campus of yours, or none.',
      'Enter your student number.',
    ]);
  });

  it('names an institution, answers, consents, reads it again and sends it', async () => {
    const { student, path, id } = await askFor(world, fjord);
    const page = await student.get(path);
    assert.match(page.text, /has your request and should decide by [A-Z][a-z]+ \d+, 2012\./);
    assert.match(page.text, /EV-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const row = await world.db
      .selectFrom('verifications')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(row.status, 'new');
    const events = await listAbout(world.db, { subject: `verification:${id}`, limit: 10 });
    assert.deepEqual(
      events.map(({ action }) => action),
      ['verification.asked'],
    );
    const counts = await world.db
      .selectFrom('verification_counts')
      .select(['status', 'n'])
      .where('organisation_id', '=', fjord)
      .execute();
    assert.deepEqual(counts, [{ status: 'new', n: 1 }]);
  });

  it('is led to what they named already, and told how they are proved, where they send and where they wait', async () => {
    const student = await enrolStudent(world, { clientId: '97000005' });
    const named = { institution: fjord, studentNumber: '970', programme: 'Nursing' };
    const claimed = await student.post('/en/verifications/new?in=QC', named);
    const twice = await student.post('/en/verifications/new?in=QC', named);
    assert.deepEqual(errorsOf(twice), [
      'You have named this institution already. Above the form stands what you can do there.',
    ]);
    const questions = claimed.location ?? assert.fail();
    assert.ok(twice.text.includes(`href="${questions}">Ask here</a>`), twice.text);
    await student.post(questions, ANSWERED);
    assert.match((await student.get(`${questions}/check`)).text, /ask you to come with your student card/);
    const sent = await student.post(`${questions}/check`);
    const path = sent.location ?? assert.fail();
    const again = await student.post(`${questions}/check`);
    assert.deepEqual([again.location, again.notice], [path, 'askedAlready'], 'a second press');
    assert.match((await student.get(path)).text, /ask you to come with your student card/);
    const french = path.replace('/en/verifications', '/fr/verifications');
    assert.match((await student.get(french)).text, /vous demander de venir avec votre carte étudiante/);
    const third = await student.post('/en/verifications/new?in=QC', named);
    assert.ok(third.text.includes(`href="${path}">See the request</a>`), third.text);
  });

  it('keeps its answers where a rule with one more question comes into force before it is sent', async () => {
    const student = await enrolStudent(world, { clientId: '97000006' });
    const named = { institution: fjord, studentNumber: '971', programme: 'Nursing' };
    const questions = (await student.post('/en/verifications/new?in=QC', named)).location ?? assert.fail();
    await student.post(questions, ANSWERED);
    const { body } = await world.db.selectFrom('line_rules').select('body').executeTakeFirstOrThrow();
    const rule = ruleSchema.parse(body);
    const more = { ...rule, questions: [...rule.questions, 'listed_scholarship_2'] };
    await world.db
      .insertInto('line_rules')
      .values({
        ...{ line: 'OCWPP', version: 2, in_force_from: isoDate(world.clock.now()) },
        ...{ body: JSON.stringify(more), published_at: world.clock.now() },
      })
      .execute();
    const sent = await student.post(`${questions}/check`);
    await world.db.deleteFrom('line_rules').where('version', '=', 2).execute();
    assert.deepEqual([sent.location, sent.notice], [questions, 'answersWanted']);
    const kept = (await student.get(questions)).text;
    assert.equal(kept.match(/value="no"[^>]*checked/g)?.length, rule.questions.length, kept);
  });

  it('finds at home what is in force, and the way to what is not shown there', async () => {
    const { student, id } = await askFor(world, fjord, { number: '77001' });
    const { place_id } = await world.db
      .selectFrom('verifications')
      .select('place_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.doesNotMatch((await student.get('/en/home')).text, /more requests? of yours/);
    for (let more = 0; more < 3; more += 1) {
      const last = (await student.get('/en/home')).text.match(/href="(\/en\/verifications\/[\w-]{36})"/)?.[1];
      await student.post(`${last}/cancel`);
      await sql`update portal.verifications set asked_at = asked_at - interval '40 days', asked_on = asked_on - 40
        where place_id = ${place_id}`.execute(world.db);
      await student.post(`/en/verifications/new/${place_id}`, ANSWERED);
      assert.equal(
        (await student.post(`/en/verifications/new/${place_id}/check`)).notice,
        'requestSubmitted',
      );
    }
    assert.match(
      (await student.get('/en/home')).text,
      /3 more requests of yours[\s\S]*(?:<li><a href="\/en\/verifications\/[\w-]{36}">[^<]+<\/a> – Cancelled by the student – EV-[\w-]+<\/li>){3}/,
    );
    assert.equal(
      (await student.get('/en/messages')).text.match(/EV-[0-9A-Z]{4}-[0-9A-Z]{4}<\/p>/g)?.length,
      4,
    );
    const consents = await student.get('/en/consents');
    const revoke = /href="(\/en\/consents\/[\w-]+\/revoke)"/.exec(consents.text)?.[1] ?? assert.fail();
    await student.post(revoke);
    assert.match((await student.get('/en/consents')).text, /No consent of yours is in force\./);
    const never = await enrolStudent(world, { clientId: '97000077' });
    assert.match(
      (await never.get('/fr/consentements')).text,
      /aucun consentement[\s\S]*href="\/fr\/verifications\/nouvelle">Demander une vérification/,
    );
  });
});
