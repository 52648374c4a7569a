import {
  isIdentifier,
  isJsxAttribute,
  isJsxText,
  isNoSubstitutionTemplateLiteral,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  type Node,
} from 'typescript/unstable/ast';
import { placeOf, type Source, within } from './source.ts';

/** A dictionary: words, functions that make them, and more of the same. */
export type Dictionary = { readonly [key: string]: unknown };

/** Where two dictionaries are not the same shape: other keys, other kinds, other arguments, an empty word. */
export function shapeFaults(en: unknown, fr: unknown, at = ''): string[] {
  if (typeof en !== typeof fr) return [`${at}: ${typeof en} in English, ${typeof fr} in French`];
  if (typeof en === 'string') return [en, fr].includes('') ? [`${at}: is empty`] : [];
  if (typeof en === 'function' && typeof fr === 'function')
    return en.length === fr.length ? [] : [`${at}: takes ${en.length} in English, ${fr.length} in French`];
  if (!isDictionary(en) || !isDictionary(fr)) return [];
  const keys = [...new Set([...Object.keys(en), ...Object.keys(fr)])];
  return keys.flatMap((key) => shapeFaults(en[key], fr[key], at === '' ? key : `${at}.${key}`));
}

/** Words that are the same in both languages, unless they are known to be. */
export function untranslated(en: unknown, fr: unknown, same: ReadonlySet<string>): string[] {
  if (isDictionary(en) && isDictionary(fr))
    return Object.keys(en).flatMap((key) => untranslated(en[key], fr[key], same));
  const [text, other] = [wordsOf(en), wordsOf(fr)];
  return text === other && /\p{L}/u.test(text) && !same.has(text) ? [text] : [];
}

/** A word, or what a function that makes one has between its quotation marks, without what it puts in. */
function wordsOf(value: unknown): string {
  if (typeof value !== 'function') return String(value);
  const quoted = String(value).match(/(["'`])(?:(?!\1).)*\1/gsu) ?? [];
  return quoted
    .map((text) =>
      text
        .slice(1, -1)
        .replaceAll(/\$\{[^}]*\}/g, '')
        .trim(),
    )
    .join(' ');
}

/** Everything that a dictionary says, each with where it stands; a time that is filled in ends as 'p.m.' does. */
export function said(value: unknown, at: readonly string[] = []): { at: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (isDictionary(value)) return Object.entries(value).flatMap(([key, inner]) => said(inner, [...at, key]));
  if (typeof value !== 'function') return [];
  const sample = /^\(?[^)]*\btime\b[^)]*\)?\s*=>/.test(String(value)) ? '2:05 p.m. Eastern Time' : 'x';
  return [sample, 1, 2].flatMap((filled) => {
    try {
      return said(value(...Array.from({ length: value.length }, () => filled)), at);
    } catch {
      return []; // it wants something else: a list, a date
    }
  });
}

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\.)\.\.(?!\.)/, 'two full stops'],
  [/ {2}(?![A-Z]\d[A-Z])|\u00a0 | \u00a0/, 'two spaces'],
  [/^\s|\s$/, 'a space at an end'],
  [/ [,.?!;](?!\S)/, 'a space before its punctuation'],
];

/** What a hasty writer leaves in a dictionary of either language. */
export const slips = (dictionary: Dictionary): string[] =>
  said(dictionary).flatMap(({ at, text }) =>
    SLIPS.filter(([pattern]) => pattern.test(text)).map(([, slip]) => `${at.join('.')} has ${slip}: ${text}`),
  );

/** Messages about a field that are not sentences: all of them end as sentences do. */
export const unended = (dictionary: Dictionary): string[] =>
  said(dictionary)
    .filter(
      ({ at }) =>
        at.slice(0, -1).some((key) => /^(errors|(\w+F|f)aults)$/.test(key)) && at.at(-1) !== 'title',
    )
    .filter(({ text }) => !/[.?!)]$/.test(text))
    .map(({ at, text }) => `${at.join('.')} is not a sentence: ${text}`);

const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null;

/** A piece of text in the source, and where it stands. */
export interface Text {
  readonly place: string;
  readonly text: string;
}

/** Every string of a file; what is computed within one reads as 0, which no rule of typography minds. */
export function stringsOf(source: Source): Text[] {
  return [...within(source.root)].flatMap((node) => textOf(source, node));
}

/** French that stands beside its English, as `{ en: …, fr: … }`, wherever it does. */
export function frenchOf(source: Source): Text[] {
  return [...within(source.root)]
    .filter((node) => isPropertyAssignment(node) && isIdentifier(node.name) && node.name.text === 'fr')
    .flatMap((node) => [...within(node)].flatMap((inner) => textOf(source, inner)))
    .filter(({ text }) => !text.startsWith('/'));
}

function textOf(source: Source, node: Node): Text[] {
  const place = placeOf(source, node);
  if (isPlain(node)) return [{ place, text: node.text }];
  if (!isTemplateExpression(node)) return [];
  return [
    { place, text: node.head.text + node.templateSpans.map((span) => `0${span.literal.text}`).join('') },
  ];
}

const isPlain = (node: Node) => isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node);

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/\p{L}'\p{L}/u, 'a straight apostrophe; French has ’'],
  [/(?<!\u00a0):(?=\s|$)/u, 'a colon without a non-breaking space before it'],
  [/«(?!\u00a0)|(?<!\u00a0)»/u, 'a guillemet without its non-breaking space'],
  [/\s[?!;]/u, 'a space before ? ! or ;'],
  [/"/u, 'a straight quotation mark; French has « »'],
  [
    /(?<![\p{L}’-])(the|and|your|you|with|this|that|please|of|is|was|were|will|from|have|has|password|enter|been|not|to|by)(?![\p{L}’_-])/iu,
    'an English word',
  ],
];

/** What Canadian French does not allow in a text (`DOMAIN §7`). */
export const frenchFaults = (texts: readonly Text[]): string[] => faultsBy(TYPOGRAPHY, texts);

/** Where texts break one of a list of rules, each a pattern and what is wrong with it. */
export const faultsBy = (rules: typeof TYPOGRAPHY, texts: readonly Text[]): string[] =>
  texts.flatMap(({ place, text }) =>
    rules.filter(([pattern]) => pattern.test(text)).map(([, fault]) => `${place} has ${fault}: ${text}`),
  );

const SPOKEN = ['alt', 'aria-label', 'caption', 'hint', 'label', 'legend', 'placeholder', 'summary', 'title'];

/** Text that a page says in one language only, because it stands in the markup. */
export function wordsInMarkup(source: Source): string[] {
  return [...within(source.root)]
    .filter(isSpoken)
    .map((node) => `${placeOf(source, node)} ${node.getText(source.root).trim()}`);
}

function isSpoken(node: Node): boolean {
  if (isJsxText(node)) return hasLetters(node.text);
  if (!isJsxAttribute(node) || !node.initializer || !isPlain(node.initializer)) return false;
  return SPOKEN.includes(node.name.getText()) && hasLetters(node.initializer.text);
}

const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/&\w+;/g, ''));

/** One address in both languages. */
export interface Localised {
  readonly en: string;
  readonly fr: string;
}

/** What is wrong with a service's table of addresses. */
export function pathFaults(paths: Readonly<Record<string, Localised>>): string[] {
  const all = Object.values(paths).flatMap(({ en, fr }) => [en, fr]);
  return Object.entries(paths).flatMap(([name, { en, fr }]) => {
    const faults = [
      /^\/en(\/|$)/.test(en) ? '' : 'the English one does not begin with /en',
      /^\/fr(\/|$)/.test(fr) ? '' : 'the French one does not begin with /fr',
      parameters(en) === parameters(fr) ? '' : 'the parameters differ',
      ...[en, fr].map((path) => (all.indexOf(path) === all.lastIndexOf(path) ? '' : `${path} stands twice`)),
    ];
    return faults.filter((fault) => fault !== '').map((fault) => `${name}: ${fault}`);
  });
}

const parameters = (path: string): string => (path.match(/:\w+/g) ?? []).join();
