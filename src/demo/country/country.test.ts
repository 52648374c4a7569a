import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReference } from '#kernel/codes.ts';
import { people } from '../people/people.ts';
import { inventCountry } from './country.ts';
import { PROVINCES } from './places.ts';

const now = new Date('2012-11-22T19:00:00Z');
const country = inventCountry(now, { taken: ['Aaron Abara'] });

const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

describe('an invented country', () => {
  it('is the same each time, and moves with the day', () => {
    assert.deepEqual(inventCountry(now, { taken: ['Aaron Abara'] }), country);
    const later = inventCountry(new Date('2013-11-22T19:00:00Z'), { taken: ['Aaron Abara'] });
    assert.deepEqual(
      later.nominations.map(({ id, reference, status }) => [id, reference, status]),
      country.nominations.map(({ id, reference, status }) => [id, reference, status]),
    );
    assert.ok(
      later.nominations.every((row, at) => row.created_at > (country.nominations[at]?.created_at ?? now)),
    );
  });

  it('has institutions in all thirteen jurisdictions, each with two names and its address in its own', () => {
    assert.equal(PROVINCES.length, 13);
    assert.equal(Object.keys(tally(country.organisations.map((row) => row.jurisdiction))).length, 13);
    assert.ok(country.organisations.length >= 60);
    const firstLetters: Record<string, string> = {
      ...{ AB: 'T', BC: 'V', MB: 'R', NB: 'E', NL: 'A', NS: 'B', NT: 'X', NU: 'X' },
      ...{ ON: 'KLMNP', PE: 'C', QC: 'GHJ', SK: 'S', YT: 'Y' },
    };
    for (const { name_en, name_fr, jurisdiction, address, status } of country.organisations) {
      assert.ok(name_en !== '' && name_fr !== '' && name_en !== name_fr, name_en);
      assert.ok(!address.includes(name_en) && !address.includes(name_fr), address);
      if (status === 'proposed' || status === 'refused') continue;
      const [, province = '', letter = ''] = / ([A-Z]{2}) {2}([A-Z])\d[A-Z] \d[A-Z]\d$/.exec(address) ?? [];
      assert.equal(province, jurisdiction, address);
      assert.ok(firstLetters[jurisdiction]?.includes(letter), address);
    }
  });

  it('names nobody whom it should not, and nobody twice', () => {
    const addresses = [...country.persons, ...country.nominations].map(({ email }) => email);
    assert.ok(addresses.every((address) => /^[a-z.-]+@demo\.invalid$/.test(address)));
    assert.equal(new Set(country.persons.map(({ email }) => email)).size, country.persons.length);
    assert.ok(!addresses.includes('aaron.abara@demo.invalid'));
    assert.ok(
      country.organisations.every(({ website }) => website === '' || website.endsWith('.demo.invalid')),
    );
    assert.ok(country.organisations.every(({ phone }) => phone === '' || / 555 01\d\d$/.test(phone)));
  });

  it('has somebody in every state of every lifecycle', () => {
    const states = {
      nominations: tally(country.nominations.map(({ status }) => status)),
      pins: tally(country.pins.map(({ status }) => status)),
      memberships: tally(country.memberships.map(({ status }) => status)),
      organisations: tally(country.organisations.map(({ status }) => status)),
      amendments: tally(country.amendments.map(({ status }) => status)),
      reviews: tally(country.reviews.map(({ status }) => status)),
      resets: tally(country.question_resets.map(({ status }) => status)),
      participations: tally(country.participations.map(({ to_day }) => (to_day === null ? 'open' : 'ended'))),
    };
    const expected = {
      nominations:
        'invited completed received returned approved pin_issued enrolled refused withdrawn expired',
      pins: 'issued posted redeemed expired void replaced',
      memberships: 'active suspended deactivated ended',
      organisations: 'proposed confirmed refused closed',
      amendments: 'requested confirmed applied refused withdrawn',
      reviews: 'open done closed',
      resets: 'awaiting_second done refused',
      participations: 'open ended',
    };
    for (const [what, names] of Object.entries(expected))
      assert.deepEqual(
        Object.keys(states[what as keyof typeof states]).sort(),
        names.split(' ').sort(),
        what,
      );
    for (const status of ['invited', 'completed', 'received', 'returned', 'approved', 'pin_issued'])
      assert.ok((states.nominations[status] ?? 0) >= 5, status);
  });

  it('has as many students at its first institution as are asked for, and no two alike', () => {
    const { organisations, requests, persons } = inventCountry(now, { students: 3000 });
    const asked = tally(requests.map(({ organisationId }) => organisationId));
    assert.deepEqual(Object.values(asked), [3000, 400, 400]);
    assert.equal(asked[organisations[0]?.id ?? ''], 3000);
    for (const key of ['placeId', 'reference', 'personId'] as const)
      assert.equal(new Set(requests.map((request) => request[key])).size, requests.length, key);
    assert.equal(new Set(requests.map(({ details }) => details.clientId)).size, requests.length);
    assert.equal(new Set(persons.map(({ email }) => email)).size, persons.length);
  });

  it('leaves no institution that works without an active representative', () => {
    const open = country.reviews.map(({ organisation_id }) => organisation_id);
    for (const id of new Set(open))
      assert.ok(
        country.memberships.some(
          (row) => row.organisation_id === id && row.role === 'dir' && row.status === 'active',
        ),
      );
    assert.equal(
      tally(country.memberships.map(({ role, jurisdiction }) => `${role} ${jurisdiction}`))['coordinator PE'],
      1,
    );
  });

  it('is home to those whose PINs are printed, with colleagues and work of every kind around them', () => {
    for (const { institution } of people) {
      if (institution === null) continue;
      const row = country.organisations.find(({ name_en }) => name_en === institution.en);
      assert.equal(row?.name_fr, institution.fr);
      assert.equal(row?.jurisdiction, institution.jurisdiction);
      const colleagues = country.memberships.filter(({ organisation_id }) => organisation_id === row?.id);
      assert.deepEqual(Object.keys(tally(colleagues.map(({ status }) => status))).length, 4);
      const nominations = country.nominations.filter(({ organisation_id }) => organisation_id === row?.id);
      assert.equal(Object.keys(tally(nominations.map(({ status }) => status))).length, 10);
    }
  });

  it('has references that can be typed, and nothing after now', () => {
    for (const { reference } of country.nominations) assert.equal(readReference(reference).kind, 'reference');
    assert.ok(country.events.every(({ at }) => at <= now));
    assert.ok(country.nominations.every((row) => row.created_at < (row.completed_at ?? now)));
  });
});
