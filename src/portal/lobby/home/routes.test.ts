import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { h } from 'preact';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { answerQuestion, enrol, givePin, MARIE, pinForm } from '#test/portal/portal-people.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { DAY } from '#test/world/clock.ts';
import { listStands } from './stands.ts';
import { studentTools, toolsFor } from './tools.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

describe('the home page', () => {
  it('invites whoever has no e-mail address on file to add one', async () => {
    const silent = await enrol(world, { email: null });
    for (const [path, title, form] of [
      ['/en/home', 'No e-mail address is on file for you', '/en/account/email'],
      ['/fr/accueil', 'Votre dossier ne contient aucune adresse de courriel', '/fr/compte/courriel'],
    ] as const) {
      const { text } = await silent.get(path);
      assert.ok(text.includes(title), title);
      assert.ok(text.includes(`href="${form}"`), form);
    }
    const reached = await enrol(world, MARIE);
    assert.doesNotMatch((await reached.get('/en/home')).text, /No e-mail address/);
  });

  it('reminds whoever has no recovery code of it, until they have one', async () => {
    const visitor = await enrol(world);
    assert.match((await visitor.get('/fr/accueil')).text, /Vous n’avez pas de code de récupération/);
    await visitor.post('/en/recovery-code', { replaces: '' });
    assert.doesNotMatch((await visitor.get('/en/home')).text, /You have no recovery code/);
  });

  it('says that one has enrolled where an enrolment ends, and there alone', async () => {
    const visitor = await enrol(world);
    assert.match(
      (await visitor.get('/fr/accueil?after=enrolment')).text,
      /Votre inscription .* est terminée/,
    );
    assert.doesNotMatch((await visitor.get('/fr/accueil')).text, /est terminée/);
  });
});

describe('the home page of a student', () => {
  it('shows where things stand, no role and no word of one', async () => {
    const amina = await enrolStudent(world);
    const { text } = await amina.get('/en/home');
    assert.match(text, /<h2>Where things stand<\/h2><p>Ask your institution to verify your eligibility\./);
    assert.doesNotMatch(text, /active role|Your roles|Your tools/);
    assert.match(text, /Notices wait for you here\./);
    assert.match((await amina.get('/fr/accueil')).text, /<h2>Où en est ma demande<\/h2>/);
  });

  it('says which address waits for its link, until that is over', async () => {
    const amina = await enrolStudent(world, { email: 'amina@example.ca' });
    assert.match((await amina.get('/en/home')).text, /We sent a link to amina@example\.ca/);
    world.clock.advance(DAY + 1);
    const later = await world.visitor(amina.credentialId);
    await answerQuestion(later);
    assert.match((await later.get('/en/home')).text, /No e-mail address is on file for you/);
  });

  it('shows both parts to whoever is staff too, and the warning when their role is suspended', async () => {
    const marie = await enrolStudent(world, MARIE);
    const pin = await givePin(world);
    await marie.post('/en/account/another-pin', pinForm(pin.text));
    await marie.post('/en/enrolment/terms', { answer: 'accept', version: '1' });
    assert.match((await marie.get('/en/home')).text, /Where things stand[\s\S]*Your roles[\s\S]*Your tools/);
    await world.db
      .updateTable('memberships')
      .set({ status: 'suspended' })
      .where('pin_id', '=', pin.id)
      .execute();
    assert.match((await marie.get('/en/home')).text, /Where things stand[\s\S]*You have no active role/);
  });

  it('is filled by the rooms, each with what stands there, if anything does', async () => {
    const card = h('p', null, 'Your request is being checked.');
    const rooms = [{}, { stands: async () => null }, { stands: async () => card }];
    const portal = { ...world.deps, rooms } as unknown as Portal;
    assert.deepEqual(await listStands(portal, { personId: 'any' } as PortalVisit<{ personId: string }>), [
      card,
    ]);
  });

  it('has the tools of students, which nobody else has', () => {
    const words = { title: { en: '', fr: '' }, description: { en: '', fr: '' } };
    const [ask, sign, all] = [
      { ...words, path: { en: '/a', fr: '/a' }, audience: 'student' },
      { ...words, path: { en: '/b', fr: '/b' }, roles: ['dir'] },
      { ...words, path: { en: '/c', fr: '/c' } },
    ] as const;
    const tools = [{ tools: [ask, sign] }, { tools: [all] }];
    assert.deepEqual(studentTools(tools), [ask]);
    assert.deepEqual(toolsFor(tools, new Set(['dir'])), [sign, all]);
  });
});
