import { appendFile, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type KeptHead, readHeads, writeHead } from '#kernel/audit/heads.ts';
import { type Verification, verifyChain } from '#kernel/audit/verify.ts';
import type { Config } from '#kernel/config.ts';
import { type Database, openDatabase } from '#kernel/db/database.ts';
import { findAlteredTerms } from '#portal/access/terms/verify.ts';
import type { PortalTables } from '#portal/tables.ts';
import { schemasIn } from './migrations.ts';

/** Recomputes the chain of every log; exit 1 when one was changed. With a file of heads it goes on from where it was. */
export async function audit(config: Config, words: readonly string[]): Promise<void> {
  const { heads: file, whole } = readWords(words);
  const kept = file === undefined ? [] : await readKept(file);
  const database = await openDatabase(config.database);
  try {
    const present = await schemasIn(database);
    // A log that is gone is no log that is intact.
    for (const log of new Set(kept.map(({ log }) => log)))
      if (!present.some((name) => name === log))
        broken(`${log}: BROKEN: ${file} knows it, and it is not here.`);
    for (const name of present) {
      const own = kept.filter(({ log }) => log === name);
      const verdict = await verifyChain(database.schema(name), { kept: own, onlyNew: !whole });
      say(name, verdict);
      if (file !== undefined && verdict.kind === 'intact')
        await keep(file, { log: name, ...verdict.head }, own.at(-1));
    }
    if (present.includes('portal')) await lookAtTerms(database);
  } finally {
    await database.close();
  }
}

function readWords(words: readonly string[]): { heads?: string | undefined; whole: boolean } {
  const options = { heads: { type: 'string' }, whole: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  if (positionals.join(' ') !== 'verify') throw new Error('Say: audit verify [--heads FILE [--whole]].');
  // Without a file nothing is known of what was checked, so that all is.
  return { heads: values.heads, whole: values.whole || values.heads === undefined };
}

async function readKept(file: string): Promise<readonly KeptHead[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const read = readHeads(text);
  if (read.kind === 'unreadable') throw new Error(`${file}: line ${read.line} is no head of a log.`);
  return read.heads;
}

function say(name: string, verdict: Verification): void {
  if (verdict.kind === 'broken') broken(`${name}: BROKEN at event ${verdict.seq}: ${verdict.why}.`);
  else {
    const { since, head } = verdict;
    const where = since === 0 ? '' : `, computed from event ${since} on`;
    print(`${name}: intact, ${head.seq} events, head ${head.hash.toString('hex')}${where}.`);
  }
}

/** Adds the head, unless the log has not grown: what was kept stays, for the next check of the whole. */
async function keep(file: string, head: KeptHead, former: KeptHead | undefined): Promise<void> {
  if (head.seq === (former?.seq ?? 0)) return;
  await appendFile(file, writeHead(head, new Date()), { mode: 0o600 });
}

async function lookAtTerms(database: Database): Promise<void> {
  for (const text of await findAlteredTerms(database.schema<PortalTables>('portal')))
    broken(`portal: ALTERED since they were published: terms ${text}.`);
}

function broken(line: string): void {
  print(line);
  process.exitCode = 1;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
