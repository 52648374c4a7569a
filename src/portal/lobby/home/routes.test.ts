import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrol, MARIE } from '#test/portal/portal-people.ts';

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
