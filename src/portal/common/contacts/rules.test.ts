import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CONTACT_PLACES,
  type Contact,
  changedFields,
  contactFor,
  placesKept,
  readContact,
  type TypedContact,
  typedOf,
} from './rules.ts';

const TYPED: TypedContact = {
  nameEn: ' Nathalie  Boisclair ',
  nameFr: '',
  phone: '506 555-0123, ext. 4',
  email: 'nathalie@Example.CA',
  addressEn: '12 Queen Street\r\n\r\nFredericton, NB  E3B 1A1 ',
  addressFr: '12, rue Queen\nFredericton (Nouveau-Brunswick)  E3B 1A1',
  hoursEn: 'Monday to Friday, 8 to 4',
  hoursFr: 'Du lundi au vendredi, de 8 h à 16 h',
  served: 'both',
};

const contactOf = (typed: Partial<TypedContact> = {}): Contact => {
  const read = readContact('NB', { ...TYPED, ...typed });
  return read.kind === 'contact' ? read.contact : assert.fail(JSON.stringify(read.faults));
};

describe('a contact', () => {
  it('is kept tidily, an address line by line', () => {
    const contact = contactOf();
    assert.deepEqual(contact.name, { en: 'Nathalie Boisclair', fr: 'Nathalie Boisclair' });
    assert.equal(contact.email, 'nathalie@example.ca');
    assert.equal(contact.address.en, '12 Queen Street\nFredericton, NB  E3B 1A1');
    assert.equal(contact.address.fr, '12, rue Queen\nFredericton (Nouveau-Brunswick)  E3B 1A1');
  });

  it('needs one language of each text, whichever', () => {
    assert.deepEqual(contactOf({ nameEn: '', nameFr: 'Le bureau' }).name, {
      en: 'Le bureau',
      fr: 'Le bureau',
    });
    assert.deepEqual(contactOf({ hoursEn: '', hoursFr: '' }).hours, { en: '', fr: '' });
  });

  it('can be reached by telephone or by e-mail', () => {
    assert.equal(contactOf({ phone: '' }).phone, '');
    assert.equal(contactOf({ email: ' ' }).email, '');
  });

  for (const [typed, field, fault] of [
    [{ nameEn: ' ', nameFr: '' }, 'nameEn', 'nameMissing'],
    [{ phone: '', email: '' }, 'phone', 'unreachable'],
    [{ phone: '555-0123' }, 'phone', 'phone'],
    [{ email: 'nathalie' }, 'email', 'email'],
    [{ served: 'de' }, 'served', 'served'],
    [{ nameFr: 'Écrivez à https://exemple.ca' }, 'nameFr', 'link'],
    [{ hoursEn: 'See www.example' }, 'hoursEn', 'link'],
    [{ nameEn: 'Nathalie, or a@b' }, 'nameEn', 'link'],
    [{ addressEn: 'Sign in at portal-help.com today' }, 'addressEn', 'link'],
    [{ hoursFr: 'h'.repeat(121) }, 'hoursFr', 'long'],
    [{ addressFr: 'Rue\n'.repeat(101) }, 'addressFr', 'long'],
  ] as const)
    it(`is refused for its ${field}: ${fault}`, () => {
      assert.deepEqual(readContact('NB', { ...TYPED, ...typed }), {
        kind: 'faulty',
        faults: [{ field, fault }],
      });
    });

  it('says everything that is wrong at once', () => {
    const read = readContact('NB', { ...TYPED, nameEn: '', phone: 'x', email: 'y', served: '' });
    assert.equal(read.kind === 'faulty' && read.faults.length, 4);
  });

  it('comes back to its form as it is kept', () => {
    const contact = contactOf();
    assert.equal(typedOf(contact).nameFr, '');
    assert.deepEqual(readContact('NB', typedOf(contact)), { kind: 'contact', contact });
  });

  it('is logged by the names of what changed', () => {
    assert.deepEqual(changedFields(contactOf(), contactOf()), []);
    assert.deepEqual(changedFields(contactOf(), contactOf({ phone: '', hoursFr: '' })), ['phone', 'hoursFr']);
    assert.ok(changedFields(null, contactOf()).includes('nameEn'));
  });
});

describe('whom to call', () => {
  const office = { ...contactOf(), place: 'office' as const };
  const brunswick = contactOf();

  it('is the coordinator of the place, else the office', () => {
    const contacts = new Map([office, brunswick].map((one) => [one.place, one] as const));
    assert.equal(contactFor(contacts, 'NB'), brunswick);
    assert.equal(contactFor(contacts, 'ON'), office);
    assert.equal(contactFor(contacts, null), office);
    assert.equal(contactFor(new Map([['NB', brunswick]]), 'ON'), null);
  });
});

describe('a contact is kept', () => {
  it('by administrators, and by the coordinators of its own place', () => {
    const coordinator = { role: 'coordinator', jurisdiction: 'NB' } as const;
    assert.deepEqual(placesKept([{ role: 'administrator', jurisdiction: null }]), CONTACT_PLACES);
    assert.deepEqual(placesKept([coordinator]), ['NB']);
    assert.deepEqual(placesKept([coordinator, { role: 'coordinator', jurisdiction: 'PE' }]), ['NB', 'PE']);
    assert.deepEqual(placesKept([{ role: 'officer', jurisdiction: null }]), []);
    assert.deepEqual(placesKept([{ role: 'dir', jurisdiction: 'NB' }]), []);
  });
});
