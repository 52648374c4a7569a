import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the newest master alone makes, and why a process that has another newest one can do with it. */
const NEWEST_ALONE: Readonly<Record<string, string>> = {
  "concierge/handles/meet.ts derive('handles')": 'found under all masters, then kept under this one',
  "concierge/provider/provider.ts derive('pairwise')": 'made once, then read from the table',
  "credential/provider/provider.ts derive('pairwise subjects')": 'made once, then read from the table',
  'demo/partners/provider.ts derive(`pairwise ${partner.key}`)': 'made once, then read from the table',
  "concierge/handoff/partners.ts signingKey('oidc-client')": 'the published set holds those of all masters',
  "portal/access/sign-in/doors.ts signingKey('oidc-client')": 'the published set holds those of all masters',
};

it('nothing is made with the newest master alone but what every process can read', () => {
  const found = globSync('**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !path.includes('.test.') && !path.startsWith('kernel/secrets/'))
    .flatMap((path) =>
      [...readFileSync(root + path, 'utf8').matchAll(/keys\.((?:derive|signingKey)\([^)]*\))/g)].map(
        ([, use]) => `${path} ${use}`,
      ),
    );
  assert.deepEqual(found.toSorted(), Object.keys(NEWEST_ALONE).toSorted());
});
