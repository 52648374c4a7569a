import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { type Asked, askReady, deskOf, passTime, revisionOn, takePart } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

let count = 0;
/** On record and claimed by Noor, and not proved yet. */
async function unproved(): Promise<Asked & { readonly number: string }> {
  count += 1;
  const number = `6${count}`;
  const asked = await askReady(world, fjord, { name: 'Amina', number, by: dir.personId });
  await world.db
    .updateTable('student_places')
    .set({ status: 'claimed', roster_id: null, proof: 'none', proved_at: null, proved_by: null })
    .where('number_key', '=', number)
    .execute();
  await noor.post(deskOf(fjord), { chosen: asked.id });
  return { ...asked, number };
}
const revisionOf = async (id: string): Promise<string> => {
  const query = world.db.selectFrom('verifications').select('revision').where('id', '=', id);
  return String((await query.executeTakeFirstOrThrow()).revision);
};
const send = async (who: Colleague, { id }: Asked) =>
  (await who.post(`${deskOf(fjord, id)}/code`, { revision: await revisionOf(id) })).notice;
const letters = async (number: string) =>
  (await world.mail()).filter(({ to }) => to === `student${number}@college.example`);
const codeIn = (text: string | undefined) => /\b(\d{6})\b/.exec(text ?? '')?.[1] ?? assert.fail('no code');
const proofOf = async (number: string) =>
  (
    await world.db
      .selectFrom('student_places')
      .select(['proof', 'status'])
      .where('number_key', '=', number)
      .executeTakeFirstOrThrow()
  ).proof;
/** Wrong tries of the latest code of this student. */
const triesOf = async (number: string) => {
  const codes = world.db
    .selectFrom('proof_codes as c')
    .innerJoin('student_places as p', 'p.id', 'c.place_id');
  const latest = codes.where('p.number_key', '=', number).orderBy('c.asked_at', 'desc').select('c.tries');
  return (await latest.executeTakeFirstOrThrow()).tries;
};
const address = (number: string, change: { email_by?: string; email_at?: Date; email?: null }) =>
  world.db.updateTable('roster_people').set(change).where('number_key', '=', number).execute();
/** Another code than this one. */
const not = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a code', () => {
  it('goes to the address on record, is typed by the student, and counts as seen does', async () => {
    const asked = await unproved();
    assert.match((await noor.get(deskOf(fjord, asked.id))).text, /Send a code to their address/);
    assert.equal(await send(noor, asked), 'codeSent');
    const [mail, ...more] = await letters(asked.number);
    assert.ok(mail && more.length === 0);
    assert.doesNotMatch(mail.text, /Amina|Example|Fjord/);
    const code = codeIn(mail.text);
    assert.match(
      (await dir.get(deskOf(fjord, asked.id))).text,
      /On November \d+, 2012.*had a code sent to the student’s address\..*Until November [^<]* they can enter it/s,
    );
    const own = (await asked.student.get(asked.path)).text;
    assert.match(own, /Enter your code.*This code is good until November \d+, 2012 at \d+:\d+/s);
    const home = (await asked.student.get('/en/home')).text;
    assert.match(
      home,
      /href="\/en\/code-to-enter">1 code from your institution to enter<\/a>, good until November \d+, 2012 at/,
    );
    assert.equal((await asked.student.get('/en/code-to-enter')).location, `${asked.path}/code`);
    const other = await unproved();
    assert.doesNotMatch((await other.student.get('/en/home')).text, /code-to-enter/, 'nobody else’s');
    assert.equal((await other.student.get('/en/code-to-enter')).location, '/en/home');
    const form = `${asked.path}/code`;
    assert.match((await asked.student.get(form.replace('/en/', '/fr/'))).text, /Entrer votre code/);
    assert.deepEqual(errorsOf(await asked.student.post(form, { code: '' })), ['Enter the code.']);
    const slip = await asked.student.post(form, { code: '12345' });
    assert.deepEqual(errorsOf(slip), ['A code has six digits. Look at the message again.']);
    const wrong = await asked.student.post(form, { code: not(code) });
    assert.deepEqual(errorsOf(wrong), ['This is not the code. You can try 4 times more.']);
    assert.ok(!wrong.text.includes(not(code)), 'what was typed is not sent back');
    const taken = await asked.student.post(form, { code: ` ${code.slice(0, 3)} ${code.slice(3)}` });
    assert.equal(taken.notice, 'codeTaken', taken.text);
    assert.equal(await proofOf(asked.number), 'code');
    assert.doesNotMatch((await asked.student.get('/en/home')).text, /code-to-enter/);
    const [, history = ''] = (await asked.student.get(asked.path)).text.split('<h2>What has happened</h2>');
    assert.match(history, /You entered the code that you were sent.*You asked/s);
    const path = deskOf(fjord, asked.id);
    const page = (await noor.get(path)).text;
    assert.match(page, /Proof of identity: by a code sent to their address/);
    assert.doesNotMatch(page, /Code entered by the student/, 'the proof says it');
    assert.doesNotMatch(page, /name="seen"/);
    const signed = await noor.post(path, { revision: await revisionOn(noor, path) });
    assert.equal(signed.notice, 'requestSigned', signed.text);
    assert.match((await noor.get(path)).text, /Signed, not yet in effect/);
    assert.doesNotMatch((await noor.get(path)).text, /had a code sent/, 'it is used');
    const log = `/en/our-institution/${fjord}/log`;
    assert.match((await dir.get(log)).text, /Verification signed: eligible/);
    assert.doesNotMatch((await dir.get(log)).text, /value="verification\.signed:/);
    assert.equal((await asked.student.post(form, { code })).notice, 'codeTaken', 'a form sent twice is one');
    world.clock.advance(MINUTE);
    assert.equal((await asked.student.post(form, { code })).status, 422, 'once');
  });

  it('is right for everybody who sends it at the same moment', async () => {
    const asked = await unproved();
    await send(noor, asked);
    const code = codeIn((await letters(asked.number))[0]?.text);
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => asked.student.post(`${asked.path}/code`, { code })),
    );
    assert.deepEqual(new Set(sent.map(({ notice }) => notice)), new Set(['codeTaken']));
    assert.equal(await proofOf(asked.number), 'code');
  });

  it('is nowhere but in the mail: neither in a job, nor in the log, nor as itself in the database', async () => {
    const asked = await unproved();
    await send(noor, asked);
    const code = codeIn((await letters(asked.number))[0]?.text);
    const rows = await world.db.selectFrom('proof_codes').selectAll().execute();
    const events = await world.db.selectFrom('audit_events').select('body').execute();
    const seen = JSON.stringify(rows) + events.map(({ body }) => body).join();
    assert.ok(!seen.includes(`"${code}"`) && !/"code":"\d{6}"/.test(seen));
    assert.ok(rows.every(({ hash }) => hash === null || hash.startsWith('$argon2id$')));
  });

  it('is over after fifteen minutes, after five tries, and once another is sent', async () => {
    const asked = await unproved();
    await send(noor, asked);
    const first = codeIn((await letters(asked.number))[0]?.text);
    const form = `${asked.path}/code`;
    const over = ['This code is no longer good. Ask your institution for another one.'];
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(errorsOf(await asked.student.post(form, { code: first })), over);
    assert.equal((await asked.student.get(form)).notice, 'codeLate');
    await send(noor, asked);
    const second = codeIn((await letters(asked.number))[0]?.text);
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => asked.student.post(form, { code: not(second) })),
    );
    // Which refusal a page shows of several at once is chance: each shows the latest. What counts is on record.
    assert.ok(tries.every(({ notice }) => notice !== 'codeTaken'));
    assert.equal(await triesOf(asked.number), 5);
    assert.deepEqual(errorsOf(await asked.student.post(form, { code: second })), over);
    assert.equal(await send(noor, asked), 'codeSent');
    assert.equal(await send(noor, asked), 'codeTooMany', 'three in a day');
    const { rows } = await sql<object>`
      update ${sql.table('portal.proof_codes')} set asked_at = asked_at - interval '1 day' returning id`.execute(
      world.db,
    );
    assert.ok(rows.length >= 3);
    assert.equal(await send(noor, asked), 'codeSent');
    assert.equal(await proofOf(asked.number), 'none');
  });

  it('is not sent to an address that its sender wrote within a week, nor proves anything to whoever did', async () => {
    const asked = await unproved();
    const now = world.clock.now();
    await address(asked.number, { email_by: noor.personId, email_at: now });
    assert.equal(await send(noor, asked), 'codeOwnAddress');
    const path = deskOf(fjord, asked.id);
    await dir.post(`${path}/action`, { do: 'take', revision: await revisionOf(asked.id) });
    assert.equal(await send(dir, asked), 'codeSent');
    const code = codeIn((await letters(asked.number))[0]?.text);
    await asked.student.post(`${asked.path}/code`, { code });
    assert.equal(await proofOf(asked.number), 'code');
    const assigned = await dir.post(deskOf(fjord), { do: 'assign', chosen: asked.id });
    await dir.post(assigned.location ?? '', { holder: noor.personId });
    const refused = await noor.post(path, { revision: await revisionOn(noor, path) });
    assert.deepEqual(errorsOf(refused), ['Tick that you have seen this person and their card.']);
    const chosen = await noor.post(deskOf(fjord), { do: 'sign', chosen: asked.id });
    await noor.post(chosen.location ?? '');
    assert.match((await noor.get(chosen.location ?? '')).text, /0 decisions signed[\s\S]*not proved yet/);
  });

  it('is over once the address on record has changed, whatever is typed, and nothing more is told', async () => {
    const asked = await unproved();
    await send(noor, asked);
    const code = codeIn((await letters(asked.number))[0]?.text);
    await address(asked.number, { email_by: dir.personId, email_at: world.clock.now() });
    const over = ['This code is no longer good. Ask your institution for another one.'];
    for (const typed of [not(code), code])
      assert.deepEqual(errorsOf(await asked.student.post(`${asked.path}/code`, { code: typed })), over);
    assert.equal(await proofOf(asked.number), 'none');
  });

  it('is not sent without an address, to a near match, or by whoever does not hold the request', async () => {
    const asked = await unproved();
    assert.equal(await send(dir, asked), 'requestChanged', 'Noor holds it');
    const { number } = asked;
    await world.db
      .updateTable('roster_people')
      .set({ date_of_birth: '1991-01-01' })
      .where('number_key', '=', number)
      .execute();
    assert.equal(await send(noor, asked), 'codeNoMatch');
    await world.db
      .updateTable('roster_people')
      .set({ date_of_birth: '1990-05-17', email: null, email_at: null, email_by: null })
      .where('number_key', '=', number)
      .execute();
    assert.equal(await send(noor, asked), 'codeNoAddress');
    assert.deepEqual(await letters(number), []);
  });

  it('proves nothing where somebody else was proved before, and says nothing of it', async () => {
    const other = await unproved();
    await send(noor, other);
    const code = codeIn((await letters(other.number))[0]?.text);
    const { id: rival } = await world.db
      .selectFrom('student_places')
      .select('id')
      .where('number_key', '=', '61')
      .executeTakeFirstOrThrow();
    const { id: record } = await world.db
      .selectFrom('roster_people')
      .select('id')
      .where('number_key', '=', other.number)
      .executeTakeFirstOrThrow();
    await world.db.updateTable('student_places').set({ roster_id: record }).where('id', '=', rival).execute();
    const answer = await other.student.post(`${other.path}/code`, { code });
    assert.equal(answer.notice, 'codeTaken', 'answered alike');
    assert.equal(await proofOf(other.number), 'none');
  });
});
