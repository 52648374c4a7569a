import { readFileSync, writeFileSync } from 'node:fs';
import type { Variable } from '#kernel/config/database-variables.ts';
import { variables } from '#kernel/variables.ts';

const page = new URL('../docs/configuration.md', import.meta.url);

/** The configuration page, made from the variables themselves. */
export function configurationPage(): string {
  const rows = Object.entries(variables as Record<string, Variable>).map(
    ([name, v]) => `| \`${name}\` | ${v.about} | ${shownDefault(v)} |`,
  );
  return `# Configuration

Every variable is read once, at the start; every bad one is named at once, and the system does not start.
A secret may stand in a file instead, named by \`NAME_FILE\`. This page is made by \`npm run docs\`.

| variable | what it does | default |
|---|---|---|
${rows.join('\n')}
`;
}

function shownDefault(variable: Variable): string {
  if (variable.shown !== undefined) return variable.shown;
  const parsed = variable.schema.safeParse(undefined);
  return parsed.success && parsed.data !== undefined ? `\`${String(parsed.data)}\`` : 'none';
}

/** The page as it is committed. */
export const committedPage = (): string => readFileSync(page, 'utf8');

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(page, configurationPage());
