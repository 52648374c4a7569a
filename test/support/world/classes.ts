import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineName } from './engines.ts';

/** What a test file is, which says where it runs. */
export type Kind =
  /** Rules, words, borders, letters: no database, so once. */
  | 'pure'
  /** Layout and axe: the same page whatever the engine, so once. */
  | 'pages'
  /** Stores and routes: on both engines. */
  | 'engine'
  /** Brings a PostgreSQL of its own, and stands on nothing else: once. */
  | 'server'
  /** A browser walks the whole system, in both languages and widths: on PostgreSQL. */
  | 'journey'
  /** The journey that takes every role in turn: on PGlite too. */
  | 'roles';

const RUNS_ON: Readonly<Record<Kind, readonly EngineName[]>> = {
  pure: ['pglite'],
  pages: ['pglite'],
  engine: ['pglite', 'postgres'],
  server: ['postgres'],
  journey: ['postgres'],
  roles: ['pglite', 'postgres'],
};

export interface TestFile {
  readonly path: string;
  readonly kind: Kind;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Every test file of the repository, the longest first, each of exactly one kind. */
export function listTestFiles(): TestFile[] {
  const reach = reachesOf((path) => readFileSync(ROOT + path, 'utf8'));
  return globSync('{src,test}/**/*.test.{ts,tsx}', { cwd: ROOT })
    .toSorted()
    .map((path) => ({ path, kind: kindOf(path, reach(path)) }))
    .toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

/** The longest first, so that no worker is left alone with one at the end. */
const ORDER: readonly Kind[] = ['roles', 'journey', 'pages', 'server', 'engine', 'pure'];

export const runsOn = ({ kind }: TestFile, engine: EngineName): boolean => RUNS_ON[kind].includes(engine);

export const needsBrowser = ({ kind }: TestFile): boolean => BROWSING.includes(kind);

const BROWSING: readonly Kind[] = ['pages', 'journey', 'roles'];

/** For daily work: neither browsers nor whole systems, which start, stop and fill themselves, and stand beside no code. */
export const isQuick = (file: TestFile): boolean => !needsBrowser(file) && file.path.startsWith('src/');

/** By what a file stands on: journeys by their folder, the others by whether they reach a browser or a database. */
export function kindOf(path: string, reached: ReadonlySet<string>): Kind {
  if (path.startsWith('test/journeys/')) return path.includes('/beginning.') ? 'roles' : 'journey';
  if (reached.has(BROWSER)) return 'pages';
  if (reached.has(SERVER) && !COPIES.some((file) => reached.has(file))) return 'server';
  return STANDS_ON_ENGINE.some((file) => reached.has(file)) ? 'engine' : 'pure';
}

const BROWSER = 'test/support/browser/browser.ts';
const SERVER = 'test/support/world/postgres.ts';
/** What copies the run's own database. */
const COPIES = ['database', 'template'].map((name) => `test/support/world/${name}.ts`);
const STANDS_ON_ENGINE = [...COPIES, SERVER, 'test/support/world/process.ts'];

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'/g;

/** Which files a file needs, those that it needs by way of others among them; types alone need nothing. */
export function reachesOf(read: (path: string) => string): (path: string) => ReadonlySet<string> {
  const known = new Map<string, readonly string[]>();
  const needs = (path: string): readonly string[] => {
    const found = known.get(path) ?? importsOf(path, read(path));
    known.set(path, found);
    return found;
  };
  return (path) => {
    const reached = new Set<string>();
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const needed of needs(next))
        if (!reached.has(needed)) {
          reached.add(needed);
          open.push(needed);
        }
    return reached;
  };
}

const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(IMPORT)]
    .filter(([whole]) => !/^\s*(?:import|export)\s+type\s/.test(whole))
    .flatMap(([, from = '', bare = '']) => resolve(path, from || bare));

const ALIASES = [
  ['#kernel/', 'src/kernel/'],
  ['#portal/', 'src/portal/'],
  ['#test/', 'test/support/'],
] as const;

function resolve(path: string, from: string): string[] {
  const [alias, folder] = ALIASES.find(([start]) => from.startsWith(start)) ?? [];
  if (alias !== undefined && folder !== undefined) return [folder + from.slice(alias.length)];
  return from.startsWith('.') && /\.tsx?$/.test(from) ? [posix.join(posix.dirname(path), from)] : [];
}
