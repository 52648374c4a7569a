import { readFileSync } from 'node:fs';
import { coverageOf } from './coverage.ts';
import type { Face } from './paper.ts';

/** A piece of text that one font can show. */
interface Run {
  readonly font: FontName;
  readonly text: string;
  /** The character meant, where no font has it and its number is shown in its place. */
  readonly meant?: string;
}

type FontName = 'regular' | 'semibold' | 'mono' | 'syllabics' | 'syllabics-semibold';

/** Which fonts a face is made of, the first that has a character showing it. */
const FACES: Readonly<Record<Face, readonly [FontName, ...FontName[]]>> = {
  regular: ['regular', 'syllabics'],
  semibold: ['semibold', 'syllabics-semibold'],
  mono: ['mono', 'semibold', 'syllabics-semibold'],
};

export const FONT_NAMES = ['regular', 'semibold', 'mono', 'syllabics', 'syllabics-semibold'] as const;

/** The font's file, read once. */
export const fontFile = (name: FontName): Buffer => load(name).file;

/**
 * The runs that a text is shown in: Latin, Greek, Cyrillic and Canadian syllabics as they are; a character of
 * another script as `[U+5F20]`, so that nothing is lost without a trace.
 */
export function runsOf(text: string, face: Face): readonly Run[] {
  const shown = clean(text);
  const [first] = FACES[face];
  if (has(first, shown)) return shown === '' ? [] : [{ font: first, text: shown }];
  return joined(Array.from(graphemes.segment(shown), ({ segment }) => runOf(segment, face)));
}

function runOf(segment: string, face: Face): Run {
  const [first] = FACES[face];
  const font = FACES[face].find((name) => has(name, segment));
  if (font) return { font, text: segment };
  const codes = Array.from(segment, (character) =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase(),
  );
  return { font: first, text: codes.map((code) => `[U+${code.padStart(4, '0')}]`).join(''), meant: segment };
}

const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    if (!last || last.font !== run.font || last.meant !== undefined || run.meant !== undefined) {
      done.push(run);
    } else {
      done[done.length - 1] = { font: run.font, text: last.text + run.text };
    }
    return done;
  }, []);

/** Composed, for that is how fonts draw best; without what has no shape or would turn the line around. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');

function has(name: FontName, text: string): boolean {
  const { covered } = load(name);
  for (const character of text) if (!covered.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Loaded {
  readonly file: Buffer;
  readonly covered: ReadonlySet<number>;
}

const loaded = new Map<FontName, Loaded>();

/** Read when first needed: a service that prints nothing keeps no fonts. */
function load(name: FontName): Loaded {
  const known = loaded.get(name);
  if (known) return known;
  const file = readFileSync(new URL(`fonts/${name}.ttf`, import.meta.url));
  const font = { file, covered: coverageOf(file) };
  loaded.set(name, font);
  return font;
}
