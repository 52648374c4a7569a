import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, hidden, institution } from '#test/portal/institution.ts';
import { type Fields, openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol, errorsOf, titleOf } from '#test/portal/portal-people.ts';

const RECORD = {
  nameEn: 'Fjord College',
  nameFr: 'Collège du Fjord',
  operatingName: '',
  campuses: 'Campus nord\r\nCampus sud',
  sector: 'public',
  address: '1 rue du Quai\r\nSaguenay QC  G7H 1A1',
  institutionPhone: '418-555-0142',
  website: 'www.fjord.example',
  agreement: '',
};

describe('changing the record of an institution', () => {
  let world: PortalWorld;
  let coordinator: Visitor;
  let officer: Visitor;
  before(async () => {
    world = await openPortal();
    coordinator = await staff('coordinator', 'QC', 'Nadia');
    officer = await staff('officer', null, 'Olga');
  });
  after(() => world.close());

  it('starts from what is on file, and says field by field what is wrong', async () => {
    const { organisationId, dir } = await institution(world);
    const form = await dir.get(amend(organisationId));
    assert.match(form.text, /value="Collège du Fjord"/);
    const wrong = await dir.post(amend(organisationId), { ...RECORD, nameFr: '', institutionPhone: 'call' });
    assert.equal(wrong.status, 422);
    assert.equal(errorsOf(wrong).length, 2);
    assert.match(wrong.text, /value="call"/);
  });

  it('is looked over, before and after, only what changes, before anybody is told', async () => {
    const { organisationId, dir } = await institution(world);
    const typed = { ...RECORD, nameEn: RECORD.nameFr, campuses: '' };
    const check = await dir.post(amend(organisationId), typed);
    assert.equal(check.status, 200);
    assert.equal(titleOf(check), 'Check the change before you ask for it');
    const rows = [...check.text.matchAll(/<tr\b(?:(?!<\/tr>).)*<\/tr>/gs)].map(([row]) =>
      row.replace(/<[^>]+>/g, '|'),
    );
    assert.match(rows.join(), /Mailing address[|]+\(empty\)[|]+1 rue du Quai[|]+Saguenay QC {1,2}G7H 1A1/);
    assert.match(rows.join(), /Telephone[|]+\(empty\)[|]+418-555-0142/);
    assert.doesNotMatch(rows.join(), /Fjord/, 'what stays is not shown');
    const row = await world.db
      .selectFrom('amendments')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .execute();
    assert.deepEqual(row, []);
    const again = await dir.post(amend(organisationId), { ...sent(check.text), mend: 'yes' });
    assert.equal(titleOf(again), 'Change the record');
    assert.match(again.text, /value="418-555-0142"/);
    assert.match(again.text, /1 rue du Quai\r?\nSaguenay/);
  });

  it('stays on the page that asks once more when its language is switched there', async () => {
    const { organisationId, dir } = await institution(world);
    const fields = await lookedOver(organisationId, dir);
    const switched = await dir.post(amend(organisationId), { ...fields, _language: 'fr' });
    const french = await dir.get(switched.location ?? assert.fail());
    assert.equal(titleOf(french), 'Vérifier la modification avant de la demander');
    assert.match(french.text, /418-555-0142/);
    const done = await dir.post(switched.location ?? '', sent(french.text));
    assert.match(done.location ?? done.text, /^\/fr\/modifications\//);
  });

  it('is asked for as it was looked over, or looked over again', async () => {
    const { organisationId, dir } = await institution(world);
    const fields = await lookedOver(organisationId, dir);
    await world.db
      .updateTable('organisations')
      .set({ phone: '514-555-0100' })
      .where('id', '=', organisationId)
      .execute();
    const late = await dir.post(amend(organisationId), fields);
    assert.match(late.text, /has changed since you looked/);
    assert.match(late.text, /514-555-0100/);
    const other = await dir.post(amend(organisationId), { ...sent(late.text), website: 'other.example' });
    assert.match(
      other.text,
      /has changed since you looked/,
      'nor is anything else than what was looked over',
    );
    const done = await dir.post(amend(organisationId), sent(other.text));
    assert.match(done.location ?? done.text, /^\/en\/amendments\//);
    const asked = { ...RECORD, website: 'other.example' };
    const twice = await dir.post(amend(organisationId), { ...asked, seen: hidden(other.text, 'seen') });
    assert.match(errorsOf(twice).join(), /another change of this is under way/);
  });

  it('is confirmed by the coordinator, applied by an officer, and only then in force', async () => {
    const { organisationId, dir } = await institution(world);
    const { page } = await asked(organisationId, dir);
    assert.ok((await world.mail()).some(({ to }) => to === 'nadia@example.ca'));
    assert.match((await dir.get(record(organisationId))).text, /A change is under way/);
    assert.equal((await officer.get(`${page}/decision`)).status, 409, 'not before the coordinator');
    const list = (await coordinator.get('/en/amendments')).text;
    assert.match(list, new RegExp(page));
    assert.match(list, /Campuses that take part, Mailing address, Telephone/);
    await decide(coordinator, page, 'confirm');
    assert.equal((await organisation(organisationId)).phone, '');
    await decide(officer, page, 'apply');
    const after = await organisation(organisationId);
    assert.equal(after.phone, '418-555-0142');
    assert.equal(after.address, '1 rue du Quai\nSaguenay QC G7H 1A1');
    assert.deepEqual(await campuses(organisationId), ['Campus nord', 'Campus sud']);
    assert.match((await dir.get(page)).text, /Applied/);
  });

  it('is listed where it waits for the reader first, the oldest on top, then the rest', async () => {
    const [oldest, middle, newest] = [
      await institution(world),
      await institution(world),
      await institution(world),
    ];
    const pages: string[] = [];
    for (const { organisationId, dir } of [oldest, middle, newest]) {
      pages.push((await asked(organisationId, dir)).page);
      world.clock.advance(1000);
    }
    const [first = '', second = '', third = ''] = pages;
    await decide(coordinator, second, 'confirm');
    const listed = async (who: Visitor) => {
      const { text } = await who.get('/en/amendments');
      return [...text.matchAll(/\/en\/amendments\/[0-9a-f-]{36}/g)]
        .map(([at]) => at)
        .filter((at) => pages.includes(at));
    };
    assert.deepEqual(await listed(coordinator), [first, third, second]);
    assert.deepEqual(await listed(officer), [second, third, first]);
    const guide = async (who: Visitor) => /guide\/[^"]*officers/.test((await who.get('/en/amendments')).text);
    assert.deepEqual([await guide(coordinator), await guide(officer)], [false, true]);
  });

  it('has a form for the files, with its reference', async () => {
    const { organisationId, dir } = await institution(world);
    const { page } = await asked(organisationId, dir);
    const answer = await world.app.inject({
      url: `${page}/pdf`,
      headers: { cookie: `portal=${dir.cookie()}` },
    });
    assert.equal(answer.headers['content-type'], 'application/pdf');
    assert.ok(answer.rawPayload.subarray(0, 5).equals(Buffer.from('%PDF-')));
  });

  it('is one at a time of the same field, which the form says before it is sent', async () => {
    const { organisationId, dir } = await institution(world);
    const { page } = await asked(organisationId, dir);
    const form = (await dir.get(amend(organisationId))).text;
    assert.match(
      form,
      /Telephone[\s\S]*A change of this is under way[\s\S]*href="\/en\/amendments\/[^"]+">PP-/,
    );
    assert.doesNotMatch(form, /<input class="input[^>]*name="institutionPhone"/);
    assert.match(form, /<input class="input[^>]*name="agreement"/);
    const second = await dir.post(amend(organisationId), { ...RECORD, agreement: 'A-2' });
    assert.match(errorsOf(second).join(), /another change of this is under way, PP-/);
    await dir.post(`${page}/withdrawal`, { status: 'requested' });
    assert.match((await dir.get(page)).text, /Withdrawn/);
    assert.doesNotMatch((await dir.get(amend(organisationId))).text, /under way/);
  });

  it('may wait beside one of other fields, and both are applied, the later one first', async () => {
    const { organisationId, dir } = await institution(world);
    const { page: first } = await asked(organisationId, dir);
    const { name_en, name_fr, sector, address, phone, website } = await organisation(organisationId);
    const onFile = {
      nameEn: name_en,
      nameFr: name_fr,
      operatingName: '',
      campuses: '',
      sector,
      address,
      website,
    };
    const typed = { ...onFile, institutionPhone: phone, agreement: 'A-2' };
    const check = await dir.post(amend(organisationId), typed);
    assert.equal(titleOf(check), 'Check the change before you ask for it');
    const second = (await dir.post(amend(organisationId), sent(check.text))).location ?? assert.fail();
    assert.match(
      (await dir.get(record(organisationId))).text,
      /Changes are under way[\s\S]*Change the record/,
    );
    for (const page of [second, first]) {
      await decide(coordinator, page, 'confirm');
      await decide(officer, page, 'apply');
    }
    const after = await organisation(organisationId);
    assert.deepEqual([after.agreement_reference, after.phone], ['A-2', '418-555-0142']);
  });

  it('of one field is asked for once, of two who ask at once', async () => {
    const { organisationId, dir } = await institution(world);
    const fields = await lookedOver(organisationId, dir);
    const answers = await Promise.all([1, 2].map(() => dir.post(amend(organisationId), fields)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
  });

  it('must change something', async () => {
    const bare = await institution(world);
    const { page: other } = await asked(bare.organisationId, bare.dir);
    await decide(coordinator, other, 'confirm');
    await decide(officer, other, 'apply');
    const same = await bare.dir.post(amend(bare.organisationId), RECORD);
    assert.match(errorsOf(same).join(), /changed nothing/);
  });

  it('is decided once: the second of two who decide at once is told', async () => {
    const { organisationId, dir } = await institution(world);
    const { page } = await asked(organisationId, dir);
    const answers = await Promise.all([
      coordinator.post(`${page}/decision`, { status: 'requested', decision: 'confirm' }),
      coordinator.post(`${page}/decision`, { status: 'requested', decision: 'refuse', reasons: 'No' }),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
    const late = await coordinator.post(`${page}/decision`, { status: 'requested', decision: 'confirm' });
    assert.equal(titleOf(late), 'Nothing was changed');
  });

  it('is refused with reasons, which the institution reads', async () => {
    const { organisationId, dir } = await institution(world);
    const { page } = await asked(organisationId, dir);
    const bare = await coordinator.post(`${page}/decision`, { status: 'requested', decision: 'refuse' });
    assert.match(errorsOf(bare).join(), /reasons/);
    const torn = { status: 'requested', decision: 'confirm', reasons: 'The address is wrong' };
    const unsure = await coordinator.post(`${page}/decision`, torn);
    assert.match(
      errorsOf(unsure).join(),
      /a reason, but “I confirm .*” takes none\. Choose “Refuse the change”/,
    );
    assert.match(unsure.text, />The address is wrong<\/textarea>/);
    await decide(coordinator, page, 'refuse', 'The address is wrong');
    assert.match((await dir.get(page)).text, /The address is wrong/);
    assert.equal((await organisation(organisationId)).phone, '');
  });

  it('does not undo what changed meanwhile', async () => {
    const { organisationId, dir } = await institution(world);
    const { page } = await asked(organisationId, dir);
    await decide(coordinator, page, 'confirm');
    await world.db
      .updateTable('organisations')
      .set({ phone: '514-555-0100', website: 'kept.example' })
      .where('id', '=', organisationId)
      .execute();
    const stale = await officer.post(`${page}/decision`, { status: 'confirmed', decision: 'apply' });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /record itself has changed/);
    assert.equal((await organisation(organisationId)).phone, '514-555-0100');
  });

  it('takes no campus away to which a signatory is limited', async () => {
    const { organisationId, dir } = await institution(world);
    const { page } = await asked(organisationId, dir);
    await decide(coordinator, page, 'confirm');
    await decide(officer, page, 'apply');
    const signatory = await colleague(world, organisationId, 'signatory');
    const scope = `/en/our-institution/${organisationId}/people/${signatory.membershipId}/campuses`;
    const south = /value="([0-9a-f-]{36})"[^>]*\/><label[^>]*>Campus sud/.exec(
      (await dir.get(scope)).text,
    )?.[1];
    await dir.post(scope, { reach: 'some', campuses: south ?? assert.fail('no campus') });
    const refused = await dir.post(amend(organisationId), { ...RECORD, campuses: 'Campus nord' });
    assert.match(errorsOf(refused).join(), /limited to Campus sud/);
  });

  it('is seen by its own institution, its own coordinator and officers: to all others it is not there', async () => {
    const { organisationId, dir } = await institution(world);
    const neighbour = await institution(world, 'Collège voisin');
    const ontario = await staff('coordinator', 'ON', 'Omar');
    const signatory = await colleague(world, organisationId, 'signatory');
    const { page } = await asked(organisationId, dir);
    for (const other of [neighbour.dir, ontario, signatory])
      for (const rest of ['', '/decision', '/withdrawal', '/pdf'])
        assert.equal((await other.get(page + rest)).status, 404, rest);
    for (const rest of ['record', 'record/amend'])
      assert.equal((await neighbour.dir.get(`/en/our-institution/${organisationId}/${rest}`)).status, 404);
    const late = await ontario.post(`${page}/decision`, { status: 'requested', decision: 'confirm' });
    assert.equal(late.status, 404);
    assert.equal((await dir.get(`${page}/decision`)).status, 404, 'nor does its DIR decide');
  });

  const record = (organisationId: string) => `/en/our-institution/${organisationId}/record`;
  const amend = (organisationId: string) => `${record(organisationId)}/amend`;

  async function asked(organisationId: string, dir: Colleague): Promise<{ page: string }> {
    const done = await dir.post(amend(organisationId), await lookedOver(organisationId, dir));
    return { page: done.location ?? assert.fail(done.text) };
  }

  /** What the page sends that asks once more. */
  async function lookedOver(organisationId: string, dir: Colleague, typed = RECORD): Promise<Fields> {
    const { status, text } = await dir.post(amend(organisationId), typed);
    assert.equal(status, 200, text);
    return sent(text);
  }

  const sent = (text: string): Fields =>
    Object.fromEntries([...Object.keys(RECORD), 'seen'].map((name) => [name, hidden(text, name)]));

  async function decide(who: Visitor, page: string, decision: string, reasons = ''): Promise<void> {
    const form = await who.get(`${page}/decision`);
    const status = hidden(form.text, 'status');
    const done = await who.post(`${page}/decision`, { status, decision, reasons });
    assert.equal(done.location, page, done.text);
  }

  const organisation = (id: string) =>
    world.db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  const campuses = async (id: string) =>
    (
      await world.db
        .selectFrom('campuses')
        .select('name')
        .where('organisation_id', '=', id)
        .orderBy('name')
        .execute()
    ).map(({ name }) => name);

  const staff = (role: 'coordinator' | 'officer', jurisdiction: 'QC' | 'ON' | null, givenNames: string) =>
    enrol(world, {
      role,
      jurisdiction,
      givenNames,
      familyName: 'Roy',
      email: `${givenNames.toLowerCase()}@example.ca`,
    });
});
