import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addHolder, roleOf } from '#test/portal/portal-nights.ts';
import { addOrganisation, enrol, errorsOf, goToQuestions, titleOf } from '#test/portal/portal-people.ts';
import { ask, invitationOf, issueTo, linkTo, pinIn } from '#test/portal/portal-staff.ts';

let world: PortalWorld;
let admin: Visitor;
let officer: Visitor;

const ADA = { givenNames: 'Ada', familyName: 'Admin', email: 'ada@example.ca' };
const ODILE = { givenNames: 'Odile', familyName: 'Officer', email: 'odile@example.ca' };

before(async () => {
  world = await openPortal();
  admin = await enrol(world, { ...ADA, role: 'administrator' });
  officer = await enrol(world, { ...ODILE, role: 'officer' });
});
after(() => world.close());

const somebody = (more: Record<string, string> = {}) => ({
  role: 'officer',
  givenNames: 'Benoît',
  familyName: 'Gagné',
  email: 'benoit@example.ca',
  language: 'fr',
  ...more,
});

const membershipOf = async (email: string): Promise<string> => {
  const row = await world.db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .where('p.email', '=', email)
    .select('m.id')
    .executeTakeFirstOrThrow();
  return row.id;
};

const GAGNE = { givenNames: 'Benoît', familyName: 'Gagné' };

async function openPinOf(email: string): Promise<string> {
  const row = await world.db
    .selectFrom('pins')
    .select('id')
    .where('email', '=', email)
    .where('status', '=', 'issued')
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('an invitation to the staff', () => {
  it('shows the PIN once to a second person, with a file to print, and the PIN lets its holder in', async () => {
    const named = { givenNames: 'Benoît', familyName: 'Gagné', email: 'benoit@example.ca' };
    await ask(admin, named, { language: 'fr' });
    const page = await officer.post(await invitationOf(world, named.email), { decision: 'approve' });
    const pin = pinIn(page);
    assert.match(page.text, /action="\/en\/pin-slip"[^>]*target="_blank"/);
    assert.ok(!(await admin.get('/en/staff')).text.includes(pin));
    assert.match((await admin.get('/en/staff')).text, /Benoît Gagné/);
    await (await world.visitor()).post(await linkTo(world, named.email));
    const visitor = await world.visitor();
    await goToQuestions(visitor, pin, { givenNames: 'Benoit', familyName: 'Gagne', email: '' });
    const stored = await world.db.selectFrom('audit_events').select('body').execute();
    assert.ok(!JSON.stringify(stored).includes(pin));
  });

  it('asks for what is missing, and for the province of a coordinator', async () => {
    const empty = await admin.post('/en/staff/invite', {});
    assert.equal(empty.status, 422);
    assert.equal(errorsOf(empty).length, 5);
    const nowhere = await admin.post('/fr/personnel/inviter', somebody({ role: 'coordinator' }));
    assert.deepEqual(errorsOf(nowhere), ['Choisissez la province ou le territoire.']);
    const placed = await admin.post(
      '/fr/personnel/inviter',
      somebody({ role: 'coordinator', jurisdiction: 'QC', email: 'coordination@example.ca' }),
    );
    assert.equal(placed.location, '/fr/personnel');
    const list = (await admin.get('/fr/personnel')).text;
    assert.match(list, /Coordonnatrice ou coordonnateur provincial ou territorial – Québec/);
  });

  it('is refused to oneself, to a holder and to somebody who has a PIN already', async () => {
    const send = async (more: Record<string, string>) =>
      errorsOf(await admin.post('/en/staff/invite', somebody(more))).join();
    assert.match(await send({ email: ADA.email }), /Nobody issues a PIN to themselves/);
    assert.match(await send({ ...ADA, email: 'other@example.ca' }), /Nobody issues a PIN to themselves/);
    assert.match(await send({ email: ODILE.email }), /holds this role already/);
    assert.match(await send({ email: 'BENOIT@example.ca' }), /has not been used/);
  });

  it('is an officer’s to send too, but not for an administrator', async () => {
    const form = await officer.get('/en/staff/invite');
    assert.doesNotMatch(form.text, /value="administrator"/);
    const forced = await officer.post('/en/staff/invite', somebody({ role: 'administrator' }));
    assert.deepEqual(errorsOf(forced), ['Choose the role.']);
    const sent = await officer.post('/en/staff/invite', somebody({ email: 'colleague@example.ca' }));
    assert.equal(sent.status, 303);
  });

  it('can be issued anew, which ends the former PIN, and taken back', async () => {
    const email = 'again@example.ca';
    const first = await issueTo(world, [admin, officer], { ...GAGNE, email });
    const former = await openPinOf(email);
    const page = await officer.get(`/en/staff/pins/${former}`);
    assert.match(page.text, /Issue a new PIN/);
    assert.doesNotMatch((await admin.get(`/en/staff/pins/${former}`)).text, /Issue a new PIN/);
    const second = pinIn(await officer.post(`/en/staff/pins/${former}/reissue`));
    assert.ok(second !== '' && second !== first);
    assert.equal((await officer.post(`/en/staff/pins/${former}/reissue`)).status, 404);
    const latter = await openPinOf(email);
    assert.equal((await admin.post(`/en/staff/pins/${latter}/void`)).location, '/en/staff');
    assert.equal(
      (await listAbout(world.db, { subject: `pin:${latter}`, limit: 1 }))[0]?.action,
      'pin.voided',
    );
    assert.equal((await admin.get(`/en/staff/pins/${latter}`)).status, 404);
  });

  it('answers both of two who issue anew at once, and only one with a PIN', async () => {
    const email = 'twice@example.ca';
    await issueTo(world, [admin, officer], { ...GAGNE, email });
    const former = await openPinOf(email);
    const pages = await Promise.all(
      [officer, officer].map((who) => who.post(`/en/staff/pins/${former}/reissue`)),
    );
    assert.equal(pages.filter((page) => pinIn(page) !== '').length, 1);
    assert.deepEqual(pages.map(({ status }) => status === 200).sort(), [false, true]);
  });
});

describe('a role of the staff', () => {
  it('is suspended with a reason, at once also for whoever is signed in, and comes back', async () => {
    const target = await enrol(world, {
      role: 'officer',
      givenNames: 'Sam',
      familyName: 'Under',
      email: 'sam@example.ca',
    });
    const id = await membershipOf('sam@example.ca');
    const without = await admin.post(`/en/staff/${id}/suspension`, { reason: ' ' });
    assert.deepEqual(errorsOf(without), ['Enter the reason.']);
    const done = await admin.post(`/en/staff/${id}/suspension`, { reason: 'On leave.' });
    assert.equal(done.location, `/en/staff/${id}`);
    assert.equal((await target.get('/en/work-queue')).status, 303);
    assert.match((await admin.get(`/en/staff/${id}`)).text, /On leave\./);
    await admin.post(`/en/staff/${id}/reactivation`);
    assert.equal((await roleOf(world, id)).status, 'active');
    const events = await listAbout(world.db, {
      actor: `person:${await personIn('ada@example.ca')}`,
      limit: 2,
    });
    assert.deepEqual(
      events.map(({ action, authority }) => [action, authority]),
      [
        ['membership.reactivated', 'administrator'],
        ['membership.suspended', 'administrator'],
      ],
    );
  });

  it('is given back by nobody who bears the same name', async () => {
    const names = { givenNames: ADA.givenNames, familyName: ADA.familyName, email: 'ada@elsewhere.example' };
    await enrol(world, { ...names, role: 'officer' });
    const id = await membershipOf(names.email);
    assert.equal((await admin.post(`/en/staff/${id}/suspension`, { reason: 'Away.' })).status, 303);
    const page = await admin.get(`/en/staff/${id}`);
    assert.match(page.text, /bears your name or has your address/);
    assert.doesNotMatch(page.text, /reactivation/);
    assert.equal((await admin.post(`/en/staff/${id}/reactivation`)).status, 409);
    assert.equal((await roleOf(world, id)).status, 'suspended');
  });

  it('is nobody’s own to change', async () => {
    const own = await membershipOf(ADA.email);
    await addHolder(world, { role: 'administrator' });
    for (const change of ['suspension', 'removal']) {
      assert.equal((await admin.get(`/en/staff/${own}/${change}`)).status, 409);
      const page = await admin.post(`/en/staff/${own}/${change}`, { reason: 'Because.' });
      assert.equal(page.status, 409);
      assert.match(page.text, /your own role/);
    }
    assert.match((await admin.get(`/en/staff/${own}`)).text, /your own role/);
  });

  it('of an administrator is not an officer’s to change, nor an officer’s', async () => {
    for (const email of [ADA.email, 'sam@example.ca']) {
      const page = await officer.post(`/en/staff/${await membershipOf(email)}/removal`, { reason: 'No.' });
      assert.equal(page.status, 409);
    }
  });

  it('stays with one of two administrators who end one another at once', async () => {
    await world.db
      .updateTable('memberships')
      .set({ status: 'ended' })
      .where('role', '=', 'administrator')
      .where('id', '!=', await membershipOf(ADA.email))
      .execute();
    const bea = await enrol(world, {
      role: 'administrator',
      givenNames: 'Bea',
      familyName: 'Admin',
      email: 'bea@example.ca',
    });
    const [a, b] = [await membershipOf(ADA.email), await membershipOf('bea@example.ca')];
    const pages = await Promise.all([
      admin.post(`/en/staff/${b}/removal`, { reason: 'She left.' }),
      bea.post(`/en/staff/${a}/removal`, { reason: 'She left.' }),
    ]);
    const [ada, other] = await Promise.all([a, b].map(async (id) => (await roleOf(world, id)).status));
    assert.deepEqual([ada, other].toSorted(), ['active', 'ended']);
    assert.ok(pages.some(({ status }) => status === 303));
    admin = ada === 'active' ? admin : bea;
  });

  it('is the last administrator’s for as long as there is no other', async () => {
    const last = await world.db
      .selectFrom('memberships')
      .select('id')
      .where('role', '=', 'administrator')
      .where('status', '=', 'active')
      .executeTakeFirstOrThrow();
    assert.match((await officer.get(`/en/staff/${last.id}`)).text, /last active administrator/);
  });
});

describe('the staff accounts', () => {
  it('are listed, searched and filtered, twenty to a page', async () => {
    for (let n = 0; n < 22; n += 1)
      await addHolder(world, { role: 'coordinator', jurisdiction: 'ON', givenNames: `Listed${n}` });
    const all = await admin.get('/en/staff?role=coordinator');
    assert.match(all.text, /22 accounts/);
    assert.equal(all.text.match(/Listed\d+/g)?.length, 20);
    assert.equal((await admin.get('/en/staff?role=coordinator&page=2')).text.match(/Listed\d+/g)?.length, 2);
    assert.match((await admin.get('/en/staff?q=odile')).text, /1 account/);
    assert.match((await admin.get('/en/staff?q=nobody')).text, /No account matches/);
    assert.equal(titleOf(await admin.get('/fr/personnel')), 'Comptes du personnel');
  });

  it('hold nobody of an institution, and are no page for anybody else', async () => {
    const organisationId = await addOrganisation(world);
    const { membershipId } = await addHolder(world, { role: 'dir', organisationId });
    assert.equal((await admin.get(`/en/staff/${membershipId}`)).status, 404);
    assert.equal((await admin.post(`/en/staff/${membershipId}/removal`, { reason: 'x' })).status, 404);
    assert.equal((await admin.get('/en/staff/not-an-id')).status, 404);
    const dir = await enrol(world, {
      role: 'dir',
      organisationId,
      givenNames: 'Di',
      familyName: 'Rector',
      email: 'di@example.ca',
    });
    for (const path of ['/en/staff', '/en/staff/invite', `/en/staff/${await membershipOf(ODILE.email)}`])
      assert.equal((await dir.get(path)).status, 404);
    assert.equal((await dir.post('/en/staff/invite', somebody())).status, 404);
  });
});

async function personIn(email: string): Promise<string> {
  const row = await world.db
    .selectFrom('persons')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return row.id;
}
