import type { Locale } from '../ui/locale.ts';

/** One page's address in both languages; `:name` stands for a parameter. */
export interface Path extends Readonly<Record<Locale, string>> {
  /** How values of a parameter are written in a French address, where they are words: by parameter, then by value. */
  readonly french?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type Parameters = Readonly<Record<string, string>>;

/** The address of a page, its parameters filled in and escaped. */
export function href(
  path: Path,
  locale: Locale,
  parameters: Parameters = {},
  query: Parameters = {},
): string {
  const filled = path[locale].replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new TypeError(`${path[locale]} needs ${name}`);
    return encodeURIComponent(locale === 'fr' ? (frenchOf(path, name).get(value) ?? value) : value);
  });
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** The parameters of an address, whatever language it was written in; an English word in a French one means nothing. */
export const readParameters = (path: Path, locale: Locale, written: Parameters): Parameters =>
  locale === 'en' || path.french === undefined
    ? written
    : Object.fromEntries(Object.entries(written).map(([name, value]) => [name, meant(path, name, value)]));

function meant(path: Path, name: string, written: string): string {
  const words = frenchOf(path, name);
  for (const [value, word] of words) if (word === written) return value;
  return words.has(written) ? '' : written;
}

const frenchOf = (path: Path, name: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(path.french?.[name] ?? {}));
