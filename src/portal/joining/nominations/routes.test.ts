import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordAll } from '#kernel/audit/store.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol, errorsOf, givePin, titleOf } from '#test/portal/portal-people.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#test/world/clock.ts';
import { myNominations } from './mine.tsx';
import { hadRepresentative } from './parties-store.ts';

const COORDINATOR = { givenNames: 'Nadia', familyName: 'Roy', email: 'nadia@example.ca' };
const NOMINEE = {
  givenNames: 'Jean-Luc',
  familyName: 'O’Neil',
  email: 'jean.luc@college.example',
  language: 'fr',
};

const IDENTIFICATION = {
  nameEn: 'Fjord College',
  nameFr: 'Collège du Fjord',
  sector: 'public',
  address: '1 rue du Quai\r\nSaguenay QC  G7H 1A1',
  institutionPhone: '418-555-0142',
  familyName: 'O’Neil',
  givenNames: 'Jean-Luc',
  title: 'Registraire',
  phone: '418-555-0143',
  language: 'fr',
  authorityName: 'Anne Bélanger',
  authorityTitle: 'Directrice générale',
};

const STATEMENTS = [
  'personalUse',
  'noSharing',
  'confidentiality',
  'reportLoss',
  'reportDeparture',
  'auditConsent',
];

describe('nominations', () => {
  let world: PortalWorld;
  let quebec: Visitor;
  let ontario: Visitor;
  before(async () => {
    world = await openPortal();
    quebec = await coordinator('QC', COORDINATOR);
    ontario = await coordinator('ON', { ...COORDINATOR, givenNames: 'Omar', email: 'omar@example.ca' });
  });
  after(() => world.close());

  describe('a coordinator', () => {
    it('adds an institution, which is confirmed, and may nominate for it at once', async () => {
      const added = await quebec.post('/en/institutions/new', { nameEn: 'Nordet College' });
      assert.match(added.location ?? '', /^\/en\/institutions\/[0-9a-f-]{36}\/nominate$/);
      for (const nameFr of ['NORDET COLLEGE', 'Nordét-Collège']) {
        const again = await quebec.post('/en/institutions/new', { nameFr });
        assert.deepEqual(errorsOf(again), ['Nordet College is in the list already. Find it there instead.']);
      }
      const list = await quebec.get('/en/institutions?q=nordet');
      assert.match(list.text, /1 institution</);
      assert.match(list.text, /Confirmed/);
    });

    it('reads of an asterisk only where a field bears one', async () => {
      const page = await quebec.get('/en/institutions/new');
      assert.doesNotMatch(page.text, /class="required/);
    });

    it('finds institutions by words of a name in any order, without accents, hyphens or signs', async () => {
      const id = await institution('Collège 100 % en ligne');
      for (const search of ['100 %', 'ligne 100', 'COLLEGE', 'en-lig'])
        assert.match(
          (await quebec.get(`/fr/etablissements?q=${encodeURIComponent(search)}`)).text,
          new RegExp(id),
        );
      assert.doesNotMatch((await quebec.get('/fr/etablissements?q=_00')).text, new RegExp(id));
    });

    it('finds nominations by the nominee’s and the institution’s names together, and by the reference', async () => {
      const organisationId = await institution('Rivière-aux-Merles');
      const { id } = await nominated(organisationId, {
        givenNames: 'Vera',
        familyName: 'Cardinal-Roy',
        email: 'vera@merles.example',
      });
      const { reference } = await world.db
        .selectFrom('nominations')
        .select('reference')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const bare = reference.replaceAll('-', '').slice(2).toLowerCase();
      for (const search of [
        'Vera Cardinal',
        'roy vera',
        'riviere aux',
        'cardinal merles',
        reference,
        bare,
        reference.slice(0, 7),
        reference.slice(0, 7).replaceAll('-', '').toLowerCase(),
      ])
        assert.match(
          (await quebec.get(`/en/nominations?q=${encodeURIComponent(search)}`)).text,
          new RegExp(id),
          search,
        );
      assert.doesNotMatch((await quebec.get('/en/nominations?q=vera+nordet')).text, new RegExp(id));
    });

    it('sees their own jurisdiction only: another’s institution and nomination are not there', async () => {
      const organisationId = await institution();
      const { id } = await nominated(organisationId);
      const pages = [
        `/en/institutions/${organisationId}`,
        `/en/institutions/${organisationId}/nominate`,
        `/en/nominations/${id}`,
        `/en/nominations/${id}/withdrawal`,
        `/en/nominations/${id}/confirmation`,
      ];
      for (const page of pages) assert.equal((await ontario.get(page)).status, 404, page);
      const posts = [`/en/institutions/${organisationId}/nominate`, `/en/nominations/${id}/link`];
      for (const page of posts) assert.equal((await ontario.post(page, NOMINEE)).status, 404, page);
      assert.equal((await ontario.post(`/en/nominations/${id}/withdrawal`, { revision: '0' })).status, 404);
      assert.doesNotMatch((await ontario.get('/en/nominations')).text, /Neil/);
      assert.equal((await nomination(id)).status, 'invited');
    });

    it('is the only one to see them: for others there are no such pages', async () => {
      const officer = await enrol(world);
      for (const page of ['/en/institutions', '/en/nominations', '/en/institutions/not-an-id'])
        assert.equal((await officer.get(page)).status, 404, page);
      assert.equal((await quebec.get('/en/institutions/not-an-id')).status, 404);
    });

    it('is told what is missing, field by field', async () => {
      const page = await quebec.post(`/en/institutions/${await institution()}/nominate`, { email: 'nobody' });
      assert.equal(page.status, 422);
      assert.deepEqual(errorsOf(page), [
        'Enter the given name(s).',
        'Enter the family name.',
        'Enter a work e-mail address, such as name@example.ca.',
        'Choose the language.',
      ]);
    });

    it('sends the nominee a mail in their language, with a first name and a link and nothing else', async () => {
      const { token } = await nominated(await institution('Université de la Baie'));
      const [mail] = await world.mail();
      assert.equal(mail?.to, NOMINEE.email);
      assert.match(mail?.text ?? '', /Bonjour Jean-Luc/);
      assert.ok(mail?.text.includes(`/fr/candidature/${token}`));
      assert.doesNotMatch(`${mail?.subject}${mail?.text}${mail?.html}`, /Neil|Baie|PP-/);
    });

    it('meets the pending nomination of the same person instead of starting a second', async () => {
      const organisationId = await institution();
      const { id } = await nominated(organisationId);
      for (const other of [
        { email: 'JEAN.LUC@college.example' },
        { email: 'Jean.Luc@college.example', givenNames: 'jean luc' },
      ]) {
        const page = await quebec.post(`/en/institutions/${organisationId}/nominate`, {
          ...NOMINEE,
          ...other,
        });
        assert.equal(page.status, 409);
        assert.equal(titleOf(page), 'This person is nominated already');
        assert.match(page.text, new RegExp(`href="/en/nominations/${id}"`));
      }
      assert.equal((await nominationsOf(organisationId)).length, 1);
    });

    it('can’t nominate themselves, nor somebody who has the role already', async () => {
      const organisationId = await institution();
      const self = await quebec.post(`/en/institutions/${organisationId}/nominate`, {
        ...NOMINEE,
        email: COORDINATOR.email,
      });
      assert.match(errorsOf(self).join(), /Nobody can nominate themselves/);
      const { givenNames, familyName } = NOMINEE;
      const dir = { givenNames, familyName, email: 'dir@college.example' };
      await enrol(world, { ...dir, role: 'dir', organisationId });
      const member = await quebec.post(`/en/institutions/${organisationId}/nominate`, {
        ...NOMINEE,
        email: 'dir@college.example',
        replaces: 'nobody',
      });
      assert.match(errorsOf(member).join(), /already holds this role/);
    });

    it('says whether an active DIR is replaced, and whom the nomination replaces', async () => {
      const organisationId = await institution();
      await enrol(world, { role: 'dir', organisationId, email: 'old@college.example' });
      const path = `/en/institutions/${organisationId}/nominate`;
      assert.match((await quebec.get(path)).text, /Open work that passes over/);
      assert.match(errorsOf(await quebec.post(path, NOMINEE)).join(), /whether this person replaces/);
      const membership = await world.db
        .selectFrom('memberships')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .executeTakeFirstOrThrow();
      await quebec.post(path, { ...NOMINEE, replaces: membership.id });
      const [made] = await nominationsOf(organisationId);
      assert.equal(made?.kind, 'replace_dir');
      assert.equal(made?.replaces_id, membership.id);
    });

    it('nominates somebody once, when two do so at the same moment', async () => {
      const organisationId = await institution();
      const path = `/en/institutions/${organisationId}/nominate`;
      assert.doesNotMatch((await quebec.get(path)).text, /Open work that passes over/);
      const answers = await Promise.all([quebec.post(path, NOMINEE), quebec.post(path, NOMINEE)]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
      assert.equal((await nominationsOf(organisationId)).length, 1);
    });

    it('withdraws a nomination: its links end, and of two who do so at once one is told', async () => {
      const { id, token } = await nominated(await institution());
      const path = `/en/nominations/${id}/withdrawal`;
      const first = await quebec.post(path, { revision: '0', reasons: 'Wrong person' });
      assert.equal(first.location, `/en/nominations/${id}`);
      assert.equal((await quebec.post(path, { revision: '0' })).status, 409);
      const page = await (await visitor()).get(`/en/nomination/${token}`);
      assert.equal(page.status, 410);
      assert.equal(titleOf(page), 'This link is no longer valid');
      assert.match((await world.mail())[0]?.subject ?? '', /retirée/);
    });

    it('only reads a nomination of an alternate or a signatory, which is the institution’s own', async () => {
      for (const kind of ['alternate_dir', 'signatory'] as const) {
        const { id } = await nominated(await institution());
        await world.db.updateTable('nominations').set({ kind }).where('id', '=', id).execute();
        const page = await quebec.get(`/en/nominations/${id}`);
        assert.match(page.text, /O’Neil/);
        assert.doesNotMatch(page.text, /withdrawal|\/link"|Send the link again/);
        assert.equal((await quebec.get(`/en/nominations/${id}/withdrawal`)).status, 409);
        const path = `/en/nominations/${id}/withdrawal`;
        assert.equal((await quebec.post(path, { revision: '0' })).status, 409);
        assert.equal((await quebec.post(`/en/nominations/${id}/link`)).status, 409);
        assert.equal((await nomination(id)).status, 'invited');
      }
    });

    it('can’t decide on a nomination that changed since the page was shown', async () => {
      const { id } = await nominated(await institution());
      await world.db.updateTable('nominations').set({ revision: 3 }).where('id', '=', id).execute();
      const late = await quebec.post(`/en/nominations/${id}/withdrawal`, { revision: '2' });
      assert.equal(late.status, 409);
      assert.equal(titleOf(late), 'Somebody was faster');
      for (const revision of ['9'.repeat(30), '1e400', '0.5', 'x', '']) {
        const odd = await quebec.post(`/en/nominations/${id}/withdrawal`, { revision });
        assert.equal(odd.status, 409, revision);
      }
      assert.equal((await nomination(id)).status, 'invited');
    });

    it('sends a link again, which ends the former one: nothing saved is lost, nor what was being typed', async () => {
      const { id, token } = await nominated(await institution());
      assert.match((await quebec.get(`/en/nominations/${id}`)).text, /A new link ends the former one/);
      const nominee = await visitor();
      const form = `/en/nomination/${token}/form/imm5592`;
      await nominee.post(form, { title: 'Registrar', _action: 'draft' });
      const sent = await quebec.post(`/en/nominations/${id}/link`);
      assert.equal(sent.location, `/en/nominations/${id}`);
      const renewed = await lastToken();
      assert.notEqual(renewed, token);
      for (const rest of ['', '/check', '/form/imm5592', '/pdf/imm5592?blank=yes']) {
        const page = await nominee.get(`/en/nomination/${token}${rest}`);
        assert.equal(page.status, 410, rest);
        assert.equal(titleOf(page), 'A newer link was sent');
        assert.doesNotMatch(page.text, /Neil|Registrar|Fjord/, 'it tells nothing of the nomination');
      }
      const late = await nominee.post(form, { title: 'Dean of <b>students</b>' });
      assert.equal(late.status, 410);
      for (const name of ['imm5592', 'acknowledgement']) {
        const page = await nominee.post(`/en/nomination/${token}/form/${name}`);
        assert.equal(page.status, 410);
        for (const { text } of [late, page])
          assert.doesNotMatch(
            text,
            /Neil|Registrar|Fjord|college\.example|\(DIR\)</,
            'it tells only what was sent',
          );
      }
      assert.match(late.text, /is not saved[\s\S]*Dean of &lt;b>students&lt;\/b>/);
      assert.match((await nominee.get(`/en/nomination/${renewed}/form/imm5592`)).text, /value="Registrar"/);
    });

    it('shuts nobody out who asks for their link themselves, from a former one or at the public form', async () => {
      const organisationId = await institution();
      const { id, token } = await nominated(organisationId);
      await quebec.post(`/en/nominations/${id}/link`);
      const second = await lastToken();
      const nominee = await visitor();
      world.clock.advance(MINUTE);
      assert.equal((await nominee.post(`/en/nomination/${token}/new-link`)).status, 200);
      world.clock.advance(MINUTE);
      await start({ institution: organisationId });
      await world.db.deleteFrom('throttles').execute();
      const third = await lastToken();
      assert.equal(new Set([token, second, third]).size, 3);
      for (const works of [second, third])
        assert.equal((await nominee.get(`/en/nomination/${works}`)).status, 200);
    });
  });

  describe('a nominee without an account', () => {
    it('is named on a form for a new institution only while the programme does not know it', async () => {
      const id = await institution('École nouvelle');
      assert.equal(await hadRepresentative(world.db, id), false);
      await world.db
        .updateTable('organisations')
        .set({ agreement_reference: 'QC-2009-537' })
        .where('id', '=', id)
        .execute();
      assert.equal(await hadRepresentative(world.db, id), true);
      const other = await institution('École connue');
      await enrol(world, { role: 'dir', organisationId: other, email: 'dir@connue.example' });
      await world.db
        .updateTable('memberships')
        .set({ status: 'ended' })
        .where('organisation_id', '=', other)
        .execute();
      assert.equal(await hadRepresentative(world.db, other), true);
    });

    it('sees where the nomination stands, and that a coordinator has yet to confirm it', async () => {
      const { id, token } = await nominated(await institution('École d’attente'), {
        email: 'attente@example.ca',
      });
      const nominee = await world.visitor();
      assert.match((await nominee.get(`/en/nomination/${token}`)).text, /Forms to be filled in/);
      await world.db
        .updateTable('nominations')
        .set({ confirmation: 'awaiting', nominated_by: null })
        .where('id', '=', id)
        .execute();
      const page = await nominee.get(`/en/nomination/${token}`);
      assert.match(page.text, /has yet to confirm it/);
      assert.match(page.text, /you have asked to become/);
    });

    it('saves a draft, and finds it again with the same link', async () => {
      const { token } = await nominated(await institution());
      const nominee = await visitor();
      const form = `/en/nomination/${token}/form/imm5592`;
      assert.match((await nominee.get(form)).text, /value="Jean-Luc"/);
      const saved = await nominee.post(form, { title: 'Registrar', _action: 'draft' });
      assert.equal(saved.location, `/en/nomination/${token}`);
      const other = await visitor();
      assert.match((await other.get(form)).text, /value="Registrar"/);
    });

    it('keeps what was typed when they switch the language', async () => {
      const { token } = await nominated(await institution());
      const nominee = await visitor();
      const toggled = await nominee.post(`/en/nomination/${token}/form/acknowledgement`, {
        givenNames: 'Jean',
        statements: 'noSharing',
        _language: 'fr',
      });
      assert.equal(toggled.location, `/fr/candidature/${token}/formulaire/attestation`);
      const page = await nominee.get(toggled.location ?? '');
      assert.match(page.text, /value="Jean"/);
      assert.match(page.text, /value="noSharing" checked/);
      const kept = await world.db.selectFrom('sessions').select('data').execute();
      assert.ok(!JSON.stringify(kept).includes(token), 'the token is in no session');
    });

    it('is told what a form lacks, and loses nothing by it', async () => {
      const { token } = await nominated(await institution());
      const nominee = await visitor();
      const form = `/en/nomination/${token}/form/imm5592`;
      const page = await nominee.post(form, { ...IDENTIFICATION, title: '', phone: 'call me' });
      assert.equal(page.status, 422);
      assert.deepEqual(errorsOf(page), [
        'Title of the DIR: this is required.',
        'Telephone of the DIR: enter the area code and the number, such as 613-555-0199.',
      ]);
      assert.match((await nominee.get(form)).text, /value="call me"/);
    });

    it('can’t complete forms that lack something or name two people', async () => {
      const { token } = await nominated(await institution());
      const nominee = await visitor();
      const check = `/en/nomination/${token}/check`;
      const first = `/en/nomination/${token}/form/imm5592`;
      assert.equal((await nominee.get(check)).location, first);
      assert.equal((await nominee.post(check)).location, check, 'whose page leads there');
      await nominee.post(first, { ...IDENTIFICATION, title: '' });
      assert.match((await nominee.get(`/en/nomination/${token}`)).text, /Go on with the forms/);
      await fill(nominee, token, { givenNames: 'Jeanne' });
      assert.deepEqual(errorsOf(await nominee.post(check)), [
        'The names on the two forms differ. They must be the same.',
      ]);
    });

    it('completes the forms, and gets each as a PDF with its reference', async () => {
      const { id, token } = await nominated(await institution());
      const nominee = await visitor();
      await fill(nominee, token);
      const pdf = `/en/nomination/${token}/pdf/imm5592`;
      assert.equal((await nominee.get(pdf)).status, 404, 'nothing to print before it is complete');
      assert.equal((await nominee.post(`/en/nomination/${token}/check`)).location, `/en/nomination/${token}`);
      const { status, reference } = await nomination(id);
      assert.equal(status, 'completed');
      const page = await nominee.get(`/en/nomination/${token}`);
      assert.match(page.text, /Foreign Student Unit/);
      assert.ok(page.text.includes(reference));
      for (const form of ['imm5592', 'acknowledgement']) {
        const answer = await world.app.inject({ url: `/en/nomination/${token}/pdf/${form}` });
        assert.equal(answer.statusCode, 200);
        assert.equal(answer.headers['content-type'], 'application/pdf');
        assert.ok(answer.headers['content-disposition']?.toString().includes(`${form}-${reference}.pdf`));
        assert.equal(answer.rawPayload.subarray(0, 5).toString(), '%PDF-');
      }
      const [mail] = await world.mail();
      assert.match(mail?.subject ?? '', /imprimez/);
      assert.match(
        mail?.text ?? '',
        /personne\s+autorisée[\s\S]*signe\s+aussi[\s\S]*réservées\s+au\s+coordonnateur/,
      );
    });

    it('corrects a name on the form, which is then the name of the nomination', async () => {
      const { id, token } = await nominated(await institution());
      const nominee = await visitor();
      await fill(nominee, token, { givenNames: 'Jean-Luc André' }, { givenNames: 'Jean-Luc André' });
      const check = `/en/nomination/${token}/check`;
      const question = /The nomination says Jean-Luc O’Neil; you wrote Jean-Luc André O’Neil\./;
      assert.match((await nominee.get(check)).text, question);
      const unsure = await nominee.post(check);
      assert.equal(unsure.status, 422);
      assert.deepEqual(errorsOf(unsure), ['Choose which name is right.']);
      assert.equal((await nomination(id)).status, 'invited');
      assert.equal((await nominee.post(check, { whichName: 'written' })).status, 303);
      const after = await nomination(id);
      assert.equal(after.given_names, 'Jean-Luc André');
      assert.equal(after.put_forward_as, 'Jean-Luc O’Neil');
      assert.match((await quebec.get(`/en/nominations/${id}`)).text, /Jean-Luc O’Neil/);
    });

    it('takes back a name that was written wrong, on both forms, and asks nothing where it is the same', async () => {
      const { id, token } = await nominated(await institution());
      const nominee = await visitor();
      const check = `/en/nomination/${token}/check`;
      await fill(nominee, token, { givenNames: 'jean luc' }, { givenNames: 'jean luc' });
      assert.doesNotMatch((await nominee.get(check)).text, /Which one is right/);
      await fill(nominee, token, { familyName: 'Oneal' }, { familyName: 'Oneal' });
      assert.equal((await nominee.post(check, { whichName: 'nomination' })).status, 303);
      const after = await nomination(id);
      assert.deepEqual([after.given_names, after.family_name], ['Jean-Luc', 'O’Neil']);
      const forms = await world.db
        .selectFrom('nomination_forms')
        .select('answers')
        .where('nomination_id', '=', id)
        .execute();
      assert.equal(forms.length, 2);
      for (const { answers } of forms) {
        const { givenNames, familyName } = answers as Record<string, string>;
        assert.deepEqual([givenNames, familyName], ['Jean-Luc', 'O’Neil']);
      }
    });

    it('shares a link with somebody else as long as neither has completed', async () => {
      const { token } = await nominated(await institution());
      const [one, other] = [await visitor(), await visitor()];
      await fill(one, token);
      assert.equal((await other.get(`/en/nomination/${token}/check`)).status, 200);
      await one.post(`/en/nomination/${token}/check`);
      const late = await other.post(`/en/nomination/${token}/check`);
      assert.equal(late.status, 409);
      assert.equal(titleOf(late), 'These forms are complete already');
      const draft = await other.post(`/en/nomination/${token}/form/imm5592`, { title: 'Other' });
      assert.equal(draft.status, 409);
      assert.equal((await other.get(`/en/nomination/${token}`)).status, 200);
    });

    it('finds a mistake after completing, corrects it and completes again', async () => {
      const { id, token } = await nominated(await institution());
      const nominee = await visitor();
      await fill(nominee, token);
      await nominee.post(`/en/nomination/${token}/check`);
      await nominee.post(`/en/nomination/${token}/correction`);
      assert.equal((await nomination(id)).status, 'invited');
      assert.equal((await nominee.get(`/en/nomination/${token}/pdf/imm5592`)).status, 404);
      await nominee.post(`/en/nomination/${token}/check`);
      assert.equal((await nomination(id)).status, 'completed');
    });

    it('and their coordinator read all that happened, also what a correction has undone, and who did it', async () => {
      const { id, token } = await nominated(await institution());
      const nominee = await visitor();
      await fill(nominee, token);
      await nominee.post(`/en/nomination/${token}/check`);
      await nominee.post(`/en/nomination/${token}/correction`);
      await quebec.post(`/en/nominations/${id}/withdrawal`, { revision: '2' });
      const told = [
        ['Nomination withdrawn', 'By the coordinator (Nadia Roy)'],
        ['Forms opened again for a correction', 'By the nominee'],
        ['Forms completed online', 'By the nominee'],
        ['Nomination started', 'By the coordinator (Nadia Roy)'],
      ];
      assert.deepEqual(timelineOf(await quebec.get(`/en/nominations/${id}`)), told);
      const other = await nominated(await institution(), { email: 'other@college.example' });
      assert.deepEqual(timelineOf(await nominee.get(`/en/nomination/${other.token}`)), [
        ['Nomination started', 'By the coordinator'],
      ]);
    });

    it('can’t push the first events off the page by opening the forms again and again', async () => {
      const { id, token } = await nominated(await institution());
      const actions = Array.from({ length: 60 }, () => [
        'nomination.completed' as const,
        'nomination.reopened' as const,
      ]).flat();
      await recordAll(
        world.db,
        actions.map((action) => ({
          at: world.clock.now(),
          action,
          actor: { kind: 'visitor', id: 'nomination-link' },
          subject: `nomination:${id}`,
        })),
      );
      const told = timelineOf(await (await visitor()).get(`/en/nomination/${token}`));
      assert.deepEqual(told.at(-1), ['Nomination started', 'By the coordinator']);
      assert.equal(told.length, 21);
    });

    it('reads why the forms were returned, in the officer’s words', async () => {
      const { id, token } = await nominated(await institution());
      const reasons = 'The signature is missing.';
      await world.db
        .updateTable('nominations')
        .set({ status: 'returned', reasons })
        .where('id', '=', id)
        .execute();
      const page = await (await visitor()).get(`/en/nomination/${token}`);
      assert.match(page.text, /The signature is missing\./);
      assert.match(page.text, /form\/imm5592/);
    });

    it('gets a blank form that bears the reference', async () => {
      const { token } = await nominated(await institution());
      const answer = await world.app.inject({ url: `/fr/candidature/${token}/pdf/imm5592?blank=yes` });
      assert.equal(answer.headers['content-type'], 'application/pdf');
    });

    it('asks for a new link when the old one has expired: it goes to the address on file', async () => {
      const { token } = await nominated(await institution());
      world.clock.advance(31 * DAY);
      const nominee = await visitor();
      const page = await nominee.get(`/en/nomination/${token}`);
      assert.equal(page.status, 410);
      assert.equal(titleOf(page), 'This link has expired');
      assert.equal((await nominee.post(`/en/nomination/${token}/form/imm5592`, IDENTIFICATION)).status, 410);
      const sent = await nominee.post(`/en/nomination/${token}/new-link`);
      assert.equal(titleOf(sent), 'A new link is on its way');
      const renewed = await lastToken();
      assert.notEqual(renewed, token);
      assert.equal((await nominee.get(`/en/nomination/${renewed}`)).status, 200);
      for (let times = 0; times < 4; times += 1) {
        world.clock.advance(MINUTE);
        await nominee.post(`/en/nomination/${token}/new-link`);
      }
      world.clock.advance(MINUTE);
      assert.equal((await nominee.post(`/en/nomination/${token}/new-link`)).status, 429);
      world.clock.advance(2 * HOUR);
      quebec = await coordinator('QC', COORDINATOR);
      ontario = await coordinator('ON', { ...COORDINATOR, givenNames: 'Omar', email: 'omar@example.ca' });
    });

    it('reads when their letter was posted, and its number, on the same link and on their own page', async () => {
      const { id, token } = await nominated(await institution());
      const { id: pinId } = await givePin(world, { kind: 'mailed' });
      const officer = await world.db.selectFrom('persons').select('id').executeTakeFirstOrThrow();
      await world.db
        .insertInto('pin_letters')
        .values({
          pin_id: pinId,
          nomination_id: id,
          printed_at: world.clock.now(),
          printed_by: officer.id,
          registered_number: 'RN 123 456 789 CA',
          posted_on: '2012-11-20',
        })
        .execute();
      await world.db
        .updateTable('nominations')
        .set({ status: 'pin_issued', pin_id: pinId, email: 'omar@example.ca' })
        .where('id', '=', id)
        .execute();
      const page = await (await visitor()).get(`/en/nomination/${token}`);
      for (const text of ['RN 123 456 789 CA', 'November 20, 2012'])
        assert.ok(page.text.includes(text), text);
      const omar = await world.db
        .selectFrom('persons')
        .select('id')
        .where('email', '=', 'omar@example.ca')
        .executeTakeFirstOrThrow();
      const own = await myNominations(world.db, omar.id);
      assert.deepEqual(
        own.map(({ nomination, history }) => [nomination.id, history.pin?.letter?.postedOn]),
        [[id, '2012-11-20']],
      );
    });

    it('gets no role any more by a PIN whose nomination is withdrawn', async () => {
      const { id } = await nominated(await institution());
      const { id: pinId } = await givePin(world, { kind: 'mailed' });
      const changes = { status: 'pin_issued', pin_id: pinId } as const;
      await world.db.updateTable('nominations').set(changes).where('id', '=', id).execute();
      await quebec.post(`/en/nominations/${id}/withdrawal`, { revision: '0' });
      const pin = await world.db
        .selectFrom('pins')
        .select('status')
        .where('id', '=', pinId)
        .executeTakeFirst();
      assert.equal(pin?.status, 'void');
    });

    it('gets in by a link with what stood behind it in the mail', async () => {
      const { token } = await nominated(await institution());
      for (const end of ['', '.', '>', '%3E', '%20', ').', '%C2%BB', ',', '%E2%80%8B'])
        assert.equal((await (await visitor()).get(`/en/nomination/${token}${end}`)).status, 200, end);
      assert.equal((await (await visitor()).get(`/en/nomination/${token}A`)).status, 404);
    });

    it('reads what to do about a link that was cut off, and no more about one that was never given', async () => {
      const { token } = await nominated(await institution());
      const nominee = await visitor();
      const guessed = 'A'.repeat(43);
      const cut = ['', '/', ...[1, 20, 42].map((length) => `/${token.slice(0, length).toUpperCase()}`)];
      const pages = ['', '/check', '/form/imm5592', '/pdf/imm5592'].map((page) => `/${guessed}${page}`);
      const seen = new Set<string>();
      for (const rest of [...cut, ...pages]) {
        const page = await nominee.get(`/en/nomination${rest}`);
        assert.equal(page.status, 404, rest);
        seen.add(/<main[\s\S]*?<\/main>/.exec(page.text)?.[0] ?? rest);
      }
      assert.equal(seen.size, 1, 'it tells a known link from no other');
      assert.match([...seen].join(), /copy the whole link[\s\S]*ask them for another/);
      assert.equal(titleOf(await nominee.get('/fr/candidature/abc')), 'Ce lien ne fonctionne pas');
      const form = `/en/nomination/${guessed}/form/imm5592`;
      for (const path of [form, `/en/nomination/${guessed}/new-link`])
        assert.equal((await nominee.post(path)).status, 404);
    });
  });

  describe('somebody who starts on their own', () => {
    it('is confirmed by the coordinator, and their new institution with them', async () => {
      await start({ institution: 'other', nameEn: 'Tidewater Institute' });
      const [found] = await awaiting('Tidewater Institute');
      assert.ok(found);
      const told = (await world.mail()).find(
        ({ to, subject }) => to === COORDINATOR.email && /waits/.test(subject),
      );
      assert.match(told?.text ?? '', /Hello Nadia/);
      assert.doesNotMatch(`${told?.text}${told?.html}`, /Neil|Tidewater|college\.example|PP-/);
      assert.equal(found.status, 'proposed');
      const page = await quebec.get('/en/nominations?awaiting=yes');
      assert.match(page.text, new RegExp(found.id));
      assert.equal(
        (await ontario.post(`/en/nominations/${found.id}/confirmation`, { decision: 'confirm' })).status,
        404,
      );
      await quebec.post(`/en/nominations/${found.id}/confirmation`, { revision: '0', decision: 'confirm' });
      assert.equal((await nomination(found.id)).confirmation, 'confirmed');
      assert.equal((await awaiting('Tidewater Institute'))[0]?.status, 'confirmed');
      const again = await quebec.post(`/en/nominations/${found.id}/confirmation`, {
        revision: '0',
        decision: 'refuse',
      });
      assert.equal(again.status, 409);
    });

    it('meets whoever nominates them as well with the way to confirm them', async () => {
      await world.db.deleteFrom('throttles').execute();
      await start({ institution: 'other', nameEn: 'Harbour Institute' });
      const [found] = await awaiting('Harbour Institute');
      assert.ok(found);
      const { organisation_id, given_names, family_name, email } = await nomination(found.id);
      const twice = await quebec.post(`/en/institutions/${organisation_id}/nominate`, {
        ...NOMINEE,
        givenNames: given_names,
        familyName: family_name,
        email,
      });
      assert.equal(twice.status, 409);
      assert.match(twice.text, /It waits for you to confirm or refuse it/);
      assert.ok(twice.text.includes(`href="/en/nominations/${found.id}/confirmation"`));
    });

    it('is decided on from the institution’s page, with the record that they filled in in view', async () => {
      await start({ institution: 'other', nameEn: 'Lighthouse Institute' });
      const [found] = await awaiting('Lighthouse Institute');
      assert.ok(found);
      const { organisation_id } = await nomination(found.id);
      const path = `/en/nominations/${found.id}/confirmation`;
      const institutionPage = await quebec.get(`/en/institutions/${organisation_id}`);
      assert.match(institutionPage.text, /This institution is to be confirmed/);
      assert.ok(institutionPage.text.includes(`href="${path}"`));
      assert.match((await quebec.get(path)).text, /has not completed this form yet/);
      assert.match((await quebec.get(`/en/nominations/${found.id}`)).text, /The nominee began on their own/);
      const nominee = await visitor();
      const token = await lastToken();
      await fill(nominee, token);
      assert.doesNotMatch((await quebec.get(path)).text, /Anne Bélanger/);
      await nominee.post(`/en/nomination/${token}/check`);
      const page = await quebec.get(path);
      for (const text of ['1 rue du Quai', 'Anne Bélanger', 'Save my decision', 'Required if you refuse'])
        assert.ok(page.text.includes(text), text);
      await quebec.post(path, { revision: '1', decision: 'confirm' });
      assert.deepEqual(timelineOf(await quebec.get(`/en/nominations/${found.id}`)), [
        ['Nomination confirmed', 'By the coordinator (Nadia Roy)'],
        ['Forms completed online', 'By the nominee'],
        ['Nomination started by the nominee', undefined],
      ]);
      const settled = await quebec.get(`/en/institutions/${organisation_id}`);
      assert.doesNotMatch(settled.text, /is to be confirmed/);
      assert.ok(!settled.text.includes(path));
    });

    it('is refused with a reason, and a proposed institution with them', async () => {
      await start({ institution: 'other', nameEn: 'Phantom Academy' });
      const [found] = await awaiting('Phantom Academy');
      assert.ok(found);
      const path = `/en/nominations/${found.id}/confirmation`;
      const without = await quebec.post(path, { revision: '0', decision: 'refuse' });
      assert.deepEqual(errorsOf(without), ['Give a reason for refusing.']);
      const reasons = 'No such institution.';
      const unsure = await quebec.post(path, { revision: '0', decision: 'confirm', reasons });
      assert.match(errorsOf(unsure).join(), /a reason, but “Confirm: .*” takes none\. Choose “Refuse”/);
      assert.match(unsure.text, />No such institution\.<\/textarea>/);
      await quebec.post(path, { revision: '0', decision: 'refuse', reasons });
      assert.equal((await nomination(found.id)).status, 'refused');
      assert.equal((await awaiting('Phantom Academy'))[0]?.status, 'refused');
    });

    it('sees the same page whether or not they are nominated already', async () => {
      await world.db.deleteFrom('throttles').execute();
      const organisationId = await institution('Collège de la Rive');
      const before = await start({ institution: organisationId });
      const again = await start({ institution: organisationId });
      assert.deepEqual([before.status, before.location], [again.status, again.location]);
      assert.equal((await nominationsOf(organisationId)).length, 1);
    });

    it('waits after five starts from one network', async () => {
      world.clock.advance(2 * HOUR);
      const organisationId = await institution();
      const answers = [];
      for (let times = 0; times < 7; times += 1) answers.push(await start({ institution: organisationId }));
      const last = answers.at(-1);
      assert.ok(last);
      assert.match(errorsOf(last).join(), /Too many requests/);
    });

    it('reads the seed’s two ways in both languages, and gets blank forms', async () => {
      const nominee = await visitor();
      assert.match((await nominee.get('/en/obtain-a-pin')).text, /new signatory/);
      assert.match((await nominee.get('/fr/obtenir-un-nip')).text, /Vous devenez signataire/);
      // One story, wherever it is told.
      for (const page of ['/en/obtain-a-pin', '/en', '/en/guide/obtaining-a-pin'])
        for (const step of ['Call or write to the coordinator', 'Ask your DIR to nominate you'])
          assert.equal((await nominee.get(page)).text.split(step).length, 2, `${page}: ${step}`);
      const blank = await world.app.inject({ url: '/fr/obtenir-un-nip/vierge/attestation' });
      assert.equal(blank.headers['content-type'], 'application/pdf');
      assert.equal((await nominee.get('/en/obtain-a-pin/blank/other')).status, 404);
    });
  });

  const coordinator = async (jurisdiction: 'QC' | 'ON', names: typeof COORDINATOR): Promise<Visitor> =>
    paced(await enrol(world, { ...names, role: 'coordinator', jurisdiction }));

  const visitor = async (): Promise<Visitor> => paced(await world.visitor());

  /** Mail goes out and a second passes before each form is sent, so that mails have an order. */
  const paced = (somebody: Visitor): Visitor => ({
    ...somebody,
    post: async (path, fields) => {
      await world.mail();
      world.clock.advance(SECOND);
      return somebody.post(path, fields);
    },
  });

  async function institution(name = 'Collège du Fjord'): Promise<string> {
    const row = await world.db
      .insertInto('organisations')
      .values({ name_en: name, name_fr: name, jurisdiction: 'QC', created_at: world.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }

  async function nominated(organisationId: string, over = {}): Promise<{ id: string; token: string }> {
    const page = await quebec.post(`/en/institutions/${organisationId}/nominate`, {
      ...NOMINEE,
      ...over,
    });
    const id = /nominations\/([0-9a-f-]{36})$/.exec(page.location ?? '')?.[1];
    assert.ok(id, page.text);
    return { id, token: await lastToken() };
  }

  async function lastToken(): Promise<string> {
    const tokens = (await world.mail()).map(({ text }) => /candidature\/([\w-]{43})/.exec(text)?.[1]);
    const token = tokens.find((found) => found !== undefined);
    assert.ok(token);
    return token;
  }

  async function fill(nominee: Visitor, token: string, over = {}, names = {}): Promise<void> {
    const form = `/en/nomination/${token}/form`;
    await nominee.post(`${form}/imm5592`, { ...IDENTIFICATION, ...over });
    const saved = await nominee.post(`${form}/acknowledgement`, {
      givenNames: 'Jean-Luc',
      familyName: 'O’Neil',
      ...names,
      statements: STATEMENTS,
    });
    assert.equal(saved.location, `/en/nomination/${token}/check`, saved.text);
  }

  async function start(over: Record<string, string>) {
    const nominee = await visitor();
    return nominee.post('/en/obtain-a-pin/new-dir?in=QC', { ...NOMINEE, ...over });
  }

  /** What a page tells of a nomination's past: each title, with by whom. */
  const timelineOf = ({ text }: Page): (string | undefined)[][] => {
    const [list = ''] = /<ol class="timeline">.*?<\/ol>/s.exec(text) ?? [];
    return [...list.matchAll(/timeline-title">(.*?)<\/p>(?:<div>(.*?)<\/div>)?/gs)].map(
      ([, ...told]) => told,
    );
  };

  const nomination = (id: string) =>
    world.db.selectFrom('nominations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  const nominationsOf = (organisationId: string) =>
    world.db.selectFrom('nominations').selectAll().where('organisation_id', '=', organisationId).execute();

  const awaiting = (name: string) =>
    world.db
      .selectFrom('nominations as n')
      .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
      .where('o.name_en', '=', name)
      .select(['n.id', 'o.status'])
      .execute();
});
