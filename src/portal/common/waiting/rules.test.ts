import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addMs, days } from '#kernel/time.ts';
import { type Heap, type Kind, mondayOf, morningOf, placeOf } from './rules.ts';

const NOW = new Date('2012-11-28T09:40:00Z');
const heap = (more: Partial<Heap> = {}): Heap => ({
  ...{ place: 'college', except: null, first: null, count: 2, fresh: 0, since: addMs(NOW, -days(3)) },
  ...more,
});
const kind = (heaps: readonly Heap[], more: Partial<Kind> = {}): Kind => ({
  ...{ key: 'pins', roles: ['dir'], hearing: 'at_once', heaps },
  ...more,
});
const dir = { personId: 'helen', places: [{ role: 'dir', place: 'college' }], origins: [] } as const;
const why = (kinds: readonly Kind[]) => {
  const told = morningOf(dir, kinds, NOW);
  return told && { news: told.news, late: told.late, counts: told.lines.map(({ count }) => count) };
};

describe('a morning', () => {
  it('tells nothing of what was told as it happened, until it has waited for a week', () => {
    assert.equal(why([kind([heap({ fresh: 2 })])]), null);
    assert.equal(why([kind([heap({ since: addMs(NOW, -days(6)) })])]), null);
    assert.deepEqual(why([kind([heap({ since: addMs(NOW, -days(7)) })])]), {
      news: false,
      late: true,
      counts: [2],
    });
  });

  it('tells what came yesterday where nobody was told before, with all else that waits', () => {
    const night = kind([heap({ fresh: 1 })], { key: 'letters', hearing: 'by_morning' });
    assert.deepEqual(why([kind([heap()]), night]), { news: true, late: false, counts: [2, 2] });
  });

  it('leaves to a room what that reminds of itself', () => {
    assert.equal(why([kind([heap({ since: addMs(NOW, -days(40)) })], { hearing: 'by_its_room' })]), null);
  });

  it('counts what is somebody’s own to do: in their role, at their place, and not barred to them', () => {
    const old = { since: addMs(NOW, -days(9)) };
    const kinds = [
      kind([
        heap({ ...old, except: 'helen' }),
        heap({ ...old, except: 'luc', count: 3 }),
        heap({ ...old, count: 1 }),
      ]),
      kind([heap({ ...old, place: 'elsewhere' })], { key: 'elsewhere' }),
      kind([heap(old)], { key: 'officers', roles: ['officer'] }),
    ];
    assert.deepEqual(why(kinds), { news: false, late: true, counts: [4] });
  });

  it('counts what takes a second person for nobody who is new, or one party with the first', () => {
    const kinds = [kind([heap({ since: addMs(NOW, -days(9)), first: 'odile' })])];
    const let_in = (issuedBy: string, ago: number) => ({
      ...dir,
      origins: [{ personId: 'helen', issuedBy, approvedBy: null, redeemedAt: addMs(NOW, -days(ago)) }],
    });
    const told = (issuedBy: string, ago: number) => morningOf(let_in(issuedBy, ago), kinds, NOW) !== null;
    assert.equal(told('luc', 30), true);
    assert.equal(told('luc', 3), false);
    assert.equal(told('odile', 30), false);
  });
});

it('a week begins on its Monday', () => {
  for (const day of ['2012-11-26', '2012-11-28', '2012-12-02']) assert.equal(mondayOf(day), '2012-11-26');
});

it('the place of a role is its institution, its province, or the office', () => {
  const held = { role: 'dir', organisationId: null, jurisdiction: null } as const;
  assert.equal(placeOf({ ...held, organisationId: 'college' }).place, 'college');
  assert.equal(placeOf({ ...held, jurisdiction: 'QC' }).place, 'QC');
  assert.equal(placeOf(held).place, 'office');
});
