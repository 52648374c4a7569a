import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  areNamesakes,
  PAGE_SIZE,
  pageOf,
  readOrganisation,
  takesNominations,
  tidy,
  WHOLE_SIZE,
} from './rules.ts';

describe('an institution as somebody names it', () => {
  it('has one name for both languages when only one is given', () => {
    const read = { nameEn: ' Nordet  College ', nameFr: '', jurisdiction: 'QC' };
    assert.deepEqual(readOrganisation(read), {
      nameEn: 'Nordet College',
      nameFr: 'Nordet College',
      jurisdiction: 'QC',
    });
  });

  it('needs a name and a jurisdiction of Canada', () => {
    assert.deepEqual(readOrganisation({ nameEn: ' ', nameFr: '', jurisdiction: 'XX' }), [
      'nameMissing',
      'jurisdictionMissing',
    ]);
  });

  it('is the namesake of one in its jurisdiction whose name reads the same, in either language', () => {
    const known = {
      id: '1',
      name: { en: 'Saint-Élan University', fr: 'Université de l’Élan' },
      jurisdiction: 'QC',
      status: 'confirmed',
    } as const;
    for (const [name, jurisdiction, same] of [
      ['Saint-Élan University', 'QC', true],
      ['SAINT ELAN UNIVERSITY', 'QC', true],
      ["universite de l'elan", 'QC', true],
      ['Université  de l’Élan.', 'QC', true],
      ['Université de l’Élan', 'NB', false],
      ['Université de Élan', 'QC', false],
      ['University Saint-Élan', 'QC', false],
      ['Université de l’Élan II', 'QC', false],
    ] as const) {
      assert.equal(areNamesakes({ nameEn: name, nameFr: name, jurisdiction }, known), same, name);
      assert.equal(areNamesakes({ nameEn: 'Other', nameFr: name, jurisdiction }, known), same, name);
    }
  });

  it('is the namesake of one whose name looks the same in letters of another script', () => {
    const alike = (name: string, en: string) =>
      areNamesakes(
        { nameEn: name, nameFr: name, jurisdiction: 'QC' },
        { id: '1', name: { en, fr: en }, jurisdiction: 'QC', status: 'confirmed' },
      );
    for (const [twin, name] of [
      ['L\u0430rchmere College', 'Larchmere College'],
      ['Larchmere \u0421ollege', 'Larchmere College'],
      ['L\u0430r\u0441hm\u0435r\u0435 C\u03bfllege', 'Larchmere College'],
      ['\u039d\u039f\u0392\u0391 \u0391\u03a1\u03a4', 'Noba Apt'],
      ['\u0420\u0410\u0421\u0415', 'PACE'],
      ['Larchmere \u03f9ollege', 'Larchmere College'],
      ['Co\u01c0lege One', 'College One'],
      ['Col1ege One', 'College One'],
      ['CoIlege One', 'College One'],
      ['\uff2carchmere College', 'Larchmere College'],
    ] as const)
      assert.ok(alike(twin, name), twin);
    for (const [other, name] of [
      ['Larchmore College', 'Larchmere College'],
      ['\u0411\u043e\u0440', 'Bor'],
      ['Nova Apt', 'Noba Apt'],
    ] as const)
      assert.ok(!alike(other, name), other);
  });

  it('takes nominations until it is refused or closed', () => {
    assert.ok(takesNominations({ status: 'proposed' }) && takesNominations({ status: 'confirmed' }));
    assert.ok(!takesNominations({ status: 'refused' }) && !takesNominations({ status: 'closed' }));
  });

  it('is one line, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        assert.doesNotMatch(tidy(text), /[\n\t]|^ | $| {2}/);
      }),
    );
  });
});

describe('the pages of a list', () => {
  it('begin with the first and never lead beyond the last, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.oneof(fc.string(), fc.integer().map(String)), (count, asked) => {
        const { current, total } = pageOf(asked, count);
        assert.ok(current >= 1 && current <= total);
        assert.ok(total * PAGE_SIZE >= count && (total - 1) * PAGE_SIZE <= Math.max(0, count - 1));
      }),
    );
    assert.deepEqual(pageOf('3', 41), { current: 3, total: 3, size: PAGE_SIZE, whole: true });
    assert.deepEqual(pageOf(undefined, 0), { current: 1, total: 1, size: PAGE_SIZE, whole: true });
    assert.deepEqual(pageOf('all', 500), { current: 1, total: 1, size: WHOLE_SIZE, whole: true });
    assert.deepEqual(pageOf('all', 501), { current: 1, total: 26, size: PAGE_SIZE, whole: false });
  });
});
