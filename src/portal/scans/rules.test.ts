import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileNameFor, mediaTypeOf } from './rules.ts';

describe('a file’s kind', () => {
  it('is told by its first bytes', () => {
    assert.equal(mediaTypeOf(Buffer.from('%PDF-2.0')), 'application/pdf');
    assert.equal(mediaTypeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])), 'image/png');
    assert.equal(mediaTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg');
    for (const other of ['', '%PDF', ' %PDF-1.7', 'GIF89a', '<svg/>', 'PK\x03\x04'])
      assert.equal(mediaTypeOf(Buffer.from(other)), null, other);
  });
});

describe('a file’s name', () => {
  it('loses its folder and what no file name holds, and ends as its content demands', () => {
    const pdf = (name: string) => fileNameFor(name, 'application/pdf');
    assert.equal(pdf('C:\\scans\\Formulaire signé.PDF'), 'Formulaire signé.pdf');
    assert.equal(pdf('../../.bashrc'), 'bashrc.pdf');
    assert.equal(pdf('a\r\nSet-Cookie: x.png'), 'aSet-Cookie_ x.pdf');
    assert.equal(pdf(''), 'scan.pdf');
    assert.equal(fileNameFor('form.pdf.exe', 'image/png'), 'form.pdf.png');
    assert.ok(pdf(`${'x'.repeat(300)}.pdf`).length < 100);
  });
});
