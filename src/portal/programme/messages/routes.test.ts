import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrolStudent } from '#test/portal/students.ts';
import {
  ANSWERED,
  type Asked,
  askFor,
  askReady,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import type { Kind } from './rules.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
before(async () => {
  world = await openPortal();
  ({ organisationId: fjord, dir } = await institution(world, 'Collège du Fjord'));
  await takePart(world, fjord, dir.personId);
});
after(() => world.close());

let number = 5000;
function next(): string {
  number += 1;
  return String(number);
}

async function ask({ id }: Asked, question = 'Which term did you begin in?'): Promise<void> {
  const form = `${deskOf(fjord, id)}/question`;
  const sent = await dir.post(form, { revision: await revisionOn(dir, form), question });
  assert.equal(sent.notice, 'questionSent', sent.text);
}

const kindsOf = async ({ id }: Asked): Promise<readonly Kind[]> =>
  (
    await world.db
      .selectFrom('messages')
      .select('kind')
      .where('verification_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ kind }) => kind);

describe('the thread of a request', () => {
  it('holds what its student was told, was asked and answered, each in the language of its reader', async () => {
    const one = await askReady(world, fjord, { name: 'Threada', number: next(), by: dir.personId });
    const claimed = await dir.post(deskOf(fjord), { chosen: one.id });
    assert.match(claimed.location ?? '', /claimed=1-0-0$/);
    await ask(one);
    await one.student.post(`${one.path}/answer`, { answer: 'In September.' });
    await signEligible(dir, fjord, one.id);
    await passTime(world, minutes(16));
    assert.deepEqual(await kindsOf(one), ['received', 'asked', 'answered', 'decided']);
    const own = (await one.student.get(one.path)).text;
    for (const said of [
      'Collège du Fjord found you eligible',
      'You answered',
      'In September.',
      'Collège du Fjord asks you',
      'Your request was received',
    ])
      assert.ok(own.includes(said), said);
    const french = (await one.student.get(one.path.replace('/en/', '/fr/'))).text;
    assert.match(french, /Collège du Fjord vous déclare admissible/);
    const desk = (await dir.get(deskOf(fjord, one.id))).text;
    assert.match(desk, /Thread with the student/);
    assert.match(desk, /Told to the student: eligible/);
    assert.match(desk, /In September\./);
  });

  it('is new until its student has read it, and counted on their home page', async () => {
    const one = await askFor(world, fjord, { number: next() });
    assert.match((await one.student.get('/en/home')).text, /href="\/en\/messages">1 message to read</);
    assert.match((await one.student.get('/fr/accueil')).text, /1\u00a0message à lire</);
    assert.match((await one.student.get(one.path)).text, />New</);
    const read = await one.student.get(one.path);
    assert.doesNotMatch(read.text, />New</);
    assert.doesNotMatch((await one.student.get('/en/home')).text, /messages? to read/);
  });

  it('is not read by whoever else opens it', async () => {
    const one = await askFor(world, fjord, { number: next() });
    await dir.get(deskOf(fjord, one.id));
    const [row] = await world.db
      .selectFrom('messages')
      .select('read_at')
      .where('verification_id', '=', one.id)
      .execute();
    assert.equal(row?.read_at, null);
    assert.equal((await dir.get('/en/messages')).status, 404, 'the desk has no such page');
  });

  it('of 500 messages is read page by page, without a gap and without a double', async () => {
    const one = await askFor(world, fjord, { number: next() });
    const { person_id: personId } = await world.db
      .selectFrom('verifications')
      .select('person_id')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    await world.db
      .insertInto('messages')
      .values(
        Array.from({ length: 499 }, (_, index) => ({
          ...{ verification_id: one.id, person_id: personId, kind: 'closing' as const, question_id: null },
          params: JSON.stringify({ closesOn: `2${String(100 + index)}-01-01` }),
          sent_at: world.clock.now(),
        })),
      )
      .execute();
    for (const [visitor, path] of [
      [one.student, one.path],
      [dir, deskOf(fjord, one.id)],
    ] as const) {
      let pages = 0;
      let said = 0;
      for (let page: string | undefined = path; page !== undefined; pages += 1) {
        const { text } = await visitor.get(page);
        said += (
          text.match(/Your request will close|the request will close|equest was received|: received/g) ?? []
        ).length;
        page = new RegExp(`href="(${path}\\?before=\\d+)#messages"`).exec(text)?.[1];
      }
      assert.equal(pages, 25);
      assert.equal(said, 500);
    }
    const home = (await one.student.get('/en/home')).text;
    assert.doesNotMatch(home, /messages? to read/, 'all were shown');
  });

  for (const place of ['0', '-1', 'x', '99999999999999999999', "1'--", '1&before=2'])
    it(`opens at its latest message for the place ${place}`, async () => {
      const one = await askFor(world, fjord, { number: next() });
      const page = await one.student.get(`${one.path}?before=${encodeURIComponent(place)}`);
      assert.equal(page.status, 200);
      assert.match(page.text, /Your request was received/);
    });
});

describe('the messages of a student', () => {
  it('are none before something happens', async () => {
    const student = await enrolStudent(world, { clientId: '97000055' });
    assert.match((await student.get('/en/messages')).text, /No messages\. We write when something changes\./);
    assert.match(
      (await student.get('/fr/messages')).text,
      /Aucun message\. Nous vous écrivons dès que quelque chose change\./,
    );
  });

  it('stand by request, unread first, with the day of an answer that is wanted, of one institution if they like', async () => {
    const boreal = await institution(world, 'Boreal Polytechnic');
    await takePart(world, boreal.organisationId, boreal.dir.personId);
    const one = await askFor(world, fjord, { number: next() });
    await takeUp(dir, fjord, one.id);
    await ask(one);
    await one.student.get(one.path);
    const other = await one.student.post('/en/verifications/new?in=QC', {
      ...{ institution: boreal.organisationId, campus: '', studentNumber: '1', programme: 'Nursing' },
    });
    await one.student.post(other.location ?? '', ANSWERED);
    const submitted = await one.student.post(`${other.location}/check`);
    assert.match(submitted.location ?? '', /^\/en\/verifications\//);
    const { text } = await one.student.get('/en/messages');
    const places = ['Boreal Polytechnic <', 'Collège du Fjord '].map((name) => text.indexOf(`<h2>${name}`));
    assert.ok(places.every((at) => at > 0) && (places[0] ?? 0) < (places[1] ?? 0), `${places}`);
    assert.match(text, /1 message to read/);
    assert.match(text, /A reply is expected by [A-Z][a-z]+ \d+, 2012 at 11:59\u00a0p\.m\. Pacific Time\./);
    assert.ok(text.includes(`href="${one.path}/answer"`));
    const only = await one.student.get(`/en/messages?institution=${fjord}`);
    assert.doesNotMatch(only.text, /<h2>Boreal/);
    assert.match(only.text, /<h2>Collège du Fjord/);
    const nonsense = await one.student.get('/en/messages?institution=nonsense');
    assert.match(nonsense.text, /<h2>Boreal/);
  });

  it('are nobody else’s', async () => {
    const [one, other] = [
      await askFor(world, fjord, { number: next() }),
      await askFor(world, fjord, { number: next() }),
    ];
    await takeUp(dir, fjord, one.id);
    await ask(one, 'Zxquestion');
    const messages = await other.student.get('/en/messages');
    assert.ok(!messages.text.includes(one.id) && !messages.text.includes('Zxquestion'));
    assert.equal((await other.student.get(one.path)).status, 404);
    const neighbour = await institution(world, 'Collège voisin');
    assert.equal((await neighbour.dir.get(deskOf(neighbour.organisationId, one.id))).status, 404);
    const signatory = await colleague(world, fjord, 'signatory');
    assert.match((await signatory.get(deskOf(fjord, one.id))).text, /Zxquestion/);
  });
});

describe('the letter to a student', () => {
  it('says that there is a message, and leads to it, and says no more', async () => {
    const one = await askFor(world, fjord, {
      number: '777555',
      details: { givenNames: 'Zyqname', email: 'zyq@example.ca' },
    });
    const { person_id: personId } = await world.db
      .selectFrom('verifications')
      .select('person_id')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    await world.db
      .updateTable('persons')
      .set({ email: 'zyq@example.ca' })
      .where('id', '=', personId)
      .execute();
    await takeUp(dir, fjord, one.id);
    await ask(one, 'Zxquestion');
    const [mail, ...more] = (await world.mail()).filter(
      ({ to, subject }) => to === 'zyq@example.ca' && subject === 'There is a message for you',
    );
    assert.ok(mail);
    for (const { subject, text } of [mail, ...more]) {
      assert.ok(text.includes(one.path), 'the way there');
      const said = `${subject} ${text.replaceAll(/https?:\S+/g, '')}`;
      assert.doesNotMatch(said, /Zyq|Zx|777555|Fjord|EV-|eligible|question|verif/i);
    }
  });

  it('does not go to whoever has no address: their home page says it', async () => {
    const one = await askFor(world, fjord, { number: next() });
    const mails = (await world.mail()).filter(({ text }) => text.includes(one.path));
    assert.deepEqual(mails, []);
    assert.match((await one.student.get('/en/home')).text, /1 message to read/);
  });
});

it('a thread is shut with its file', async () => {
  const one = await askFor(world, fjord, { number: next() });
  const consents = (await one.student.get('/en/consents')).text;
  const revoke = /href="(\/en\/consents\/[\w-]+\/revoke)"/.exec(consents)?.[1] ?? assert.fail();
  assert.equal((await one.student.post(revoke)).notice, 'consentRevokedNow');
  assert.deepEqual(await kindsOf(one), ['received', 'revoked']);
  assert.equal((await dir.get(deskOf(fjord, one.id))).status, 404);
  assert.match((await one.student.get(one.path)).text, /You revoked your consent/);
});
