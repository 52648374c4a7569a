import {
  isArrowFunction,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAssignment,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { type Source, within } from './source.ts';

/** Where a dictionary counts: the keys that lead to a function, and which of its arguments is a count. */
export interface Counter {
  readonly keys: readonly string[];
  readonly place: number;
}

/** Numbers that count nothing: they say which one, or out of how many. */
const ORDINALS = new Set(['number', 'position', 'version', 'year', 'current', 'total', 'most', '_']);

/** Every argument of an English dictionary that its type calls a number, and its name a count. */
export const countersIn = ({ root }: Source): Counter[] =>
  [...within(root)]
    .filter(isObjectLiteralExpression)
    .slice(0, 1)
    .flatMap((words) => countersOf(words, []));

function countersOf(node: Node, keys: readonly string[]): Counter[] {
  if (isObjectLiteralExpression(node))
    return node.properties.flatMap((one) =>
      isPropertyAssignment(one)
        ? countersOf(one.initializer, [...keys, one.name.getText().replaceAll("'", '')])
        : [],
    );
  if (!isArrowFunction(node)) return [];
  return node.parameters.flatMap(({ name, type }, place) =>
    type?.kind === SyntaxKind.NumberKeyword && isIdentifier(name) && !ORDINALS.has(name.text)
      ? [{ keys, place }]
      : [],
  );
}

/** One, a part more than one, none, and two: whatever can be counted is said with each. */
const COUNTS = [0, 1, 1.5, 2] as const;

/** What is wrong where a dictionary counts: a noun that does not agree, or a number as the other language writes it. */
export function counterFaults(words: unknown, { keys, place }: Counter, locale: Locale): string[] {
  const say = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], words);
  if (typeof say !== 'function') return [`${keys.join('.')} says nothing`];
  return COUNTS.flatMap((count) => {
    const text = String(say(...Array.from({ length: say.length }, (_, at) => (at === place ? count : 2))));
    return faultsOf(text, count, locale).map((fault) => `${keys.join('.')} of ${count}: ${fault}`);
  });
}

function faultsOf(text: string, count: number, locale: Locale): string[] {
  if (count === 1.5 && text.includes(locale === 'fr' ? '1.5' : '1,5')) return [text];
  const number = formatNumber(count, locale).replace('.', '\\.');
  const [, space = '', noun = ''] =
    new RegExp(`(?<![\\d.,])${number}([ \\u00a0])(\\p{L}{2,})`, 'u').exec(text) ?? [];
  if (noun === '' || OTHERS.has(noun)) return [];
  if (locale === 'fr' && space !== '\u00a0') return [`${text} – a line’s end may part it`];
  const one = locale === 'fr' ? count < 2 : count === 1;
  return one === isPlural(noun) ? [text] : [];
}

/** Words that may stand after a number without being counted, and nouns that are the same for one and for many. */
const OTHERS = new Set('of and more yearly business sur et pour NIP fois mois cas'.split(' '));

const isPlural = (word: string): boolean => word === 'people' || /[sx]$/.test(word);
