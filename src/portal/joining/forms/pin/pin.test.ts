import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Doc } from '#kernel/letters/document.ts';
import { layAll } from '#kernel/letters/layout.ts';
import { pagesOf } from '#kernel/letters/pages.ts';
import { PAPER } from '#kernel/letters/paper.ts';
import { renderPdf, streamPdf } from '#kernel/letters/render.ts';
import { type Pen, pageFrame } from '#kernel/letters/strip.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import { elementsOf, readPdf } from '#test/site/pdf.ts';
import { effortOf } from '#test/world/effort.ts';
import { heldMemory } from '#test/world/held.ts';
import { HATCH, PIN_BOX } from './folded.ts';
import { type PinLetter, pinLetter } from './letter.ts';
import { type PinSlip, pinSlip } from './slip.ts';

const AT = new Date('2026-11-22T15:00:00Z');
const PIN = '7K3M-9QXT-W2HV';
const LONG =
  'Institut polytechnique des aurores boréales en sciences appliquées et en arts de la région métropolitaine';

const person = {
  givenNames: 'Marie-Ève',
  familyName: 'Öztürk-Łukaszewicz',
  pin: PIN,
  expires: new Date('2027-02-01T17:00Z'),
};

const letter = (more: Partial<PinLetter> = {}): PinLetter => ({
  ...person,
  locale: 'en',
  role: 'dir',
  place: { en: 'Northern Lights Polytechnic', fr: 'Polytechnique Aurore' },
  address: ['1200, rue de l’Université', 'Rivière-aux-Érables (Québec)  G1V 0A6'],
  printed: AT,
  reference: 'PP-4B2N-8WKM',
  portal: { en: 'https://portal.example.ca/en', fr: 'https://portail.example.ca/fr' },
  partners: true,
  ...more,
});

const slip = (more: Partial<PinSlip> = {}): PinSlip => ({
  ...person,
  locale: 'fr',
  role: 'signatory',
  institution: 'Polytechnique Aurore',
  issuer: 'Geneviève Tremblay',
  issued: AT,
  portal: 'https://portail.example.ca/fr',
  partners: true,
  ...more,
});

const papers: readonly (readonly [string, Doc])[] = LOCALES.flatMap((locale) => [
  [`a letter, ${locale} first`, pinLetter(letter({ locale }))] as const,
  [`a slip in ${locale}`, pinSlip(slip({ locale }))] as const,
]);

for (const [name, doc] of papers) {
  describe(name, () => {
    it('holds the PIN exactly once, and only in what is printed', () => {
      assert.equal(JSON.stringify(doc).split(PIN).length - 1, 1);
      assert.ok(!JSON.stringify(doc.title).includes(PIN));
      assert.equal(written(doc).filter(({ text }) => text.includes(PIN)).length, 1);
    });

    it('shows nothing of the PIN once folded, and covers it with hatching', () => {
      const [pin] = written(doc).filter(({ text }) => text.includes(PIN));
      const third = PAPER.height / 3;
      assert.ok(pin && pin.baseline - 20 > third && pin.baseline + 8 < 2 * third, 'it lies inside');
      const mirrored = 4 * third - pin.baseline;
      assert.ok(mirrored > HATCH.top + 8 && mirrored + 20 < HATCH.top + HATCH.height, 'hatching lies on it');
      assert.ok(HATCH.left <= PIN_BOX.left && HATCH.width >= PIN_BOX.width);
    });

    it('shows outside who it is for, in the window of the envelope', () => {
      const addressee = written(doc).find(({ text }) => text === 'Marie-Ève Öztürk-Łukaszewicz');
      assert.ok(addressee && addressee.baseline > 2.1 * 72 && addressee.baseline < 3.3 * 72);
    });

    it('is one page, tagged, with its steps as a list', async () => {
      const { pages, structure, untagged } = readPdf(await renderPdf(doc, AT));
      assert.equal(pages.length, 1);
      assert.deepEqual(untagged, []);
      assert.ok(elementsOf(structure, 'H1').length > 0);
      assert.ok(elementsOf(structure, 'LI').length >= 3);
      assert.ok(pages[0]?.includes(PIN));
    });
  });
}

it('says where to fold in the languages that the paper is written in, the reader’s first', () => {
  const folds = (doc: Doc) => doc.blocks.flatMap((block) => (block.kind === 'folds' ? block.at : []));
  assert.deepEqual(
    [pinSlip(slip()), pinLetter(letter({ locale: 'fr' }))].map((doc) => folds(doc)[0]?.text),
    ['plier ici vers l’arrière', 'plier ici vers l’arrière  ·  fold back here'],
  );
});

describe('a PIN letter', () => {
  it('says everything in both languages, each marked as such, the person’s first', async () => {
    const { structure, pages } = readPdf(await renderPdf(pinLetter(letter({ locale: 'fr' })), AT));
    assert.deepEqual(
      elementsOf(structure, 'Sect')
        .slice(0, 2)
        .map(({ lang }) => lang),
      ['fr-CA', 'en-CA'],
    );
    const text = pages.flat().join(' ');
    for (const said of [
      'Courrier recommandé',
      'Registered mail',
      'jusqu’au 1er février 2027',
      'until February 1, 2027',
    ])
      assert.ok(text.includes(said), said);
  });

  it('has a dash for the given names of whoever has none, and their name without a space before it', async () => {
    const suharto = { givenNames: '', familyName: 'Suharto' };
    for (const doc of [pinLetter(letter(suharto)), pinSlip(slip(suharto))]) {
      assert.match(doc.title, / Suharto$/);
      assert.doesNotMatch(doc.title, / {2}/);
      assert.match(JSON.stringify(doc.blocks), /"value":"–"/);
    }
  });

  it('holds the longest names and addresses', async () => {
    const long = letter({
      givenNames: 'Maximiliane-Alexandrine Bernadette Wilhelmina',
      familyName: 'de la Fontaine-Vandenberghe-Rosenkrantz',
      place: { en: LONG, fr: LONG },
      address: [
        'Bureau des services aux étudiants internationaux',
        'Pavillon principal, bureau 3400',
        '1200, rue de l’Université',
        'Rivière-aux-Érables (Québec)  G1V 0A6',
      ],
    });
    for (const locale of LOCALES) assert.ok((await renderPdf(pinLetter({ ...long, locale }), AT)).length > 0);
    assert.ok(
      (await renderPdf(pinSlip(slip({ ...person, institution: LONG, familyName: long.familyName })), AT))
        .length > 0,
    );
  });
});

describe('500 letters in one go', () => {
  it('take less than 30 seconds of a processor and little memory, each PIN made as its letter is printed', async (t: TestContext) => {
    let made = 0;
    const held: number[] = [];
    const letters = function* () {
      for (; made < 500; made += 1) {
        if (made % 100 === 50) held.push(heldMemory());
        yield pinLetter(letter({ familyName: `Tremblay-${made}`, locale: made % 2 ? 'en' : 'fr' }));
      }
    };
    let bytes = 0;
    const seconds = await effortOf(async () => {
      for await (const chunk of streamPdf(letters(), { title: 'PIN letters', locale: 'en', at: AT }))
        bytes += chunk.length;
    });
    // What earlier tests of this process held is gone by the second look.
    const [, from = 0, ...later] = held;
    const grown = Math.max(...later) - from;
    t.diagnostic(
      `${seconds.toFixed(1)} s, ${grown.toFixed(0)} MiB more, ${(bytes / 2 ** 20).toFixed(1)} MiB`,
    );
    assert.equal(made, 500);
    assert.ok(seconds < 30, `${seconds} s`);
    assert.ok(grown < 30, `${grown} MiB`);
  });
});

/** Where each line of text comes to lie; letters are about half as wide as high. */
function written(doc: Doc): readonly { text: string; baseline: number }[] {
  const lines: { text: string; baseline: number }[] = [];
  const pen: Pen = {
    write: (text, _style, _x, baseline) => lines.push({ text, baseline }),
    line: () => {},
    box: () => {},
    squares: () => {},
    hatch: () => {},
  };
  const frame = pageFrame(doc.locale, (text, { size }) => text.length * size * 0.52);
  for (const { strip, top } of pagesOf(layAll(doc.blocks, frame).strips).flat())
    for (const ink of strip.ink) ink.draw(pen, top);
  return lines;
}
