/** Rows as text, in columns. */
export function tableIn(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const spaced = (line: readonly string[]) => line.map((text, column) => text.padEnd(widths[column] ?? 0));
  return lines.map((line) => spaced(line).join('  ').trimEnd()).join('\n');
}
