import { createHash } from 'node:crypto';

/** One page that says in both languages that no form was ever signed (ISO 32000-2 §7.5). */
export const SCAN: Uint8Array = makePdf([
  'Demonstration: an invented scan of invented forms.',
  'D\\351monstration : num\\351risation invent\\351e de formulaires invent\\351s.',
]);

export const SCAN_DIGEST: string = createHash('sha256').update(SCAN).digest('hex');

function makePdf(lines: readonly string[]): Uint8Array {
  const text = lines.map((line) => `(${line}) Tj 0 -24 Td`).join(' ');
  const stream = `BT /F1 14 Tf 72 700 Td ${text} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, 'latin1');
}
