import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text of the repository: a document, or code with its comments. Its path is relative to the repository. */
export interface Text {
  readonly path: string;
  readonly body: string;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CITING = /\.(ts|tsx|js|mjs|css|sql|md)$/;
/** What the portal's people read; it cites none of our files, and links in a way of its own. */
const FOR_PEOPLE = /\.(en|fr)\.md$/;
/** Folders that a run makes, of which nothing is kept. */
const MADE = readFileSync(`${ROOT}.gitignore`, 'utf8')
  .split('\n')
  .filter((line) => /^\w+$/.test(line));

/** The path of every file in the repository. */
export function listFiles(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter(({ name }) => name !== '.git' && !MADE.includes(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(ROOT + entry.name, { recursive: true, withFileTypes: true })
            .filter((inner) => inner.isFile())
            .map((inner) => posix.join(inner.parentPath.slice(ROOT.length), inner.name))
        : [entry.name],
    )
    .sort();
}

/** Every text in which something may be cited. */
export const readTexts = (files: readonly string[]): Text[] =>
  files
    .filter((path) => CITING.test(path) && !FOR_PEOPLE.test(path))
    .map((path) => ({ path, body: readFileSync(ROOT + path, 'utf8') }));

const OURS: Readonly<Record<string, string>> = {
  ARCHITECTURE: 'docs/architecture.md',
  DOMAIN: 'docs/domain.md',
  ENS: 'docs/ens.md',
  SECURITY: 'docs/security.md',
};

/** The public standards whose sections are cited; what they say stands elsewhere. */
const STANDARDS =
  /(OIDC (Core|Discovery|RP-Initiated Logout)|Back-Channel Logout( 1\.0)?|RFC \d+|ISO \d+(-\d+)?|NIST SP \d+(-\w+)*|FIPS [\d-]+|OWASP ASVS 5\.0|Fetch|CSP ?3|UAX #15|UTS #\d+|UPU S10|PNG|OpenType)$/;

/** Each section that is cited and no numbered heading of our documents bears, or of no document; one line each. */
export function sectionFaults(texts: readonly Text[]): string[] {
  const headings = new Map(
    Object.entries(OURS).map(([name, path]) => [name, headingsOf(texts.find((text) => text.path === path))]),
  );
  return everyLine(texts).flatMap(({ place, line }) => {
    let document = '';
    return line.split(SIGN).flatMap((after, index, parts) => {
      if (index === 0) return [];
      const before = (parts[index - 1] ?? '').trimEnd();
      // Of two sections of one document only the first one names it.
      if (index === 1 || !/^ ?[\d.]*\d(,| and| or)$/.test(before)) document = before;
      if (STANDARDS.test(document)) return [];
      const name = /\w*$/.exec(document)?.[0] ?? '';
      const section = /^ ?([\d.]*\d)/.exec(after)?.[1] ?? '';
      const known = headings.get(name);
      if (known === undefined) return [`${place} a section of no document`];
      return known.has(section) ? [] : [`${place} ${name} ${SIGN}${section} is no heading`];
    });
  });
}

/** Not as it is written, or this file would cite something itself. */
const SIGN = '\u00a7';

const headingsOf = (document: Text | undefined): ReadonlySet<string> =>
  new Set(
    [...(document?.body ?? '').matchAll(/^#{2,4} (\d+(?:\.\d+)*)\.? /gm)].map(([, number = '']) => number),
  );

/**
 * Each path between backticks, and each link of a document, behind which there is nothing; one line each. A path may
 * begin at the folder of its file or at any folder above, at `src/`, or near a path that stands before it in its passage.
 */
export function pathFaults(texts: readonly Text[], files: readonly string[]): string[] {
  const places = placesIn(files);
  return texts.flatMap((text) =>
    passagesOf(text).flatMap((passage) =>
      [...lostPaths(text.path, passage.body, places), ...lostLinks(text.path, passage.body, places)].map(
        ({ at, named }) => `${text.path}:${passage.line + linesIn(passage.body.slice(0, at))} ${named}`,
      ),
    ),
  );
}

interface Lost {
  readonly at: number;
  readonly named: string;
}

const linesIn = (body: string): number => body.split('\n').length - 1;

/** Every file and folder, and how many files bear a name. */
interface Places {
  readonly paths: ReadonlySet<string>;
  readonly bearers: ReadonlyMap<string, number>;
}

function placesIn(files: readonly string[]): Places {
  const paths = new Set(files.flatMap((file) => [file, ...foldersAbove(file)]));
  const bearers = new Map<string, number>();
  for (const file of files) bearers.set(posix.basename(file), (bearers.get(posix.basename(file)) ?? 0) + 1);
  return { paths, bearers };
}

function lostPaths(from: string, passage: string, places: Places): Lost[] {
  let bases = [...foldersAbove(from), 'src'];
  return [...passage.matchAll(/`([^`]+)`/g)].flatMap(({ 1: named = '', index: at }) => {
    if (!isPath(named)) return [];
    const path = named.replace(/^#(kernel|portal)\//, 'src/$1/').replace(/^#test\//, 'test/support/');
    const found = bases
      .map((base) => posix.join(base, path).replace(/\/$/, ''))
      .find((at) => isThere(at, places));
    if (found !== undefined) bases = [...bases, found, ...foldersAbove(found)];
    return found !== undefined || isKind(named, from, places) ? [] : [{ at, named }];
  });
}

/** In a document a name that several files bear is a kind of file, as the rooms have, not one of them. */
const isKind = (named: string, from: string, { bearers }: Places): boolean =>
  from.endsWith('.md') && (bearers.get(named) ?? 0) > 1;

const MEDIA_TYPE = /^(application|text|multipart|image|font)\//;
const FILE = /\.(tsx?|m?js|css|sql|md|json|svg|png|ttf)$/;

function isPath(named: string): boolean {
  if (!/^[#\w.][\w.*/-]*\w[\w.*/-]*$/.test(named) || MEDIA_TYPE.test(named)) return false;
  return (named.includes('/') || FILE.test(named)) && !MADE.includes(named.split('/')[0] ?? '');
}

function isThere(path: string, { paths }: Places): boolean {
  if (!path.includes('*')) return paths.has(path);
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
  return [...paths].some((other) => pattern.test(other));
}

function lostLinks(from: string, passage: string, { paths }: Places): Lost[] {
  if (!from.endsWith('.md')) return [];
  return [...passage.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(({ 1: named = '', index: at }) => {
    const target = posix.join(posix.dirname(from), named).replace(/\/$/, '');
    return /^\w+:/.test(named) || paths.has(target) ? [] : [{ at, named }];
  });
}

/** 'a/b/c.ts' → 'a/b', 'a', '.'; the last is the repository itself. */
function foldersAbove(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(folder)];
}

/** A document without its blocks of code; code without all but its comments. Lines stay where they are. */
const prose = ({ path, body }: Text): string =>
  path.endsWith('.md')
    ? body.replace(/^```.*?^```/gms, (block) => block.replace(/[^\n]/g, ''))
    : body
        .split('\n')
        .map((line) =>
          /^\s*(\/\/|\/\*|\*|\{\/\*|--)/.test(line) ? line : (/ \/\/ .*$/.exec(line)?.[0] ?? ''),
        )
        .join('\n');

/** What stands together, and the line where it begins: a paragraph, an item, a row of a table, a comment. */
function passagesOf(text: Text): { readonly line: number; readonly body: string }[] {
  const passages: { line: number; body: string }[] = [];
  let inside = false;
  for (const [index, line] of prose(text).split('\n').entries()) {
    const last = passages.at(-1);
    if (inside && last && !/^\s*([-*] |\d+\. |\|)/.test(line.replace(/^ \* ?/, ''))) last.body += `\n${line}`;
    else passages.push({ line: index + 1, body: line });
    inside = line.trim() !== '';
  }
  return passages;
}

const everyLine = (texts: readonly Text[]) =>
  texts.flatMap(({ path, body }) =>
    body.split('\n').map((line, index) => ({ place: `${path}:${index + 1}`, line })),
  );
