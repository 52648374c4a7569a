import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ImportDeclaration,
  isExportDeclaration,
  isImportDeclaration,
  isNamedImports,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

/** One file under `src`, parsed; its path is relative to `src`. */
export interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly root: SourceFile;
}

/** What a file imports or passes on: a path relative to `src`, or a package; types alone are gone at run time. */
export interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));

/** Every TypeScript file of the system, its tests among them. */
export function readSources(): Source[] {
  const paths = globSync('**/*.{ts,tsx}', { cwd: SRC });
  return parseSources(Object.fromEntries(paths.map((path) => [path, readFileSync(SRC + path, 'utf8')])));
}

/** Parses files given as text, so that a test can show what a check refuses. */
export function parseSources(files: Readonly<Record<string, string>>): Source[] {
  const paths = Object.keys(files).sort();
  const virtual = paths.map((path): [string, string] => [`/src/${path}`, files[path] ?? '']);
  const fs = createVirtualFileSystem({ ...Object.fromEntries(virtual), '/tsconfig.json': TSCONFIG });
  const api = new API({ cwd: '/', fs });
  try {
    using snapshot = api.updateSnapshot({ openProjects: ['/tsconfig.json'] });
    const program = snapshot.getProjects()[0]?.program;
    return paths.map((path) => {
      const root = program?.getSourceFile(`/src/${path}`);
      if (!root) throw new Error(`${path} could not be parsed`);
      return { path, root, imports: root.imports.map((node) => readImport(path, node)) };
    });
  } finally {
    api.close();
  }
}

// Parsing only: no library and no packages, so that nothing else is looked for.
const TSCONFIG = JSON.stringify({
  compilerOptions: {
    noLib: true,
    noResolve: true,
    types: [],
    jsx: 'preserve',
    allowImportingTsExtensions: true,
    noEmit: true,
  },
  include: ['src'],
});

const ALIASED = /^#(kernel|portal)\//;

function readImport(path: string, node: Node): Import {
  const specifier = textOf(node);
  const relative = posix.join(posix.dirname(path), specifier);
  const from = ALIASED.test(specifier)
    ? specifier.slice(1)
    : specifier.startsWith('.')
      ? relative
      : specifier;
  const { parent } = node;
  if (isExportDeclaration(parent)) return { from, typesOnly: parent.isTypeOnly };
  return { from, typesOnly: isImportDeclaration(parent) && importsTypesOnly(parent) };
}

/** `import type { A }`, or `import { type A, type B }`. */
function importsTypesOnly({ importClause }: ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

const textOf = (node: Node): string => ('text' in node && typeof node.text === 'string' ? node.text : '');

/** Visits a node and all within it, outermost first. */
export function* within(node: Node): Generator<Node> {
  yield node;
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
    return undefined;
  });
  for (const child of children) yield* within(child);
}

/** 'portal/pins/routes.ts:12', to find the place by. */
export function placeOf(source: Source, node: Node): string {
  return `${source.path}:${source.root.getLineAndCharacterOfPosition(node.getStart(source.root)).line + 1}`;
}
