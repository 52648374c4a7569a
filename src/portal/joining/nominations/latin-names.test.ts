import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';

describe('a name that our letters can’t show', () => {
  let world: PortalWorld;
  let organisationId: string;
  let dir: Colleague;
  before(async () => {
    world = await openPortal();
    ({ organisationId, dir } = await institution(world));
  });
  after(() => world.close());

  const nominate = (givenNames: string, familyName: string) =>
    dir.post(`/en/our-institution/${organisationId}/people/nominate`, {
      ...{ givenNames, familyName, kind: 'signatory', language: 'en' },
      email: `${givenNames.length}.${familyName.length}@college.example`,
    });

  it('is asked for in Latin letters, at the field that has it', async () => {
    for (const [given, family] of [
      ['عبد الله', 'Haddad'],
      ['Wei', '李'],
      ['Նարեկ', 'Ter-Petrosian'],
    ] as const) {
      const asked = await nominate(given, family);
      assert.equal(asked.status, 422);
      const [message, ...others] = errorsOf(asked);
      assert.match(message ?? '', /^Enter this name in Latin letters, as a passport has it/);
      assert.deepEqual(others, []);
    }
  });

  it('is none in Latin, Cyrillic or syllabics, with whatever marks', async () => {
    for (const [given, family] of [
      ['Đặng Văn', 'Łukasiewicz'],
      ['Иван', 'Петренко'],
      ['ᐋᓂ', 'Sḵwx̱wú7mesh'],
    ] as const)
      assert.equal((await nominate(given, family)).status, 303, family);
  });
});
