/** The characters of the basic plane that a TrueType font has, from its `cmap` table, format 4 (OpenType §cmap). */
export function coverageOf(font: Buffer): ReadonlySet<number> {
  const table = tableOf(font, 'cmap');
  for (let record = table + 4; record < table + 4 + font.readUInt16BE(table + 2) * 8; record += 8) {
    const subtable = table + font.readUInt32BE(record + 4);
    if (font.readUInt16BE(subtable) === 4) return new Set(mapped(font, subtable));
  }
  throw new Error('The font has no cmap of format 4');
}

function tableOf(font: Buffer, name: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no ${name} table`);
}

function* mapped(font: Buffer, subtable: number): Generator<number> {
  const twice = font.readUInt16BE(subtable + 6);
  for (let at = 0; at < twice; at += 2) {
    const end = subtable + 14 + at;
    const start = end + twice + 2;
    const delta = font.readUInt16BE(start + twice);
    const range = start + 2 * twice;
    const first = font.readUInt16BE(start);
    for (let code = first; code <= font.readUInt16BE(end) && code < 0xffff; code += 1) {
      const offset = font.readUInt16BE(range);
      const glyph = offset === 0 ? code + delta : font.readUInt16BE(range + offset + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) yield code;
    }
  }
}
