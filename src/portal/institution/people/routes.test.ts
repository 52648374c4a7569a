import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, hidden, institution, membershipOf } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { ANSWERS, addOrganisation, errorsOf, goToQuestions, titleOf } from '#test/portal/portal-people.ts';
import { addNominee } from '#test/portal/portal-queue.ts';

const NOMINEE = {
  kind: 'signatory',
  givenNames: 'Jean-Luc',
  familyName: 'O’Neil',
  email: 'jean.luc@college.example',
  language: 'fr',
};

describe('the people of an institution', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  const at = (organisationId: string, rest: string) => `/en/our-institution/${organisationId}/${rest}`;
  const person = (organisationId: string, one: Colleague, rest = '') =>
    at(organisationId, `people/${one.membershipId}${rest}`);

  describe('as a list', () => {
    it('leads straight there for one institution, and asks which for several', async () => {
      const { organisationId, dir } = await institution(world);
      const tool = await dir.get('/en/our-institution/people');
      assert.equal(tool.location, at(organisationId, 'people'));
      const other = await addOrganisation(world, 'Nordet College');
      await world.db
        .insertInto('memberships')
        .values({
          ...(await copyOf(dir)),
          organisation_id: other,
          pin_id: await spareOf(organisationId),
        })
        .execute();
      const choice = await dir.get('/en/our-institution/people');
      assert.match(choice.text, /Nordet College/);
      assert.ok(choice.text.includes(at(other, 'people')));
    });

    it('shows role, status and last log-in, and finds by name, role and status', async () => {
      const { organisationId, dir } = await institution(world);
      const gone = await colleague(world, organisationId, 'signatory', { familyName: 'Partie' });
      await colleague(world, organisationId, 'signatory', { familyName: 'Gagnon' });
      await dir.post(person(organisationId, gone, '/removal'));
      const list = await dir.get(at(organisationId, 'people'));
      assert.match(list.text, /2 people</);
      assert.doesNotMatch(list.text, /Partie/);
      assert.match((await dir.get(at(organisationId, 'people?q=GAGN'))).text, /1 person</);
      assert.match((await dir.get(at(organisationId, 'people?role=dir'))).text, /1 person</);
      assert.match((await dir.get(at(organisationId, 'people?status=ended'))).text, /Partie/);
      assert.match((await dir.get(at(organisationId, 'people?q=nobody'))).text, /Nobody matches/);
    });

    it('is shown whole where somebody wants to print it, as it was narrowed', async () => {
      const { organisationId, dir } = await institution(world);
      for (let count = 0; count < 21; count += 1) await colleague(world, organisationId, 'signatory');
      const rows = ({ text }: { text: string }) => text.match(/href="[^"]*\/people\/[0-9a-f-]{36}"/g)?.length;
      const list = await dir.get(at(organisationId, 'people?role=signatory'));
      assert.equal(rows(list), 20);
      const [, whole = ''] = /href="([^"]*)">The whole list, to print it</.exec(list.text) ?? [];
      const all = await dir.get(whole.replaceAll('&amp;', '&'));
      assert.equal(rows(all), 21);
      assert.doesNotMatch(all.text, /class="pagination"/);
    });

    it('is for representatives of that institution: to all others it is not there', async () => {
      const { organisationId, dir } = await institution(world);
      const neighbour = await institution(world, 'Collège voisin');
      const signatory = await colleague(world, organisationId, 'signatory');
      const pages = ['people', 'people/nominate', `people/${dir.membershipId}`].map((rest) =>
        at(organisationId, rest),
      );
      for (const page of pages) {
        assert.equal((await neighbour.dir.get(page)).status, 404, page);
        assert.equal((await signatory.get(page)).status, 404, page);
      }
      const nominee = {
        kind: 'signatory',
        givenNames: 'Nul',
        familyName: 'Ailleurs',
        email: 'nul@college.example',
        language: 'fr',
      };
      assert.equal((await neighbour.dir.post(at(organisationId, 'people/nominate'), nominee)).status, 404);
      assert.doesNotMatch((await dir.get(at(organisationId, 'people'))).text, /Ailleurs/);
      // Their own institution in the address does not bring another's people along.
      const foreign = at(neighbour.organisationId, `people/${signatory.membershipId}`);
      for (const rest of ['', '/suspension', '/reactivation', '/removal', '/campuses', '/pin'])
        assert.equal((await neighbour.dir.get(foreign + rest)).status, 404, rest);
      for (const rest of ['/suspension', '/reactivation', '/removal', '/campuses', '/pin'])
        assert.equal((await neighbour.dir.post(foreign + rest, { reason: 'x', reach: 'all' })).status, 404);
      assert.equal((await membershipOf(world, signatory.membershipId)).status, 'active');
    });
  });

  describe('whose access changes', () => {
    it('loses it at once when suspended, in the middle of a session', async () => {
      const { organisationId, dir } = await institution(world);
      const signatory = await colleague(world, organisationId, 'signatory', { email: 'sig@college.example' });
      assert.equal((await signatory.get('/en/home')).status, 200);
      const path = person(organisationId, signatory, '/suspension');
      assert.deepEqual(errorsOf(await dir.post(path, {})), ['Enter the reason.']);
      const done = await dir.post(path, { reason: 'On leave' });
      assert.equal(done.location, person(organisationId, signatory));
      assert.equal((await signatory.get('/en/home')).location, '/en/log-in');
      const page = await dir.get(person(organisationId, signatory));
      assert.match(page.text, /Suspended/);
      assert.match(page.text, /On leave/);
      const mail = (await world.mail()).find(
        ({ to, subject }) => to === 'sig@college.example' && /roles has changed/.test(subject),
      );
      assert.match(mail?.text ?? '', /has been suspended/);
      assert.doesNotMatch(`${mail?.text}`, /On leave|Example/);
    });

    it('comes back when reactivated, and leaves for good when removed', async () => {
      const { organisationId, dir } = await institution(world);
      const alternate = await colleague(world, organisationId, 'alternate_dir');
      await dir.post(person(organisationId, alternate, '/suspension'), { reason: 'On leave' });
      const back = await dir.post(person(organisationId, alternate, '/reactivation'));
      assert.equal(back.status, 303);
      assert.equal((await membershipOf(world, alternate.membershipId)).status, 'active');
      await dir.post(person(organisationId, alternate, '/removal'), { reason: 'Retired' });
      assert.equal((await membershipOf(world, alternate.membershipId)).status, 'ended');
      const late = await dir.post(person(organisationId, alternate, '/reactivation'));
      assert.equal(late.status, 409);
      assert.equal(titleOf(late), 'Nothing was changed');
    });

    it('is found among those on the way to a role as well', async () => {
      const { organisationId, dir } = await institution(world);
      const nominee = { kind: 'signatory', status: 'invited', email: 'soren@college.example' } as const;
      await addNominee(world, organisationId, { ...nominee, givenNames: 'Søren', familyName: 'Strauß' });
      await addNominee(world, organisationId, {
        ...nominee,
        familyName: 'Gagnon',
        email: 'g@college.example',
      });
      for (const typed of ['strauss', 'soren@']) {
        const { text } = await dir.get(`/en/our-institution/${organisationId}/people?q=${typed}`);
        assert.match(text, /Strauß/, typed);
        assert.match(text, /somebody who is nominated does/, typed);
        assert.doesNotMatch(text, /Gagnon/, typed);
      }
      const none = await dir.get(`/en/our-institution/${organisationId}/people?q=zzz`);
      assert.match(none.text, /No nomination in progress matches/);
    });

    it('comes back by nobody who bears the same name', async () => {
      const { organisationId } = await institution(world);
      const helen = { givenNames: 'Helen', familyName: 'Whitlock' };
      const own = await colleague(world, organisationId, 'dir', helen);
      const other = await colleague(world, organisationId, 'dir');
      const signatory = await colleague(world, organisationId, 'signatory', helen);
      const suspended = world.db.updateTable('memberships').set({ status: 'suspended' });
      await suspended.where('id', '=', signatory.membershipId).execute();
      const path = person(organisationId, signatory, '/reactivation');
      assert.match((await own.get(path)).text, /bears your name or has your address/);
      assert.equal((await own.post(path)).status, 409);
      assert.match(
        (await own.get(person(organisationId, signatory))).text,
        /bears your name or has your address/,
      );
      assert.equal((await other.post(path)).status, 303);
    });

    it('is never one’s own: a DIR can’t suspend, remove or reactivate themselves', async () => {
      const { organisationId, dir } = await institution(world);
      await colleague(world, organisationId, 'dir');
      const own = await dir.get(person(organisationId, dir));
      assert.match(own.text, /Nobody changes their own access/);
      for (const change of ['suspension', 'removal', 'reactivation'])
        assert.equal((await dir.get(person(organisationId, dir, `/${change}`))).status, 409, change);
      for (const change of ['suspension', 'removal', 'reactivation']) {
        const page = await dir.post(person(organisationId, dir, `/${change}`), { reason: 'x' });
        assert.equal(page.status, 409, change);
      }
      assert.equal((await membershipOf(world, dir.membershipId)).status, 'active');
    });

    it('is a DIR’s only by another DIR: an alternate can’t act upward', async () => {
      const { organisationId, dir } = await institution(world);
      const other = await colleague(world, organisationId, 'dir');
      const alternate = await colleague(world, organisationId, 'alternate_dir');
      assert.equal((await alternate.post(person(organisationId, other, '/removal'))).status, 409);
      assert.equal((await dir.post(person(organisationId, other, '/removal'))).status, 303);
    });

    it('stays when it is the last active DIR’s', async () => {
      const { organisationId, dir } = await institution(world);
      const other = await colleague(world, organisationId, 'dir');
      await dir.post(person(organisationId, other, '/suspension'), { reason: 'On leave' });
      const alternate = await colleague(world, organisationId, 'alternate_dir');
      assert.equal((await alternate.post(person(organisationId, dir, '/removal'))).status, 409);
      const page = await alternate.get(person(organisationId, dir));
      assert.match(page.text, /last active DIR/);
    });

    it('is limited to campuses, which must be the institution’s own', async () => {
      const { organisationId, dir } = await institution(world);
      const signatory = await colleague(world, organisationId, 'signatory');
      const [north = '', south = ''] = await addCampuses(organisationId, ['Campus nord', 'Campus sud']);
      const [foreign = ''] = await addCampuses(await addOrganisation(world, 'Ailleurs'), ['Ailleurs']);
      const path = person(organisationId, signatory, '/campuses');
      assert.match((await dir.get(path)).text, /Campus nord/);
      assert.match(
        errorsOf(await dir.post(path, { reach: 'some', campuses: foreign })).join(),
        /at least one/,
      );
      await dir.post(path, { reach: 'some', campuses: [south] });
      assert.match((await dir.get(person(organisationId, signatory))).text, /Campus sud/);
      await dir.post(path, { reach: 'all', campuses: [north] });
      assert.match((await dir.get(person(organisationId, signatory))).text, /All campuses/);
      assert.equal((await dir.get(person(organisationId, dir, '/campuses'))).status, 404);
    });
  });

  describe('on the way to a role', () => {
    it('are nominated, and their forms watched', async () => {
      const { organisationId, dir } = await institution(world);
      const path = at(organisationId, 'people/nominate');
      const wrong = await dir.post(path, { kind: 'dir' });
      assert.match(errorsOf(wrong).join(' '), /Choose the role/);
      const { page } = await nominated(organisationId, dir);
      const shown = await dir.get(page);
      assert.match(shown.text, /Forms to be filled in/);
      const again = await dir.post(path, NOMINEE);
      assert.match(errorsOf(again).join(), /nominated for this role already/);
      const self = await dir.post(path, { ...NOMINEE, email: (await addressOf(dir)) ?? '' });
      assert.match(errorsOf(self).join(), /nominate themselves/);
    });

    it('are withdrawn by their institution only', async () => {
      const { organisationId, dir } = await institution(world);
      const neighbour = await institution(world, 'Collège voisin');
      const { id, page } = await nominated(organisationId, dir);
      for (const rest of ['', '/withdrawal', '/pin']) {
        assert.equal((await neighbour.dir.get(page + rest)).status, 404);
        const own = at(neighbour.organisationId, `nominations/${id}${rest}`);
        assert.equal((await neighbour.dir.get(own)).status, 404);
      }
      const form = await dir.get(`${page}/withdrawal`);
      const done = await dir.post(`${page}/withdrawal`, { revision: hidden(form.text, 'revision') });
      assert.equal(done.location, at(organisationId, 'people'));
      assert.equal((await dir.post(`${page}/link`)).status, 409);
    });

    it('are told of above the list, with the PINs that wait for a representative', async () => {
      const { organisationId, dir } = await institution(world);
      const list = async () => (await dir.get(at(organisationId, 'people'))).text;
      assert.doesNotMatch(await list(), /href="#nominations"/);
      const { id } = await nominated(organisationId, dir);
      assert.match(await list(), /<a href="#nominations">1 nomination in progress<\/a>/);
      await approve(id);
      assert.match(await list(), /<a href="#nominations">1 nomination in progress, 1 PIN to issue<\/a>/);
      assert.match(await list(), /<h2 id="nominations">/);
    });

    it('stand with whose turn it is and since when, what waits for their institution first', async () => {
      const { organisationId, dir } = await institution(world);
      await nominated(organisationId, dir);
      const path = at(organisationId, 'people/nominate');
      const later = await dir.post(path, { ...NOMINEE, givenNames: 'Zora', email: 'zora@college.example' });
      const list = async (query = '') => {
        const { text } = await dir.get(`${at(organisationId, 'people')}${query}`);
        return text.slice(text.indexOf('id="nominations"'));
      };
      assert.doesNotMatch(await list(), /class="tabs"/);
      await approve(later.location?.split('/').at(-1) ?? '');
      const all = await list();
      assert.match(all, /Zora.*status-warning.*Approved.*Your institution.*November 22, 2012.*The nominee/s);
      assert.match(all, /All \(2\).*Your institution \(1\).*The nominee \(1\)/s);
      const theirs = await list('?turn=nominee');
      assert.ok(!theirs.includes('Zora ') && theirs.includes('Forms to be filled in'));
    });

    it('get no PIN before their form is approved', async () => {
      const { organisationId, dir } = await institution(world);
      const { page } = await nominated(organisationId, dir);
      assert.equal((await dir.get(`${page}/pin`)).status, 409);
      assert.equal((await dir.post(`${page}/pin`, { revision: '0' })).status, 409);
      assert.equal((await pinsOf(organisationId)).length, 1, 'the DIR’s own');
    });

    it('get a PIN by a slip that is shown once, and enrol with it', async () => {
      const { organisationId, dir } = await institution(world);
      const { id, page } = await nominated(organisationId, dir);
      await approve(id);
      const form = await dir.get(`${page}/pin`);
      const revision = hidden(form.text, 'revision');
      const slip = await dir.post(`${page}/pin`, { revision });
      assert.equal(titleOf(slip), 'The PIN, shown only once');
      const pin = pinIn(slip.text);
      assert.match(slip.text, /action="\/en\/pin-slip"[^>]*target="_blank"[\s\S]*Print the slip<\/button>/);
      assert.equal(slip.text.split(pin).length, 2, 'the PIN stands there once, in clear');
      // As many lines as there are fields to fill in.
      assert.match(
        slip.text,
        /Given name\(s\) to enter when enrolling[\s\S]*Family name to enter when enrolling/,
      );
      const again = await dir.post(`${page}/pin`, { revision });
      assert.equal(again.status, 409);
      assert.match(again.text, /issued already/);
      assert.doesNotMatch(again.text, /class="secret"/);
      assert.doesNotMatch((await dir.get(page)).text, new RegExp(pin));
      await enrolWith(pin);
      const nomination = await nominationOf(id);
      assert.equal(nomination.status, 'enrolled');
      assert.equal((await dir.post(`${page}/pin`, { revision: String(nomination.revision) })).status, 409);
    });

    it('get a new PIN when the slip is lost, and the former works no more', async () => {
      const { organisationId, dir } = await institution(world);
      const { id, page } = await nominated(organisationId, dir);
      await approve(id);
      const first = pinIn((await dir.post(`${page}/pin`, { revision: '1' })).text);
      const form = await dir.get(`${page}/pin`);
      assert.match(form.text, /former PIN stops working/);
      const second = pinIn((await dir.post(`${page}/pin`, { revision: hidden(form.text, 'revision') })).text);
      assert.notEqual(first, second);
      const statuses = (await pinsOf(organisationId)).map(({ status }) => status);
      assert.deepEqual(statuses.sort(), ['issued', 'redeemed', 'replaced']);
      await assert.rejects(enrolWith(first));
      await enrolWith(second);
    });

    it('get one PIN when two representatives issue it at once', async () => {
      const { organisationId, dir } = await institution(world);
      const alternate = await colleague(world, organisationId, 'alternate_dir');
      const { id, page } = await nominated(organisationId, dir);
      await approve(id);
      const answers = await Promise.all(
        [dir, alternate].map((one) => one.post(`${page}/pin`, { revision: '1' })),
      );
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
      assert.equal((await pinsOf(organisationId)).filter(({ status }) => status === 'issued').length, 1);
    });
  });

  it('whose questions are disabled get a new PIN from their DIR, once per page', async () => {
    const { organisationId, dir } = await institution(world);
    const signatory = await colleague(world, organisationId, 'signatory');
    assert.equal((await dir.get(person(organisationId, signatory, '/pin'))).status, 404);
    await world.db
      .updateTable('persons')
      .set({ questions_status: 'disabled' })
      .where('id', '=', signatory.personId)
      .execute();
    const path = person(organisationId, signatory, '/pin');
    const form = await dir.get(path);
    const seen = hidden(form.text, 'seen');
    assert.equal(titleOf(await dir.post(path, { seen })), 'The PIN, shown only once');
    assert.equal((await dir.post(path, { seen })).status, 409);
  });

  it('can each be traced back to the first PIN', async () => {
    const { organisationId, dir } = await institution(world);
    const { id, page } = await nominated(organisationId, dir);
    await approve(id);
    await enrolWith(pinIn((await dir.post(`${page}/pin`, { revision: '1' })).text));
    const { pin_id, reference } = await nominationOf(id);
    const row = await world.db
      .selectFrom('memberships')
      .select('id')
      .where('pin_id', '=', pin_id)
      .executeTakeFirstOrThrow();
    const text = (await dir.get(at(organisationId, `people/${row.id}`))).text.replaceAll(/<[^>]+>/g, ' ');
    assert.match(text, /The portal itself issued this PIN/);
    assert.match(text, /PIN issued by Person\w+ Example/);
    assert.ok(text.includes(reference));
  });

  const copyOf = async (one: Colleague) => {
    const { id: _, words: __, ...row } = { words: null, ...(await membershipOf(world, one.membershipId)) };
    return row;
  };

  /** A redeemed PIN that no membership has. */
  async function spareOf(organisationId: string): Promise<string> {
    const pin = await world.db
      .selectFrom('pins')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow();
    const { id: _, ...rest } = pin;
    const row = await world.db.insertInto('pins').values(rest).returning('id').executeTakeFirstOrThrow();
    return row.id;
  }

  async function nominated(organisationId: string, dir: Colleague) {
    const done = await dir.post(at(organisationId, 'people/nominate'), NOMINEE);
    const page = done.location ?? assert.fail(done.text);
    return { id: page.split('/').at(-1) ?? '', page };
  }

  /** As the officer does. */
  async function approve(id: string): Promise<void> {
    await world.db
      .updateTable('nominations')
      .set({ status: 'approved', revision: 1 })
      .where('id', '=', id)
      .execute();
  }

  const pinIn = (text: string): string =>
    /<code>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})<\/code>/.exec(text)?.[1] ?? assert.fail(text);

  async function enrolWith(pin: string): Promise<void> {
    const visitor = await world.visitor();
    await goToQuestions(visitor, pin, NOMINEE);
    const done = await visitor.post('/en/enrolment/security-questions', ANSWERS);
    assert.equal(done.status, 303, done.text);
  }

  const nominationOf = (id: string) =>
    world.db.selectFrom('nominations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  const pinsOf = (organisationId: string) =>
    world.db.selectFrom('pins').select('status').where('organisation_id', '=', organisationId).execute();

  const addressOf = async ({ personId }: Colleague) =>
    (
      await world.db
        .selectFrom('persons')
        .select('email')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow()
    ).email;

  async function addCampuses(organisationId: string, names: readonly string[]): Promise<string[]> {
    const rows = await world.db
      .insertInto('campuses')
      .values(names.map((name) => ({ organisation_id: organisationId, name })))
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  }
});
