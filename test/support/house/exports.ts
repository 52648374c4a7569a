import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of the repository as text; its path is relative to the repository. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Every TypeScript file that may export something, or use what another exports. */
export const readCode = (): TextFile[] =>
  globSync('{src,test,bench,scripts}/**/*.{ts,tsx}', { cwd: ROOT })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));

const EXPORTED =
  /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (?:\{ )?(\w+)/gm;
const IMPORTED =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?(\{[^}]*\}|\* as \w+|\*)\s+from\s+'([^']+)'/g;
const DECLARED = /declare module '([^']+)' \{([\s\S]*?)\n\}/g;
const LATE = /import\(\s*'([^']+)'/g;

/** What a file offers and nobody takes, as `path name`; `all` of a file is used where its name stands for everything. */
export function unusedExports(files: readonly TextFile[]): string[] {
  const used = new Map<string, Set<string>>();
  const use = (path: string | null, names: readonly string[]) => {
    if (path === null) return;
    used.set(path, new Set([...(used.get(path) ?? []), ...names]));
  };
  for (const { path, text } of files) {
    for (const [, names = '', from = ''] of text.matchAll(IMPORTED))
      use(resolve(path, from), names.startsWith('{') ? namesIn(names) : ['*']);
    for (const [, from = '', body = ''] of text.matchAll(DECLARED))
      use(
        resolve(path, from),
        [...body.matchAll(/interface (\w+)/g)].flatMap(([, name]) => name ?? []),
      );
    for (const [, from = ''] of text.matchAll(LATE)) use(resolve(path, from), ['*']);
  }
  return (
    files
      // Dictionaries and tables of addresses are taken by the tests of the languages, which find them by name.
      .filter(({ path }) => path.startsWith('src/') && !/\.test\.tsx?$|(^|\/)(en|fr|paths)\.ts$/.test(path))
      .flatMap(({ path, text }) => {
        const taken = used.get(path) ?? new Set<string>();
        if (taken.has('*')) return [];
        const offered = [...text.matchAll(EXPORTED)].flatMap(([, name]) => name ?? []);
        return [...new Set(offered)].filter((name) => !taken.has(name)).map((name) => `${path} ${name}`);
      })
  );
}

const namesIn = (list: string): string[] =>
  list
    .slice(1, -1)
    .split(',')
    .map(
      (one) =>
        one
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0] ?? '',
    )
    .filter((name) => name !== '');

const ALIASES: Readonly<Record<string, string>> = {
  '#kernel/': 'src/kernel/',
  '#portal/': 'src/portal/',
  '#test/': 'test/support/',
};

function resolve(path: string, from: string): string | null {
  for (const [alias, folder] of Object.entries(ALIASES))
    if (from.startsWith(alias)) return folder + from.slice(alias.length);
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : null;
}
