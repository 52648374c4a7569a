import { crc32, deflateSync } from 'node:zlib';
import { SCAN } from '../../../src/demo/country/scan.ts';

/** A PDF of one page; each mark makes another file of it, for readers pass over what follows the end. */
export const pdfScan = (mark = ''): Buffer => Buffer.concat([SCAN, Buffer.from(mark && `% ${mark}\n`)]);

/** A grey pixel. */
export function pngScan(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The bones of a JPEG: a preview with an end of its own, a frame, the data, the end. */
export const jpegScan = (): Buffer =>
  Buffer.from(
    [
      [0xff, 0xd8],
      [0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9],
      [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0],
      [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
      [0x7f, 0x7f, 0xff, 0, 0x7f],
      [0xff, 0xd9],
    ].flat(),
  );
