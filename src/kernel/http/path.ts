import type { Locale } from '../ui/locale.ts';

/** One page's address in both languages; `:name` stands for a parameter. */
export type Path = Readonly<Record<Locale, string>>;

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
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
