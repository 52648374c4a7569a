import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { type Asked, askReady, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
let omar: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
  omar = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

let count = 0;
const ready = (name: string, campus?: string): Promise<Asked> => {
  count += 1;
  return askReady(world, fjord, { name, number: `7${count}`, by: dir.personId, ...(campus && { campus }) });
};

const choose = async (who: Colleague, ...asked: readonly Asked[]): Promise<string> => {
  const chosen = await who.post(deskOf(fjord), { do: 'sign', chosen: asked.map(({ id }) => id) });
  assert.match(chosen.location ?? '', /requests-to-sign\/[\w-]{36}$/, chosen.text);
  return chosen.location ?? '';
};
const rowOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const decisionsOf = (id: string) =>
  world.db.selectFrom('decisions').select(['status', 'batch_id']).where('verification_id', '=', id).execute();
const consentOf = async (id: string) => (await rowOf(id)).consent_id;

describe('several decisions under one signature', () => {
  it('are shown by name with a sample open, signed, kept as one batch, and take effect', async () => {
    const all = [await ready('Ada'), await ready('Bea'), await ready('Cleo')];
    await noor.post(deskOf(fjord), { chosen: all.slice(0, 1).map(({ id }) => id) });
    const path = await choose(noor, ...all);
    const page = (await noor.get(path)).text;
    for (const name of ['Ada', 'Bea', 'Cleo']) assert.match(page, new RegExp(`${name} Example`));
    assert.match(page, /2 requests are nobody’s yet\. Signing claims them for you\./);
    assert.match(page, /All of them, to look at.*Match: full\. Proof of identity: seen in person/s);
    assert.match(page, /Sign 3 decisions/);
    const signed = await noor.post(path);
    assert.equal(signed.location, path, signed.text);
    const batch = path.slice(-36);
    for (const { id } of all) {
      assert.deepEqual(await decisionsOf(id), [{ status: 'signed', batch_id: batch }]);
      const { holder_id, status } = await rowOf(id);
      assert.deepEqual([holder_id, status], [noor.personId, 'in_progress']);
    }
    assert.match((await noor.get(path)).text, /3 decisions signed[\s\S]*Undo until \d/);
    await passTime(world, 15 * MINUTE);
    for (const { id } of all) assert.equal((await rowOf(id)).status, 'eligible');
    assert.match((await noor.get(path)).text, /None of these signatures waits any more/);
    const facts = world.db
      .selectFrom('verification_facts')
      .select(['fact', 'from_status', 'to_status', 'by'])
      .orderBy('id');
    for (const { id } of all)
      assert.deepEqual((await facts.where('verification_id', '=', id).execute()).slice(1), [
        { fact: 'claim', from_status: 'new', to_status: 'in_progress', by: noor.personId },
        { fact: 'find_eligible', from_status: 'in_progress', to_status: 'eligible', by: noor.personId },
      ]);
    const [, , first] = all;
    const events = await listAbout(world.db, { subject: `verification:${first?.id}`, limit: 9 });
    assert.deepEqual(events.map(({ action }) => action).toReversed(), [
      'verification.asked',
      'verification.claimed',
      'verification.signed',
      'verification.found_eligible',
    ]);
    assert.doesNotMatch(JSON.stringify(events), /Cleo|Example/);
  });

  it('are a reading of each file, and of none that fell out', async () => {
    const [gia, hana] = [await ready('Gia'), await ready('Hana')];
    const path = await choose(noor, gia, hana);
    await gia.student.post(`/en/consents/${await consentOf(gia.id)}/revoke`);
    await noor.post(path);
    const readings = async (asked: Asked) => {
      const { person_id } = await rowOf(asked.id);
      return world.db
        .selectFrom('file_readings')
        .select('page')
        .where('student_id', '=', person_id)
        .execute();
    };
    assert.deepEqual(await readings(hana), [{ page: 'request' }]);
    assert.deepEqual(await readings(gia), []);
  });

  it('leave out by name whoever has revoked the consent since, and sign the rest', async () => {
    const [ivy, jan] = [await ready('Ivy'), await ready('Jan')];
    const path = await choose(noor, ivy, jan);
    await ivy.student.post(`/en/consents/${await consentOf(ivy.id)}/revoke`);
    await noor.post(path);
    const told = (await noor.get(path)).text;
    assert.match(told, /1 decision signed/);
    assert.match(told, /Ivy Example<\/bdi> \(\d+\) – the student has revoked the consent/);
    assert.match(
      (
        await noor.get(
          path
            .replace('/en/our-institution', '/fr/notre-etablissement')
            .replace('requests-to-sign', 'demandes-a-signer'),
        )
      ).text,
      /le consentement a été révoqué/,
    );
    assert.deepEqual(await decisionsOf(ivy.id), []);
  });

  it('leave out whoever does not meet the rule any more, judged anew', async () => {
    const [kai, lea] = [await ready('Kai'), await ready('Lea')];
    const path = await choose(noor, kai, lea);
    const { place_id } = await rowOf(kai.id);
    const { roster_id } = await world.db
      .selectFrom('student_places')
      .select('roster_id')
      .where('id', '=', place_id)
      .executeTakeFirstOrThrow();
    await world.db
      .updateTable('study_periods')
      .set({ load: 'part_time' })
      .where('roster_id', '=', roster_id ?? '')
      .execute();
    assert.equal((await rowOf(kai.id)).prediction, 'meets', 'as was judged last');
    await noor.post(path);
    assert.match((await noor.get(path)).text, /Kai Example<\/bdi> \(\d+\) – the numbers do not say/);
    assert.equal((await decisionsOf(lea.id)).length, 1);
  });

  it('leave out what is held by somebody else, not proved, or has moved', async () => {
    const [mia, noa, oda, pia] = [
      await ready('Mia'),
      await ready('Noa'),
      await ready('Oda'),
      await ready('Pia'),
    ];
    await omar.post(deskOf(fjord), { chosen: mia.id });
    const unprove = { status: 'claimed', proof: 'none', proved_at: null, proved_by: null } as const;
    await world.db
      .updateTable('student_places')
      .set(unprove)
      .where('id', '=', (await rowOf(noa.id)).place_id)
      .execute();
    await noor.post(deskOf(fjord), { chosen: oda.id });
    const path = await choose(noor, mia, noa, oda, pia);
    const before = (await noor.get(path)).text;
    assert.match(
      before,
      /2 requests left out[\s\S]*Mia[\s\S]*held by somebody else[\s\S]*Noa[\s\S]*not proved yet/,
    );
    const revision = String((await rowOf(oda.id)).revision);
    await noor.post(`${deskOf(fjord, oda.id)}/action`, { do: 'put_back', revision });
    await noor.post(path);
    assert.match((await noor.get(path)).text, /1 decision signed[\s\S]*Oda[\s\S]*changed since you chose it/);
    assert.equal((await decisionsOf(pia.id)).length, 1);
  });

  it('are signed once, however many times at once and again', async () => {
    const all = [await ready('Quin'), await ready('Rae')];
    const path = await choose(noor, ...all);
    const answers = await Promise.all(Array.from({ length: 8 }, () => noor.post(path)));
    assert.deepEqual([...new Set(answers.map(({ location }) => location))], [path]);
    for (const { id } of all) assert.equal((await decisionsOf(id)).length, 1);
    await noor.post(`${path}/undo`);
    await noor.post(path);
    for (const { id } of all)
      assert.deepEqual(
        (await decisionsOf(id)).map(({ status }) => status),
        ['undone'],
      );
  });

  it('go to one of two who chose the same, and fall out of the other’s', async () => {
    const all = [await ready('Sia'), await ready('Tom'), await ready('Uma')];
    const [mine, theirs] = [await choose(noor, ...all), await choose(omar, ...all.toReversed())];
    await Promise.all([noor.post(mine), omar.post(theirs)]);
    for (const { id } of all) assert.equal((await decisionsOf(id)).length, 1);
    const [told, other] = [(await noor.get(mine)).text, (await omar.get(theirs)).text];
    assert.deepEqual([told, other].map((text) => /(\d) decisions? signed/.exec(text)?.[1]).toSorted(), [
      '0',
      '3',
    ]);
  });

  it('are undone together, by the signer or a DIR, until they take effect', async () => {
    await passTime(world, 15 * MINUTE);
    const all = [await ready('Vic'), await ready('Wim')];
    const path = await choose(noor, ...all);
    await noor.post(path);
    assert.match((await noor.get(deskOf(fjord))).text, /You signed 2 decisions\.[\s\S]*Undo until \d/);
    assert.equal((await omar.post(`${path}/undo`)).status, 404, 'not by another signatory');
    assert.equal((await dir.get(path)).status, 200);
    assert.equal((await dir.post(`${path}/undo`)).notice, 'signaturesUndone');
    await passTime(world, 15 * MINUTE);
    for (const { id } of all) assert.equal((await rowOf(id)).status, 'in_progress');
    assert.equal((await noor.post(`${path}/undo`)).notice, 'undoLate');
  });

  it('ask a security question first of whoever has not answered one for ten minutes', async () => {
    const path = await choose(noor, await ready('Xia'));
    world.clock.advance(11 * MINUTE);
    const asked = await noor.post(path);
    assert.equal(asked.location, '/en/account/confirm-it-is-you?then=draft');
    await passTime(world, 0);
    await noor.post(path);
    assert.match((await noor.get(path)).text, /1 decision signed/);
  });

  it('are chosen from the whole list at once: only what can be signed', async () => {
    await passTime(world, 16 * MINUTE);
    const good = [await ready('Yan'), await ready('Zoe')];
    const other = await ready('Abe');
    await world.db.updateTable('verifications').set({ match: 'near' }).where('id', '=', other.id).execute();
    const chosen = await omar.post(`${deskOf(fjord)}?tray=new&q=Example`, { do: 'sign_all' });
    const page = (await omar.get(chosen.location ?? '')).text;
    assert.match(page, /Yan Example[\s\S]*Zoe Example/);
    assert.doesNotMatch(page, /Abe Example/);
    assert.equal(
      (await omar.post(`${deskOf(fjord)}?tray=new&q=Nobody`, { do: 'sign_all' })).notice,
      'nothingToSign',
    );
    await omar.post(chosen.location ?? '');
    for (const { id } of good) assert.equal((await decisionsOf(id)).length, 1);
    assert.deepEqual(errorsOf(await omar.post(deskOf(fjord), { do: 'sign' })), [
      'Choose at least one request.',
    ]);
  });

  it('are never of one’s own file', async () => {
    const own = await ready('Own');
    const { person_id } = await rowOf(own.id);
    await world.db
      .updateTable('memberships')
      .set({ person_id })
      .where('id', '=', omar.membershipId)
      .execute();
    const path = await choose(noor, own);
    await world.db
      .updateTable('request_selections')
      .set({ person_id })
      .where('id', '=', path.slice(-36))
      .execute();
    const self = own.student;
    await self.post(path);
    assert.deepEqual(await decisionsOf(own.id), []);
    assert.match((await self.get(path)).text, /Own Example<\/bdi> \(\d+\) – your own file/);
    const { personId } = omar;
    await world.db
      .updateTable('memberships')
      .set({ person_id: personId })
      .where('id', '=', omar.membershipId)
      .execute();
  });
});

describe('what a signatory signs', () => {
  it('ends at their campuses: when they choose, and when they sign', async () => {
    const [nord, sud] = await world.db
      .insertInto('campuses')
      .values(['Nord', 'Sud'].map((name) => ({ organisation_id: fjord, name })))
      .returning('id')
      .execute();
    assert.ok(nord && sud);
    const anne = await colleague(world, fjord, 'signatory');
    const limit = (campus_id: string) =>
      world.db
        .insertInto('membership_campuses')
        .values({ membership_id: anne.membershipId, campus_id })
        .execute();
    await limit(nord.id);
    const [here, there] = [await ready('Ana', nord.id), await ready('Bob', sud.id)];
    assert.equal((await anne.post(deskOf(fjord), { do: 'sign', chosen: there.id })).notice, 'requestChanged');
    const path = await choose(anne, here, there);
    assert.doesNotMatch((await anne.get(path)).text, /Bob/);
    await world.db.deleteFrom('membership_campuses').where('membership_id', '=', anne.membershipId).execute();
    await limit(sud.id);
    await anne.post(path);
    const told = (await anne.get(path)).text;
    assert.match(told, /0 decisions signed[\s\S]*1 request no longer yours to see/);
    assert.doesNotMatch(told, /Ana/);
    assert.deepEqual(await decisionsOf(here.id), []);
    assert.equal((await noor.get(path)).status, 404, 'chosen by somebody else');
    const other = await institution(world, 'Collège voisin');
    assert.equal((await other.dir.get(path)).status, 404);
    assert.equal((await other.dir.get(path.replace(fjord, other.organisationId))).status, 404);
  });
});
