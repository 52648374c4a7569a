import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '#kernel/ui/locale.ts';
import { COLUMN_FIELDS, FIELDS, fieldOf, RECORD_FIELDS, SECTIONS } from './fields.ts';
import { labelOf, optionsOf, valueText } from './labels.ts';
import {
  columnsOf,
  type FieldFault,
  faultOf,
  inOrder,
  onFile,
  recordIn,
  recordOf,
  sameField,
  wholeRecord,
} from './rules.ts';

test('each field stands once in the table, its section whole and in order, its column its own', () => {
  const keys = FIELDS.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  const sections = FIELDS.map(({ section }) => SECTIONS.indexOf(section));
  assert.deepEqual(sections, sections.toSorted());
  const columns = COLUMN_FIELDS.map(({ record }) => record);
  assert.equal(new Set(columns).size, columns.length);
});

for (const [key, text, fault] of [
  ['nameEn', '', 'missing'],
  ['operatingName', '', null],
  ['sector', 'secret', 'missing'],
  ['sector', 'private', null],
  ['institutionPhone', '555', 'phone'],
  ['phone', '418-555-0142, ext. 3', null],
  ['website', 'not an address', 'website'],
  ['website', 'www.college.example', null],
  ['campuses', 'Nord\n李', 'unprintable'],
  ['address', '1 rue du Quai\nSaguenay', null],
] as const satisfies readonly (readonly [string, string, FieldFault | null])[])
  test(`says of ${key}, typed as '${text.replace('\n', ' / ')}': ${fault ?? 'nothing'}`, () =>
    assert.equal(faultOf(fieldOf(key), text), fault));

test('a list says the same in whatever order, other lines only in theirs', () => {
  assert.ok(sameField('campuses', 'Sud\n Nord\nSud', 'Nord\nSud'));
  assert.equal(inOrder('campuses', 'Sud\nNord\nSud'), 'Nord\nSud');
  assert.ok(!sameField('address', 'a\nb', 'b\na'));
  assert.ok(sameField('address', 'K7L  4Z4', 'K7L 4Z4'));
});

test('a record comes back from its columns and lists as it went there', () => {
  const record = { ...recordOf((key) => key), sector: 'private', campuses: 'Nord\nSud' };
  assert.deepEqual(recordIn(columnsOf(record), { campuses: ['Nord', 'Sud'] }), record);
  assert.equal(columnsOf({ ...record, sector: 'secret' }).sector, 'public');
  assert.deepEqual(wholeRecord({ nameEn: 'Fjord' }), { ...recordOf(() => ''), nameEn: 'Fjord' });
});

test('a sector on file means something once there is an address', () => {
  const bare = { ...recordOf(() => ''), sector: 'public' };
  assert.equal(onFile(fieldOf('sector'), bare), '');
  assert.equal(onFile(fieldOf('sector'), { ...bare, address: '1 rue du Quai' }), 'public');
  assert.equal(onFile(fieldOf('title'), bare), null);
});

test('every field has a label, and every option words, in both languages', () => {
  for (const locale of LOCALES) {
    for (const { key } of FIELDS) assert.ok(labelOf(key, locale), key);
    for (const field of FIELDS)
      for (const { value, label } of optionsOf(field, locale)) assert.notEqual(label, value);
    assert.equal(valueText('nameEn', 'public', locale), 'public');
  }
  assert.ok(RECORD_FIELDS.every(({ section }) => section === 'institution'));
});
