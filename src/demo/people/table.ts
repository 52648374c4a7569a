/** Rows as text, in columns named in both languages. */
export function tableIn(
  header: { readonly en: readonly string[]; readonly fr: readonly string[] },
  rows: readonly (readonly string[])[],
): string {
  const lines = [header.en, header.fr, ...rows];
  const widths = header.en.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const spaced = (line: readonly string[]) => line.map((text, column) => text.padEnd(widths[column] ?? 0));
  return lines.map((line) => spaced(line).join('  ').trimEnd()).join('\n');
}
