import {
  isArrowFunction,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isMethodDeclaration,
  type Node,
} from 'typescript/unstable/ast';
import { placeOf, type Source, within } from './source.ts';

/** How much of one thing a reader is asked to hold in mind at once (`ARCHITECTURE §1`). */
export const CAPS = { file: 200, function: 40, parameters: 4 } as const;

export type Cap = keyof typeof CAPS;

/** One thing beyond its cap: a file, or a file and a function of it, and how far it goes. */
export interface Excess {
  readonly what: string;
  readonly size: number;
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const isDictionary = (path: string): boolean => /(^|\/)(en|fr)\.ts$/.test(path);

/** Files, functions and lists of parameters beyond a cap; tests and dictionaries are lists, which may be long. */
export function excessesOf(sources: readonly Source[], cap: Cap): Excess[] {
  const counted = sources.filter(({ path }) => !isTest(path) && !isDictionary(path));
  return counted.flatMap((source) => sizesOf(source, cap)).filter(({ size }) => size > CAPS[cap]);
}

function sizesOf(source: Source, cap: Cap): Excess[] {
  if (cap === 'file') return [{ what: source.path, size: linesBetween(source, source.root) }];
  return [...within(source.root)].filter(isFunction).map((node) => ({
    what: `${source.path} ${nameOf(source, node)}`,
    size: cap === 'function' ? linesBetween(source, node) : node.parameters.length,
  }));
}

const isFunction = (node: Node) =>
  isFunctionDeclaration(node) ||
  isMethodDeclaration(node) ||
  isArrowFunction(node) ||
  isFunctionExpression(node) ||
  isConstructorDeclaration(node);

function linesBetween({ root }: Source, node: Node): number {
  const lineOf = (position: number) => root.getLineAndCharacterOfPosition(position).line;
  return lineOf(node.end) - lineOf(node.getStart(root)) + 1;
}

/** The name of a function, or of what it is given to; else its place. */
function nameOf(source: Source, node: Node): string {
  for (const named of [node, node.parent])
    if ('name' in named && named.name && typeof named.name === 'object' && 'getText' in named.name)
      return (named.name as Node).getText(source.root);
  return placeOf(source, node).replace(/^.*:/, 'line ');
}

/** A list of excesses as text, one a line, by cap and size: `function 52 kernel/http/site.tsx #submitForm`. */
export const listed = (sources: readonly Source[]): string[] =>
  (Object.keys(CAPS) as Cap[]).flatMap((cap) =>
    excessesOf(sources, cap)
      .toSorted((one, other) => (one.what < other.what ? -1 : 1))
      .map(({ what, size }) => `${cap} ${size} ${what}`),
  );

/** What a list holds that a former one did not, or held smaller: by which the exceptions would have grown. */
export function grown(former: readonly string[], list: readonly string[]): string[] {
  const sizes = new Map(former.map((line) => [keyOf(line), sizeOf(line)]));
  return list.filter((line) => sizeOf(line) > (sizes.get(keyOf(line)) ?? 0));
}

const keyOf = (line: string): string => line.replace(/^(\w+) \d+ /, '$1 ');
const sizeOf = (line: string): number => Number(/^\w+ (\d+) /.exec(line)?.[1] ?? 0);
