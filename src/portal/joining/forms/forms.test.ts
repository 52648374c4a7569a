import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderPdf } from '#kernel/letters/render.ts';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { FIELDS } from '#portal/common/identification/fields.ts';
import { elementsOf, readPdf } from '#test/site/pdf.ts';
import { acknowledgementForm } from './acknowledgement.ts';
import { identificationForm } from './identification.ts';
import {
  type Acknowledgement,
  blankAcknowledgement,
  blankIdentification,
  type Identification,
  STATEMENTS,
} from './types.ts';

const AT = new Date('2026-11-22T15:00:00Z');
const REFERENCE = 'PP-7K3M-9QXT';
const LONG =
  'Institut polytechnique des aurores boréales en sciences appliquées et en arts de la région métropolitaine';

const TEXTS = Object.fromEntries(FIELDS.map(({ key }) => [key, `${key}!`]));

const identification = (locale: Locale): Identification => ({
  locale,
  reference: REFERENCE,
  action: 'replace',
  former: 'Geneviève Tremblay',
  effective: '2027-01-04',
  jurisdiction: 'QC',
  email: 'marie-eve@example.ca',
  fields: {
    nameEn: 'Northern Lights Polytechnic',
    nameFr: LONG,
    operatingName: 'Polytechnique Aurore',
    campuses: 'Campus du Vieux-Port\nCentre de Sainte-Marie-de-l’Anse',
    sector: 'public',
    address: '1200, rue de l’Université\nRivière-aux-Érables (Québec)  G1V 0A6',
    institutionPhone: '418-555-0142',
    website: 'https://www.example.ca',
    agreement: 'PE-2026-QC-014',
    familyName: 'Öztürk-Łukaszewicz',
    givenNames: 'Marie-Ève',
    title: 'Directrice',
    department: 'Bureau de l’international',
    phone: '418-555-0187',
    language: 'fr',
    authorityName: 'Νίκος Παπαδόπουλος',
    authorityTitle: 'Secrétaire général',
  },
  review: { name: 'Ольга Іваненко', decision: 'confirmed', date: '2026-11-20' },
});

const acknowledgement = (locale: Locale): Acknowledgement => ({
  locale,
  reference: REFERENCE,
  version: '2026-11-01',
  person: { familyName: 'Öztürk', givenNames: 'Marie-Ève', institution: LONG, role: 'alternate_dir' },
  ticked: new Set(STATEMENTS),
});

const forms = (locale: Locale) => ({
  identification: identificationForm(identification(locale)),
  'blank identification': identificationForm(blankIdentification(locale)),
  acknowledgement: acknowledgementForm(acknowledgement(locale)),
  'blank acknowledgement': acknowledgementForm(blankAcknowledgement(locale, '2026-11-01')),
});

for (const locale of LOCALES) {
  describe(`the forms in ${locale}`, () => {
    for (const [name, form] of Object.entries(forms(locale))) {
      it(`take two pages, each with its number: ${name}`, async () => {
        const { pages, title, lang, untagged } = readPdf(await renderPdf(form, AT));
        assert.equal(title, form.title);
        assert.equal(lang, `${locale}-CA`);
        assert.deepEqual(untagged, []);
        const of = locale === 'en' ? 'of' : 'sur';
        assert.deepEqual(
          pages.map((page) => page.at(-1)),
          [`Page 1 ${of} 2`, `Page 2 ${of} 2`],
        );
      });
    }
  });
}

describe('a filled form', () => {
  it('bears its reference on every page, for pages get separated', async () => {
    for (const form of [forms('en').identification, forms('fr').acknowledgement]) {
      const { pages } = readPdf(await renderPdf(form, AT));
      for (const page of pages) assert.match(page.join('\n'), new RegExp(REFERENCE));
    }
  });

  it('holds everything that was entered', async () => {
    const { pages } = readPdf(await renderPdf(forms('fr').identification, AT));
    const text = pages.flat().join(' ');
    for (const said of [
      'Öztürk-Łukaszewicz',
      'Νίκος Παπαδόπουλος',
      'Ольга Іваненко',
      'Centre de Sainte-Marie-de-l’Anse',
      'PE-2026-QC-014',
      '2026-11-20',
      'Ottawa (Ontario)  K1A 1L1',
    ])
      assert.ok(text.includes(said), said);
  });

  it('tells a screen reader which boxes are ticked', async () => {
    const { structure } = readPdf(await renderPdf(forms('en').identification, AT));
    const ticked = elementsOf(structure, 'Form').flatMap(({ alt }) =>
      alt?.startsWith('Ticked:') ? [alt] : [],
    );
    assert.deepEqual(ticked, [
      'Ticked: Replace the representative',
      'Ticked: Public',
      'Ticked: French',
      'Ticked: The institution is confirmed',
    ]);
  });

  it('ticks the statements one by one', async () => {
    const one = { ...acknowledgement('en'), ticked: new Set(['noSharing'] as const) };
    const { structure } = readPdf(await renderPdf(acknowledgementForm(one), AT));
    const [list] = elementsOf(structure, 'L');
    assert.ok(list);
    const states = elementsOf(list, 'Form').map(({ alt }) => alt?.split(':')[0]);
    assert.deepEqual(states, [
      'Not ticked',
      'Ticked',
      'Not ticked',
      'Not ticked',
      'Not ticked',
      'Not ticked',
    ]);
  });
});

describe('a blank form', () => {
  it('has neither a reference nor a tick, and leaves every field to be filled in', async () => {
    const { structure, pages } = readPdf(await renderPdf(forms('en')['blank identification'], AT));
    assert.ok(!pages.flat().join(' ').includes('PP-'));
    assert.equal(elementsOf(structure, 'Figure').length, 0);
    const alts = elementsOf(structure, 'Form').map(({ alt }) => alt ?? '');
    assert.ok(!alts.some((alt) => alt.startsWith('Ticked')));
    for (const label of ['Legal name in French *', 'Family name *', 'Work e-mail *', 'Signature of the DIR'])
      assert.ok(alts.includes(`${label}: to be filled in`), label);
  });

  it('has a place for every field of the form, whichever row it is in', () => {
    for (const locale of LOCALES) {
      const form = JSON.stringify(identificationForm({ ...blankIdentification(locale), fields: TEXTS }));
      for (const { key, kind } of FIELDS)
        if (kind !== 'choice') assert.equal(form.split(`"${key}!"`).length, 2, key);
    }
  });
});
