import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brand, type Looks } from '../brand.ts';

interface Asset {
  body: Buffer;
  type: string;
}

/** Where the services serve these files; each address holds a hash of the content, so it may be cached for ever. */
export const ASSETS_PATH = '/assets/';

const STYLES = ['base', 'layout', 'buttons', 'forms', 'content', 'table', 'print'];

const FONTS = {
  'lato.woff2': '@gcds-core/fonts/fonts/lato/gcds-lato.woff2',
  'noto-sans.woff2': '@gcds-core/fonts/fonts/noto-sans/gcds-noto-sans-regular.woff2',
  'noto-sans-semibold.woff2': '@gcds-core/fonts/fonts/noto-sans/gcds-noto-sans-semibold.woff2',
  'noto-sans-mono.woff2': '@gcds-core/fonts/fonts/noto-sans-mono/gcds-noto-sans-mono.woff2',
};

const TOKENS = '@gcds-core/tokens/build/web/css/tokens.css';

const files = new Map<string, Asset>();

const fonts = Object.fromEntries(
  Object.entries(FONTS).map(([name, file]) => [
    name,
    publish(name, readFileSync(new URL(import.meta.resolve(file))), 'font/woff2'),
  ]),
) as Record<keyof typeof FONTS, string>;

/** What the style sheet names by file, under its published address. */
const inStyles: Readonly<Record<string, string>> = {
  ...fonts,
  'chevron.svg': publish('chevron.svg', beside('client/chevron.svg'), 'image/svg+xml'),
};

const looks = Object.entries(brand.looks);

/** The addresses of the files a page needs. */
export const assets = {
  css: publish('portal.css', Buffer.from(stylesheet()), 'text/css; charset=utf-8'),
  script: publish('portal.js', beside('client/portal.js'), 'text/javascript; charset=utf-8'),
  marks: Object.fromEntries(
    looks.map(([name, { mark }]) => [name, publish(`${name}.svg`, Buffer.from(mark), 'image/svg+xml')]),
  ) as Record<Looks, string>,
  fonts,
  /** The two fonts the top of every page is set in. */
  preload: [fonts['lato.woff2'], fonts['noto-sans.woff2']] as readonly string[],
};

/** The file at an address, or null: nothing else of the disk can be reached. */
export function readAsset(path: string): Asset | null {
  return files.get(path) ?? null;
}

function publish(name: string, body: Buffer, type: string): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const path = ASSETS_PATH + name.replace(/\.(\w+)$/, `.${hash}.$1`);
  files.set(path, { body, type });
  return path;
}

/** Our rules, with the design tokens they use (and no others) before them. */
function stylesheet(): string {
  const rules = STYLES.map((name) => beside(`styles/${name}.css`).toString())
    .join('\n')
    .concat(...looks.map(([name, { colour, line }]) => `\n.look-${name}{--deep:${colour};--stripe:${line}}`))
    .replace(/url\("([\w.-]+)"\)/g, (_, name: string) => `url("${inStyles[name]}")`);
  const tokens = tokensIn(rules);
  const isShared = (name: string) => rules.split(name).length > 2;
  const written = rules.replace(/var\((--gcds-[\w-]+)\)/g, (used, name: string) =>
    isShared(name) ? used : (tokens.get(name) ?? used),
  );
  const shared = [...tokens].filter(([name]) => isShared(name)).map(([name, value]) => `${name}:${value};`);
  return squeeze(`:root{${shared.join('')}}\n${written}`);
}

/** The design system's tokens that the rules name, with their values; one that is used once is written out there. */
function tokensIn(rules: string): ReadonlyMap<string, string> {
  const source = readFileSync(new URL(import.meta.resolve(TOKENS)), 'utf8');
  const known = new Map([...source.matchAll(/(--gcds-[\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2]]));
  return new Map(
    [...new Set(rules.match(/--gcds-[\w-]+/g))].map((token) => {
      const value = known.get(token);
      if (!value) throw new Error(`The design system has no token ${token}`);
      return [token, value];
    }),
  );
}

/** Without comments and indentation. */
function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<=[:\s(,-])0(?=\.\d)/g, '')
    .replace(/\s*>\s*/g, '>')
    .replace(/;}/g, '}')
    .trim();
}

function beside(file: string): Buffer {
  return readFileSync(new URL(file, import.meta.url));
}
