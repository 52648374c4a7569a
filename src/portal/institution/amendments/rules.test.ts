import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RECORD_FIELDS, type RecordFields } from '#portal/common/identification/fields.ts';
import { recordOf } from '#portal/common/identification/rules.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import type { Role } from '#portal/roles.ts';
import {
  type AMENDMENT_STATUSES,
  amended,
  changedFields,
  faultsIn,
  powersOver,
  readFields,
  removedCampuses,
  stillApplies,
} from './rules.ts';

const BEFORE: RecordFields = {
  ...recordOf(() => ''),
  nameEn: 'Fjord College',
  nameFr: 'Collège du Fjord',
  campuses: 'Nord\nSud',
  sector: 'public',
  address: '1 rue du Quai\nSaguenay',
  institutionPhone: '418-555-0142',
};

describe('an amendment', () => {
  it('reads what it wrote: typed again, nothing has changed', () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(RECORD_FIELDS.map(({ key }) => [key, fc.string()]))),
        (typed) => {
          const once = readFields((field) => typed[field] ?? '');
          assert.deepEqual(
            changedFields(
              once,
              readFields((field) => once[field]),
            ),
            [],
          );
        },
      ),
    );
  });

  it('changes nothing when the form comes back as it was, however the record is written', () => {
    const fields = fc.record(
      Object.fromEntries(RECORD_FIELDS.map(({ key }) => [key, fc.string({ unit: 'grapheme' })])),
    );
    fc.assert(
      fc.property(fields, (typed) => {
        const onFile = { ...typed } as unknown as RecordFields;
        const sent = readFields((field) => onFile[field].replaceAll('\n', '\r\n'));
        assert.deepEqual(changedFields(onFile, sent), []);
        assert.deepEqual(amended(onFile, sent), onFile);
        assert.ok(stillApplies(onFile, { ...sent, sector: `${sent.sector}x` }, onFile));
      }),
    );
  });

  it('leaves to the letter what stays, such as the two spaces of a postal address', () => {
    const onFile = { ...BEFORE, address: '1 Quay St\nKINGSTON ON  K7L 4Z4', campuses: 'Sud\nNord' };
    const sent = readFields((field) => (field === 'institutionPhone' ? '613-555-0142' : onFile[field]));
    assert.deepEqual(changedFields(onFile, sent), ['institutionPhone']);
    assert.deepEqual(amended(onFile, sent), { ...onFile, institutionPhone: '613-555-0142' });
    assert.deepEqual(
      removedCampuses({ ...BEFORE, campuses: 'Lac  Nord' }, { ...BEFORE, campuses: 'Lac Nord' }),
      [],
    );
  });

  it('names each campus once, in order, and tells which it takes away', () => {
    const after = readFields((field) => (field === 'campuses' ? ' Sud \r\nLac\n\nSud' : BEFORE[field]));
    assert.equal(after.campuses, 'Lac\nSud');
    assert.deepEqual(removedCampuses(BEFORE, after), ['Nord']);
  });

  it('is complete with names, sector, address and a telephone number', () => {
    assert.deepEqual(faultsIn(BEFORE), []);
    const bare = readFields(() => '');
    assert.deepEqual(
      faultsIn(bare).map(({ field }) => field),
      ['nameEn', 'nameFr', 'sector', 'address', 'institutionPhone'],
    );
    assert.deepEqual(faultsIn({ ...BEFORE, sector: 'secret' }), [{ field: 'sector', kind: 'missing' }]);
    assert.deepEqual(faultsIn({ ...BEFORE, website: 'not an address' }), [
      { field: 'website', kind: 'website' },
    ]);
  });

  it('still applies when only what it leaves alone has changed', () => {
    const after = { ...BEFORE, institutionPhone: '418-555-0199' };
    assert.equal(stillApplies(BEFORE, after, { ...BEFORE, website: 'new.example' }), true);
    assert.equal(stillApplies(BEFORE, after, { ...BEFORE, institutionPhone: '514-555-0100' }), false);
  });

  it('passes from its DIR to the coordinator to an officer, each somebody else', () => {
    const who = { dir: held('dir'), coordinator: held('coordinator'), officer: held('officer') };
    const powers = (
      role: keyof typeof who,
      status: (typeof AMENDMENT_STATUSES)[number],
      personId: string = role,
    ) =>
      powersOver(
        { personId, memberships: [who[role]] },
        {
          status,
          requestedBy: 'dir',
          confirmedBy: 'coordinator',
          organisation: { id: 'here', jurisdiction: 'QC' },
        },
      );
    assert.equal(powers('coordinator', 'requested').confirm, true);
    assert.equal(powers('coordinator', 'requested', 'dir').confirm, false, 'who asked does not confirm');
    assert.equal(powers('officer', 'requested').refuse, false);
    assert.equal(powers('officer', 'confirmed').apply, true);
    assert.equal(powers('officer', 'confirmed', 'coordinator').apply, false, 'who confirmed does not apply');
    assert.equal(powers('dir', 'confirmed').withdraw, true);
    for (const status of ['applied', 'refused', 'withdrawn'] as const)
      for (const role of ['dir', 'coordinator', 'officer'] as const)
        assert.deepEqual(
          Object.values(powers(role, status)),
          [false, false, false, false],
          `${role} ${status}`,
        );
  });

  const held = (role: Role): Membership => ({
    id: role,
    role,
    organisationId: role === 'dir' ? 'here' : null,
    organisation: null,
    jurisdiction: role === 'coordinator' ? 'QC' : null,
    status: 'active',
  });
});
