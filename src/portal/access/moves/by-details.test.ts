import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mintRecoveryCode } from '#kernel/codes.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { moveOf, newcomer, personOf, RIGHT, statusOf } from '#test/portal/portal-moves.ts';
import { enrol, errorsOf, MARIE } from '#test/portal/portal-people.ts';
import { AMINA, enrolStudent } from '#test/portal/students.ts';
import { HOUR } from '#test/world/clock.ts';
import { studentMove } from './paths.ts';

const PATH = '/en/move/recovery-code/without-an-address';

describe('a student without an address who lost their credential', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  let count = 0;
  /** A student with a recovery code, and the form that proves it. */
  async function student() {
    count += 1;
    const clientId = String(95_000_000 + count);
    const old = await enrolStudent(world, { clientId });
    const made = await old.post('/en/recovery-code');
    const recovery_code = /<code>([^<]+)<\/code>/.exec(made.text)?.[1] ?? assert.fail(made.text);
    const { givenNames: given_names, familyName: family_name, dateOfBirth } = AMINA;
    return { old, form: { given_names, family_name, dateOfBirth, clientId, recovery_code } };
  }
  const says = async (visitor: Visitor, form: Record<string, string>): Promise<string> =>
    errorsOf(await visitor.post(PATH, form)).join();

  it('moves by code, details and four answers, a day later, and loses nothing', async () => {
    const { old, form } = await student();
    const visitor = await newcomer(world);
    assert.match((await visitor.get('/en/move/recovery-code')).text, /I am a student and gave no e-mail/);
    await viewer.looksAt(visitor, 'move-student', studentMove.proveStudent);
    const proved = await visitor.post(PATH, { ...form, clientId: '9500 0001', dateOfBirth: '1990/5/17' });
    assert.equal(proved.location, '/en/move/security-questions', proved.text);
    const personId = await personOf(world, old);
    assert.equal((await visitor.post('/en/move/security-questions', RIGHT)).location, '/en/move');
    await world.deps.jobs.drain();
    assert.equal(
      (await moveOf(world, visitor)).status,
      'held',
      'nobody decides about somebody unknown to them',
    );
    assert.match((await visitor.get('/en/move')).text, /Your account will be moved/);
    assert.match((await old.get('/en/home')).text, /Somebody asked to move your account/);
    world.clock.advance(23 * HOUR);
    await world.deps.jobs.drain();
    assert.equal(await statusOf(world, old), 'linked');
    world.clock.advance(HOUR);
    await world.deps.jobs.drain();
    assert.deepEqual([await statusOf(world, old), await statusOf(world, visitor)], ['retired', 'linked']);
    assert.equal(await personOf(world, visitor), personId);
  });

  it('is stopped by whoever comes in by the former credential', async () => {
    const { old, form } = await student();
    const visitor = await newcomer(world);
    await visitor.post(PATH, form);
    await visitor.post('/en/move/security-questions', RIGHT);
    const { id } = await moveOf(world, visitor);
    await old.post(`/en/account/moves/${id}/cancellation`);
    assert.equal((await moveOf(world, visitor)).status, 'cancelled');
  });

  it('reads one and the same, whatever was wrong, and has five tries a day', async () => {
    const { form } = await student();
    const other = mintRecoveryCode(Buffer.alloc(16, 7)).text;
    const visitor = await newcomer(world);
    const said = new Set<string>();
    for (const wrong of [
      { recovery_code: other },
      { dateOfBirth: '1990-05-18' },
      { clientId: '95999999' },
      { family_name: 'Nobody' },
    ])
      said.add(await says(visitor, { ...form, ...wrong }));
    assert.equal(said.size, 1, [...said].join());
    assert.equal(await says(visitor, { ...form, clientId: '12' }), 'Enter your client ID: eight digits.');
    await says(visitor, { ...form, recovery_code: other });
    assert.match(await says(visitor, form), /Too many tries/);
  });

  it('is found however many made accounts with the same details before, with codes of their own', async () => {
    count += 1;
    const clientId = String(95_000_000 + count);
    for (let time = 0; time < 4; time += 1)
      await (await enrolStudent(world, { clientId })).post('/en/recovery-code');
    count -= 1;
    const { old, form } = await student();
    assert.equal(form.clientId, clientId);
    const visitor = await newcomer(world);
    assert.equal((await visitor.post(PATH, form)).location, '/en/move/security-questions');
    const { person_id: personId } = await moveOf(world, visitor);
    assert.equal(personId, await personOf(world, old));
  });

  it('is found by a code from before its first characters were kept, and by no other’s', async () => {
    const { form } = await student();
    await world.db.updateTable('recovery_codes').set({ finder: null }).execute();
    assert.notEqual(
      await says(await newcomer(world), {
        ...form,
        recovery_code: mintRecoveryCode(Buffer.alloc(16, 9)).text,
      }),
      '',
    );
    const visitor = await newcomer(world);
    assert.equal((await visitor.post(PATH, form)).location, '/en/move/security-questions');
  });

  it('is told what to do where nothing helps, whoever they are', async () => {
    const { text } = await (await newcomer(world)).get(PATH);
    assert.match(text, /If it does not work[\s\S]*enrol anew/);
  });

  it('is told from a namesake of the same mailbox by the code alone', async () => {
    const [one, other] = [await student(), await student()];
    const email = 'shared@example.ca';
    for (const { old } of [one, other])
      await world.db
        .updateTable('persons')
        .set({ email })
        .where('id', '=', await personOf(world, old))
        .execute();
    const { given_names, family_name, recovery_code } = other.form;
    const visitor = await newcomer(world);
    const proved = await visitor.post('/en/move/recovery-code', {
      ...{ given_names, family_name, email, recovery_code },
    });
    assert.equal(proved.location, '/en/move/security-questions', proved.text);
    assert.equal((await moveOf(world, visitor)).person_id, await personOf(world, other.old));
    await world.db.updateTable('persons').set({ email: null }).where('email', '=', email).execute();
  });

  it('is nobody with an address, nor with a role', async () => {
    const written = await student();
    await world.db
      .updateTable('persons')
      .set({ email: 'amina@example.ca' })
      .where('id', '=', await personOf(world, written.old))
      .execute();
    const marie = await enrol(world, { ...MARIE, email: 'marie@example.ca' });
    const working = await student();
    await world.db
      .updateTable('memberships')
      .set({ person_id: await personOf(world, working.old) })
      .where('person_id', '=', await personOf(world, marie))
      .execute();
    for (const { form } of [written, working]) assert.notEqual(await says(await newcomer(world), form), '');
  });
});
