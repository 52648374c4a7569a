import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseConfig } from '#kernel/config.ts';
import { clientsOf } from './clients.ts';

it('the portal is a client by whichever key and spelling its list names us', () => {
  for (const slash of ['', '/']) {
    const issuer = `http://localhost:4001${slash}`;
    const door = { key: 'maple', issuer, clientId: 'portal', name: { en: 'Maple', fr: 'Érable' } };
    const parsed = parseConfig({ PORTAL_ISSUERS: JSON.stringify([door]) });
    assert.equal(parsed.kind, 'ok');
    assert.deepEqual(
      clientsOf(parsed.config).flatMap(({ redirectUris }) => redirectUris),
      ['http://localhost:4000/oidc/callback/maple'],
    );
  }
});
