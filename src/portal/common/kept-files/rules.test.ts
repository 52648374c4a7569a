import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileNameFor } from './rules.ts';

describe('a file’s name', () => {
  it('loses its folder and what no file name holds, and ends as its content demands', () => {
    const pdf = (name: string) => fileNameFor(name, 'application/pdf', 'scan');
    assert.equal(pdf('C:\\scans\\Formulaire signé.PDF'), 'Formulaire signé.pdf');
    assert.equal(pdf('../../.bashrc'), 'bashrc.pdf');
    assert.equal(pdf('a\r\nSet-Cookie: x.png'), 'aSet-Cookie_ x.pdf');
    assert.equal(pdf(''), 'scan.pdf');
    assert.equal(fileNameFor('form.pdf.exe', 'image/png', 'scan'), 'form.pdf.png');
    assert.ok(pdf(`${'x'.repeat(300)}.pdf`).length < 100);
  });
});
