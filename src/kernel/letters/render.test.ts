import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { brand } from '#kernel/brand.ts';
import { elementsOf, readPdf } from '#test/site/pdf.ts';
import type { Block, Doc } from './document.ts';
import { renderPdf, streamPdf } from './render.ts';

const AT = new Date('2026-11-22T15:00:00Z');

const blocks: readonly Block[] = [
  {
    kind: 'masthead',
    lines: ['Sender'],
    title: 'A form',
    label: 'Reference',
    reference: { text: 'PP-1', alt: 'A QR code' },
  },
  { kind: 'heading', level: 2, text: '1. Part' },
  { kind: 'paragraph', text: 'Été à Montréal' },
  { kind: 'list', ordered: true, items: ['first', 'second'] },
  {
    kind: 'fields',
    rows: [
      [
        { label: 'Name', value: 'Ольга 张' },
        { label: 'Signature', value: null },
      ],
      [{ label: 'Sector', value: null, ticks: { columns: 2, options: [{ text: 'Public', ticked: true }] } }],
    ],
  },
  { kind: 'statements', items: [{ text: 'I agree', ticked: false }] },
  { kind: 'table', head: ['Year', 'Sum'], rows: [['2026', '12']] },
  {
    kind: 'columns',
    columns: [
      { blocks: [{ kind: 'note', text: 'left' }] },
      { locale: 'fr', blocks: [{ kind: 'note', text: 'droite' }] },
    ],
  },
  { kind: 'page-break' },
  { kind: 'code', text: 'PP-1', alt: 'Another QR code', caption: 'Scan it' },
  { kind: 'folds', at: [{ top: 264, text: 'fold' }] },
];

const doc = (more: Partial<Doc> = {}): Doc => ({
  title: 'Title – é',
  locale: 'en',
  foot: 'F 1',
  blocks,
  ...more,
});
const read = async (of: Doc) => readPdf(await renderPdf(of, AT));

describe('a printed document', () => {
  it('says its title and language, what made it, in that language, and that it is tagged', async () => {
    const { title, creator, lang, objects } = await read(doc({ locale: 'fr' }));
    assert.equal(title, 'Title – é');
    assert.equal(creator, brand.fr.portal);
    assert.equal(lang, 'fr-CA');
    const all = [...objects.values()].join('\n');
    assert.match(all, /\/Marked true/);
    assert.match(all, /\/DisplayDocTitle true/);
    assert.match(all, /\/Outlines/);
  });

  it('can be read as text, whatever the script, with the number of each page', async () => {
    const { pages } = await read(doc());
    assert.equal(pages.length, 2);
    for (const text of ['Été à Montréal', 'Ольга ', '[U+5F20]', 'droite', 'Page 1 of 2', 'F 1'])
      assert.ok(pages[0]?.includes(text), `${text} in ${pages[0]}`);
    assert.ok(pages[1]?.includes('Page 2 of 2'));
  });

  it('leaves nothing on the page that is neither tagged nor decoration', async () => {
    assert.deepEqual((await read(doc())).untagged, []);
  });

  it('tells a screen reader what each part is', async () => {
    const { structure } = await read(doc());
    const count = (type: string) => elementsOf(structure, type).length;
    assert.deepEqual(
      ['Document', 'H1', 'H2', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Form'].map(count),
      [1, 1, 1, 2, 3, 1, 2, 2, 2, 2, 3],
    );
    assert.deepEqual(
      elementsOf(structure, 'Figure').map(({ alt }) => alt),
      ['A QR code', 'Another QR code'],
    );
    assert.deepEqual(
      elementsOf(structure, 'Form').map(({ alt }) => alt),
      ['Signature: to be filled in', 'Ticked: Public', 'Not ticked: I agree'],
    );
    assert.deepEqual(
      elementsOf(structure, 'Sect').map(({ lang }) => lang),
      ['en-CA', 'fr-CA'],
    );
  });

  it('is the same each time, so that it can be compared', async () => {
    assert.deepEqual(await renderPdf(doc(), AT), await renderPdf(doc(), AT));
  });

  it('embeds each font that it shows, with what its glyphs mean', async () => {
    const fonts = [...(await read(doc())).objects.values()].filter((text) =>
      text.includes('/Subtype /Type0'),
    );
    assert.ok(fonts.length >= 3);
    for (const font of fonts) assert.match(font, /\/ToUnicode \d+ 0 R/);
  });

  it('puts what has a fixed place there in a smaller size rather than over its edge', async () => {
    const area = (words: number): Doc =>
      doc({
        blocks: [
          {
            kind: 'area',
            top: 100,
            height: 40,
            width: 200,
            blocks: [{ kind: 'paragraph', text: 'word '.repeat(words) }],
          },
        ],
      });
    assert.equal((await read(area(24))).pages.length, 1);
    await assert.rejects(renderPdf(area(200), AT), RangeError);
  });
});

describe('many documents in one stream', () => {
  it('begin on new pages under their own tags', async () => {
    const both = [doc({ title: 'One' }), doc({ title: 'Deux', locale: 'fr' })];
    const { pages, structure, title } = readPdf(
      await buffer(streamPdf(both, { title: 'Both', locale: 'en', at: AT })),
    );
    assert.equal(title, 'Both');
    assert.equal(pages.length, 4);
    assert.deepEqual(
      structure.children.map(({ type, lang }) => `${type} ${lang}`),
      ['Document en-CA', 'Document fr-CA'],
    );
    assert.ok(pages[3]?.includes('Page 2 sur 2'));
  });

  it('are made only as fast as they are taken', async () => {
    let made = 0;
    const endless = function* () {
      for (;;) {
        made += 1;
        yield doc();
      }
    };
    const stream = streamPdf(endless(), { title: 'Endless', locale: 'en', at: AT });
    for await (const chunk of stream) {
      assert.ok(chunk.length > 0);
      if (made > 5) break;
    }
    assert.ok(stream.destroyed);
    assert.ok(made < 40, `${made} were made`);
  });

  it('pass on what fails while they are made', async () => {
    const failing = async function* () {
      yield doc();
      throw new Error('no more PINs');
    };
    await assert.rejects(buffer(streamPdf(failing(), { title: 'x', locale: 'en', at: AT })), /no more PINs/);
  });
});
