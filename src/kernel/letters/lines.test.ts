import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linesOf } from './lines.ts';

const characters = (text: string): number => text.length;
const broken = (text: string, width: number) => linesOf(text, width, characters);

describe('a text broken into lines', () => {
  it('is broken at spaces, which are then gone', () => {
    assert.deepEqual(broken('one two three', 7), ['one two', 'three']);
  });

  it('keeps no-break spaces, codes and double names whole', () => {
    assert.deepEqual(broken('le 22\u00a0mai', 6), ['le', '22\u00a0mai']);
    assert.deepEqual(broken('see PP-7K3M-9QXT', 12), ['see', 'PP-7K3M-9QXT']);
    assert.deepEqual(broken('Anne Jean-Luc', 9), ['Anne', 'Jean-Luc']);
  });

  it('never begins a line with a dash that follows a space', () => {
    assert.deepEqual(broken('ABCDE – FGHI', 8), ['ABCDE –', 'FGHI']);
  });

  it('breaks a word only where it alone is wider than a line, and never a letter from its accent', () => {
    assert.deepEqual(broken('abcdefg hi', 3), ['abc', 'def', 'g', 'hi']);
    assert.deepEqual(broken('x\u0331x\u0331', 3), ['x\u0331', 'x\u0331']);
  });

  it('begins a new line at a newline', () => {
    assert.deepEqual(broken('a\n\nb', 9), ['a', '', 'b']);
  });

  it('loses nothing but spaces and is never too wide', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'É', ' ', '-', '–', '/', '\u00a0', '.') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (source, width) => {
        const lines = broken(source, width);
        assert.equal(lines.join('').replaceAll(' ', ''), source.replaceAll(' ', ''));
        for (const line of lines) assert.ok(line.length <= width, JSON.stringify(line));
      }),
    );
  });
});
