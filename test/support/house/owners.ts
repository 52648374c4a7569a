import {
  type CallExpression,
  isArrayLiteralExpression,
  isCallExpression,
  isIdentifier,
  isInterfaceDeclaration,
  isPropertyAccessExpression,
  isPropertySignatureDeclaration,
  isStringLiteral,
  isTaggedTemplateExpression,
  type Node,
} from 'typescript/unstable/ast';
import { type Border, isTest, mayImport, roomOf, serviceOf, wingOf } from './borders.ts';
import { placeOf, type Source, within } from './source.ts';

/**
 * A table has one owner, the room that declares its type (an interface named `…Tables`): only its stores insert, update
 * and delete there, with the query builder or in words of SQL.
 */
export const tablesHaveOneOwner: Border = (sources) => {
  const owners = ownersIn(sources);
  const foreign = usesIn(sources, owners).filter(
    ({ path, writes, owner }) => writes && owner !== houseOf(path),
  );
  return [...declaredTwice(sources), ...excused(foreign, sources, FOREIGN_WRITES)];
};

/** A store reads what its own wing owns, and those that it may import. */
export const readsGoDown: Border = (sources) => {
  const upward = usesIn(sources, ownersIn(sources)).filter(({ path, writes, owner }) => {
    const [own, other] = [wingOf(path), owner === null ? null : wingOf(`${owner}/`)];
    return !writes && own !== null && other !== null && !mayImport(own, other);
  });
  return excused(upward, sources, UPWARD_READS);
};

/** A store that may cross a border, where, and why; lists that may only shrink. */
interface Excuse {
  readonly path: string;
  readonly tables: readonly string[];
  readonly why: string;
}

export const FOREIGN_WRITES: readonly Excuse[] = [
  {
    path: 'portal/office/settlement/store.ts',
    tables: ['*', 'pins'],
    why: 'fills an empty database with an invented country: all tables at once, before anybody is there to decide',
  },
];

export const UPWARD_READS: readonly Excuse[] = [
  {
    path: 'portal/common/arrival/store.ts',
    tables: ['credential_moves', 'terms_acceptances', 'terms_versions'],
    why: 'every page of somebody on their way in asks how far they have come: one statement',
  },
  {
    path: 'portal/common/members/provenance/store.ts',
    tables: ['nominations'],
    why: 'each link of a line of roles names the form it rests on, on pages of three wings',
  },
  {
    path: 'portal/common/pins/store.ts',
    tables: ['nominations'],
    why: 'a PIN and its nomination are locked in one order, whoever redeems it',
  },
  {
    path: 'portal/joining/nominations/open-work/store.ts',
    tables: ['amendments', 'reviews'],
    why: 'what is under way at an institution is told to its next DIR as one table',
  },
];

/** What goes over a border without an excuse, and each excuse that nothing needs any more. */
function excused(uses: readonly Use[], sources: readonly Source[], excuses: readonly Excuse[]): string[] {
  const known = excuses.filter(({ path }) => sources.some((source) => source.path === path));
  const may = (use: Use) => known.some(({ path, tables }) => path === use.path && tables.includes(use.table));
  const idle = known.flatMap(({ path, tables }) =>
    tables
      .filter((table) => !uses.some((use) => use.path === path && use.table === table))
      .map((table) => `${path} needs no exception for ${table}`),
  );
  return [...uses.filter((use) => !may(use)).map(told), ...idle];
}

const told = ({ place, writes, table, owner }: Use): string =>
  owner === null
    ? `${place} writes to a table that it does not name`
    : `${place} ${writes ? 'writes' : 'reads'} ${table} of ${owner}`;

interface Use {
  readonly path: string;
  readonly place: string;
  readonly writes: boolean;
  readonly table: string;
  /** Null where the text does not tell which table it is. */
  readonly owner: string | null;
}

/** The rooms of each service, by its tables, the kernel's among them: `portal pins` is of `portal/common/pins`. */
type Owners = ReadonlyMap<string, string>;

const ownersIn = (sources: readonly Source[]): Owners =>
  new Map(declarationsIn(sources).map(({ key, owner }) => [key, owner]));

const declarationsIn = (sources: readonly Source[]) =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, root }) =>
      [...within(root)]
        .filter((node) => isInterfaceDeclaration(node) && node.name.text.endsWith('Tables'))
        .flatMap((node) => ('members' in node ? [...(node.members as Iterable<Node>)] : []))
        .filter(isPropertySignatureDeclaration)
        .map(({ name }) => ({
          key: `${serviceOf(path) ?? 'kernel'} ${name.getText(root)}`,
          owner: houseOf(path),
        })),
    );

function declaredTwice(sources: readonly Source[]): string[] {
  const rooms = Map.groupBy(declarationsIn(sources), ({ key }) => key);
  return [...rooms]
    .filter(([, declared]) => declared.length > 1)
    .map(([key, declared]) => `${key} is declared by ${declared.map(({ owner }) => owner).join(' and ')}`);
}

const houseOf = (path: string): string => roomOf(path) ?? 'kernel';

const usesIn = (sources: readonly Source[], owners: Owners): Use[] =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => [...within(source.root)].flatMap((node) => usesAt(source, node, owners)));

function usesAt(source: Source, node: Node, owners: Owners): Use[] {
  const { path, root } = source;
  const found = isTaggedTemplateExpression(node) ? inWords(node.getText(root)) : builtBy(node);
  return found.flatMap(({ table, writes }) => {
    const owner =
      owners.get(`${serviceOf(path) ?? 'kernel'} ${table}`) ?? owners.get(`kernel ${table}`) ?? null;
    const concerns = owner !== null || (table === '*' && writes);
    return concerns ? [{ path, place: placeOf(source, node), table, writes, owner }] : [];
  });
}

type Touch = Pick<Use, 'table' | 'writes'>;

const WRITES = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto'];
const READS = ['selectFrom', 'from', 'using', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin'];

/** `updateTable('pins')`, `selectFrom('pins as p')`, `selectFrom(['pins', 'persons'])`; `*` where the name is no text. */
function builtBy(node: Node): Touch[] {
  if (!isCallExpression(node)) return [];
  const method = methodOf(node);
  const writes = WRITES.includes(method);
  if (!writes && !READS.includes(method)) return [];
  const [first] = node.arguments;
  if (first === undefined) return [];
  const names = isArrayLiteralExpression(first) ? [...first.elements] : [first];
  return names.map((name) => ({
    table: isStringLiteral(name) ? (name.text.split(' ')[0] ?? '') : '*',
    writes,
  }));
}

function methodOf({ expression }: CallExpression): string {
  if (isIdentifier(expression)) return expression.text;
  return isPropertyAccessExpression(expression) && isIdentifier(expression.name) ? expression.name.text : '';
}

const WRITTEN = /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+"?([a-z_]+)/gi;
const READ = /\b(?:from|join)\s+"?([a-z_]+)/gi;

function inWords(text: string): Touch[] {
  const named = (pattern: RegExp, writes: boolean) =>
    [...text.matchAll(pattern)].map(([, table = '']) => ({ table: table.toLowerCase(), writes }));
  const written = named(WRITTEN, true);
  return [
    ...written,
    ...named(READ, false).filter(({ table }) => !written.some((one) => one.table === table)),
  ];
}
