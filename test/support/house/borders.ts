import { posix } from 'node:path';
import {
  isAwaitExpression,
  isCallExpression,
  isIdentifier,
  isNewExpression,
  isPropertyAccessExpression,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { type Import, placeOf, type Source, within } from './source.ts';

/** Finds what crosses a border of the architecture; each breach is one line, with its place. */
export type Border = (sources: readonly Source[]) => string[];

const SERVICES = ['credential', 'concierge', 'portal', 'demo'];

export const serviceOf = (path: string): string | null =>
  SERVICES.find((name) => path.startsWith(`${name}/`)) ?? null;
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Services meet over HTTP only. */
export const servicesStandApart: Border = (sources) =>
  breaches(sources, (path, { from }) => {
    const [own, other] = [serviceOf(path), serviceOf(from)];
    return own !== null && other !== null && own !== other;
  });

/** The kernel knows no service, nor what starts them. */
export const kernelStandsAlone: Border = (sources) =>
  breaches(
    sources.filter(({ path }) => path.startsWith('kernel/') && !isTest(path)),
    (_, { from }) => isOurs(from) && !from.startsWith('kernel/'),
  );

/** SQL is written in stores; a table's types and the tests that look inside are no SQL. */
export const storesHoldTheSql: Border = (sources) => {
  const others = sources.filter(({ path }) => !isTest(path) && !path.startsWith('kernel/db/'));
  const imports = breaches(
    others,
    (path, { from, typesOnly }) =>
      DRIVERS.includes(from) ||
      (from === 'kysely' && !isStore(path) && !(typesOnly && posix.basename(path) === 'tables.ts')),
  );
  return [...imports, ...others.filter(({ path }) => !isStore(path)).flatMap(queriesOf)];
};

const DRIVERS = ['pg', '@electric-sql/pglite'];

/** The query builder needs no import: it comes with the database that every room is given. */
const BEGINNINGS = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'executeQuery'];

const queriesOf = (source: Source): string[] =>
  [...within(source.root)]
    .filter((node) => isPropertyAccessExpression(node) && named(node.name, BEGINNINGS))
    .map((node) => `${placeOf(source, node)} builds a query`);

const isStore = (path: string): boolean => /(^|[/-])store\.ts$/.test(path);

const PURE_KERNEL = [
  'codes',
  'email',
  'fold',
  'look-alikes',
  'twin',
  'printable',
  'former-answers',
  'journey',
  'ids',
  'lifecycle',
  'password',
  'phone',
  'text',
  'names',
  'search',
  'throttle',
  'website',
  'time',
  'ui/locale',
].map((name) => `kernel/${name}.ts`);

/** Of Node, what answers by its arguments alone. */
const PURE_MODULES = ['node:url'];

const isRules = (path: string): boolean => posix.basename(path) === 'rules.ts';
const isPure = (path: string): boolean => isRules(path) || PURE_KERNEL.includes(path);

/**
 * Decisions depend on their arguments alone: no I/O, clock, randomness, environment or waiting.
 * They may need other decisions, and files that need nothing themselves: a list of questions, say.
 */
export const rulesArePure: Border = (sources) => {
  const pure = sources.filter(({ path }) => isPure(path));
  const leaves = sources.filter(isLeaf).map(({ path }) => path);
  const imports = breaches(
    pure,
    (_, { from, typesOnly }) => !typesOnly && ![...PURE_MODULES, ...leaves].includes(from) && !isPure(from),
  );
  return [...imports, ...pure.flatMap(effectsOf)];
};

const isLeaf = (source: Source): boolean =>
  serviceOf(source.path) !== null &&
  source.imports.every((needed) => needed.typesOnly) &&
  effectsOf(source).length === 0;

const effectsOf = (source: Source): string[] =>
  [...within(source.root)]
    .filter(isEffect)
    .map((node) => `${placeOf(source, node)} ${node.getText(source.root)}`);

const IMPURE_OBJECTS = ['process', 'globalThis', 'console', 'performance', 'crypto', 'Temporal'];
const IMPURE_CALLS = [
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'require',
  'Date',
];
const IMPURE_MEMBERS = ['Date.now', 'Math.random'];

function isEffect(node: Node): boolean {
  if (node.kind === SyntaxKind.AsyncKeyword || isAwaitExpression(node)) return true;
  if (isPropertyAccessExpression(node)) return isEffectfulMember(node.expression, node.name);
  if (isNewExpression(node)) return named(node.expression, ['Promise']) || isNewDateOfNow(node);
  return (
    isCallExpression(node) &&
    (named(node.expression, IMPURE_CALLS) || node.expression.kind === SyntaxKind.ImportKeyword)
  );
}

function isEffectfulMember(object: Node, member: Node): boolean {
  if (!isIdentifier(object) || !isIdentifier(member)) return false;
  return IMPURE_OBJECTS.includes(object.text) || IMPURE_MEMBERS.includes(`${object.text}.${member.text}`);
}

const isNewDateOfNow = ({
  expression,
  arguments: given,
}: {
  expression: Node;
  arguments?: readonly Node[] | undefined;
}) => named(expression, ['Date']) && (given === undefined || given.length === 0);

/** Whether a node is a name, one of these. */
export const named = (node: Node, names: readonly string[]): boolean =>
  isIdentifier(node) && names.includes(node.text);

/** Which wings of the portal a wing may import; each is named for the people who use it. */
const WINGS: Readonly<Record<string, readonly string[]>> = {
  common: [],
  access: ['common'],
  joining: ['common'],
  institution: ['common', 'joining'],
  office: ['common', 'joining', 'institution'],
  programme: ['common'],
  night: ['common', 'access', 'joining', 'institution', 'programme'],
  lobby: ['common', 'access', 'joining', 'institution', 'office', 'programme', 'night'],
};

/** Whether a wing may import from another, or from itself. */
export const mayImport = (own: string, other: string): boolean =>
  own === other || (WINGS[own]?.includes(other) ?? false);

/** A wing leans only on those beneath it, types included; what stands beside the wings serves them all. */
export const wingsKeepApart: Border = (sources) => {
  const rooms = sources.filter(({ path }) => !isTest(path));
  const strangers = rooms.filter(({ path }) => isInPortal(path) && isRoomless(path)).map(({ path }) => path);
  return [
    ...strangers.map((path) => `${path} stands in no wing`),
    ...breaches(rooms, (path, { from }) => {
      const [own, other] = [wingOf(path), wingOf(from)];
      return own !== null && other !== null && !mayImport(own, other);
    }),
  ];
};

const isInPortal = (path: string): boolean => /^portal\/[^/]+\//.test(path);
const isRoomless = (path: string): boolean => wingOf(path) === null && !path.startsWith('portal/migrations/');

export function wingOf(path: string): string | null {
  const [, wing] = /^portal\/([^/]+)\/./.exec(path) ?? [];
  return wing !== undefined && wing in WINGS ? wing : null;
}

/**
 * Rooms of a service can be read one by one: none needs, by way of others, itself; types count too, but for those of
 * which a file beside the rooms makes one: the tables of all, say, that each room's database is known by.
 */
export const roomsFormNoCircle: Border = (sources) => {
  const needs = new Map<string, Set<string>>();
  for (const { path, imports } of sources.filter((source) => !isTest(source.path))) {
    const room = roomOf(path);
    for (const { from, typesOnly } of imports) {
      const other = roomOf(from);
      if (typesOnly && isHub(path)) continue;
      if (room && other && room !== other) needs.set(room, (needs.get(room) ?? new Set()).add(other));
    }
  }
  return [...needs.keys()].flatMap((room) => circleFrom(room, needs));
};

const isHub = (path: string): boolean => roomOf(path) === path;

/** 'portal/common/pins' of 'portal/common/pins/routes.ts'; a file beside the rooms is a room of its own. */
export function roomOf(path: string): string | null {
  if (serviceOf(path) === null) return null;
  return path
    .split('/')
    .slice(0, wingOf(path) === null ? 2 : 3)
    .join('/');
}

/** The shortest way from a room back to itself, told once: by the first of its rooms in the alphabet. */
function circleFrom(start: string, needs: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of needs.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way.every((room) => room >= start) ? [[...way, start].join(' → ')] : [];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return [];
}

const isOurs = (from: string): boolean => /\.tsx?$/.test(from);

function breaches(sources: readonly Source[], crosses: (path: string, needed: Import) => boolean): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter((needed) => crosses(path, needed)).map(({ from }) => `${path} imports ${from}`),
  );
}
