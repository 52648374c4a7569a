import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeads, writeHead } from './heads.ts';

const AT = new Date('2026-11-22T12:00:00Z');
const head = (log: string, seq: number) => ({ log, seq, hash: Buffer.alloc(32, seq) });

test('heads read back as they were kept, in their order, with or without the moment and empty lines', () => {
  const heads = [head('portal', 3), head('credential', 7), head('portal', 20)];
  const text = heads.map((one) => writeHead(one, AT)).join('\n');
  assert.deepEqual(readHeads(text), { kind: 'read', heads });
  assert.deepEqual(readHeads(text.replaceAll(` ${AT.toISOString()}`, '')), { kind: 'read', heads });
  assert.deepEqual(readHeads(''), { kind: 'read', heads: [] });
});

test('a line that is no head is told by its number, and nothing is guessed', () => {
  const good = writeHead(head('portal', 3), AT);
  for (const bad of [
    'portal',
    'portal x',
    `portal 3 ${'0'.repeat(63)}`,
    `PORTAL 3 ${'0'.repeat(64)}`,
    '# note',
  ])
    assert.deepEqual(readHeads(`${good}${bad}\n${good}`), { kind: 'unreadable', line: 2 }, bad);
});
