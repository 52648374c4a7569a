import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type CredentialWorld,
  openCredentialWorld,
  PASSWORD,
} from '../../../test/support/credential-world.ts';

let world: CredentialWorld;
before(async () => {
  world = await openCredentialWorld();
});
after(() => world.close());

describe('a person sent by the portal', () => {
  it('registers, continues, and is asserted with nothing but an id', async () => {
    const browser = world.browser();
    const { page, finish } = await browser.arrive();
    assert.match(page.text, /<h1[^>]*>GCKey – Log In</);
    const complete = await browser.register('quiet.maple');
    assert.match(complete.text, /<h1[^>]*>GCKey – Registration Complete</);
    const back = await browser.post(complete, {}, '/en/continue');
    assert.ok(back.url.href.startsWith(`${world.portal}/oidc/callback/gckey?`));
    const finished = await finish(back);
    assert.equal(finished.kind, 'signed-in');
    console.log(finished);
    const again = world.browser();
    const second = await again.arrive('fr');
    const welcome = await again.post(second.page, { userId: 'Quiet.Maple', password: PASSWORD });
    assert.match(welcome.text, /<h1[^>]*>Bienvenue</);
    const fin = await second.finish(await again.post(welcome, {}, '/fr/continuer'));
    console.log(fin);
  });
});
