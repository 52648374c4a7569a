import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';

/**
 * What each page and action of the portal may ask of the database: the most statements that any of its stories takes,
 * written down in `statements.txt`. A story that takes more fails where it does; whoever means it writes the table anew:
 * `npm test -- --engine=pglite --write-statements src/portal`. Counted on the embedded database alone: there nobody waits
 * for anybody, and nothing is begun anew.
 */
const TABLE = new URL('./statements.txt', import.meta.url);
const { TEST_STATEMENTS: folder, TEST_ENGINE } = process.env;

interface Count {
  statements: number;
}

const counting = new AsyncLocalStorage<Count>();

/** Counts what is asked on behalf of a visit; what jobs ask is nobody's visit. */
export const statementCounter: KyselyPlugin = {
  transformQuery: ({ node }) => {
    const count = counting.getStore();
    if (count) count.statements += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};

let allowed: ReadonlyMap<string, number> | null = null;

/** Answers a visit, and fails when it took more statements, besides some of its own, than its page or action ever did. */
export async function withinStatements<Answer>(
  method: string,
  url: string,
  { besides }: { readonly besides: number },
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const count: Count = { statements: 0 };
  // Waited for within: what is asked begins only when somebody waits for it.
  const answer = await counting.run(count, async () => await ask());
  const place = placeOf(method, url);
  const statements = count.statements - besides;
  if (TEST_ENGINE === 'postgres') return answer;
  if (folder !== undefined) appendFileSync(join(folder, `${process.pid}`), `${statements} ${place}\n`);
  else judge(place, statements);
  return answer;
}

function judge(place: string, statements: number): void {
  allowed ??= readTable(readFileSync(TABLE, 'utf8'));
  // A form by its id is the page itself, but where something is looked at once more.
  const most = allowed.get(place) ?? allowed.get(place.replace('?form', ''));
  assert.ok(most !== undefined, `${place} is not in statements.txt: write down its ${statements} statements`);
  assert.ok(statements <= most, `${place} took ${statements} statements, and ${most} is written down`);
}

/** `GET /en/people/:/suspension`: an address without what names one thing among many. */
export const placeOf = (method: string, url: string): string => {
  const { pathname: path, searchParams } = new URL(url, 'http://portal');
  const parts = path.split('/').map((part, at) => (at > 1 && isName(part) ? ':' : part));
  // A form by its id shows what comes of it, where it is looked at once more.
  return `${method} ${parts.join('/')}${searchParams.has('form') ? '?form' : ''}`;
};

/** Ids, tokens and references; and whatever a test invents in their place. */
const isName = (part: string): boolean => /[0-9A-Z_%.]|^.$|^.{36,}$/.test(part);

/** The lines of the table, or of what a run has counted: the most of each place. */
export function readTable(text: string): Map<string, number> {
  const most = new Map<string, number>();
  for (const [, count = '', place = ''] of text.matchAll(/^(\d+) (.+)$/gm))
    most.set(place, Math.max(Number(count), most.get(place) ?? 0));
  return most;
}

/**
 * Writes the table anew: what a run has counted, and what it did not visit as it was. A run of some files does not see
 * the worst of each place, so it makes no figure smaller.
 */
export function writeTable(counted: string, { isWhole }: { readonly isWhole: boolean }): void {
  const former = readFileSync(TABLE, 'utf8');
  const found = isWhole ? readTable(counted) : readTable(`${counted}\n${former}`);
  const places = [...new Map([...readTable(former), ...found])];
  const lines = places
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([place, n]) => `${n} ${place}`);
  writeFileSync(TABLE, `${lines.join('\n')}\n`);
}
