import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { placeOf, sayOf } from './faults.ts';
import { isPhone } from './phone.ts';
import { withoutUnseen } from './unseen.ts';

/** A name that is put into sentences: « le », « la », « l’ » or « les » before it in French. */
const text = z
  .string('is missing')
  .trim()
  .min(1, 'is empty')
  .max(120, 'has at most 120 characters')
  // Names stand in the heads of mail and in lines of letters.
  .refine(
    (given) => withoutUnseen(given) === given && !/[\t\r\n]/.test(given),
    'holds the end of a line, or a character that nobody sees or that turns the line around',
  );
const withArticle = text.regex(
  /^(le |la |les |l’)\S/,
  'begins with its article in small letters: le, la, les or l’ (as in « le Portail », « l’Unité »)',
);

/** It stands after « au » and « du » in many sentences. */
const masculine = text.regex(/^le \S/, 'begins with « le », for it stands after « au » and « du »');

const english = z.strictObject({
  portal: text,
  home: text,
  credential: text,
  concierge: text,
  department: text,
  programme: text,
  unit: text,
  /** Line by line, as on an envelope. */
  address: z.array(text).min(2, 'has two lines or more').max(7, 'has at most seven lines'),
  telephone: text.refine(isPhone, 'is no telephone number, such as 902-555-0142').optional(),
  /** Where letters are dated. */
  place: text,
});

const colour = z.string('is missing').regex(/^#[0-9a-f]{6}$/i, 'is no colour, such as #26374a');

/** A service's own look: what tells its pages from those of the others at a glance. */
const look = z.strictObject({
  /** Of the head and the buttons: white words stand on it, also where it is lightened under the pointer. */
  colour: colour.refine(
    (given) => contrastWithWhite(given) >= 7,
    'is too light for the white words that stand on it: their contrast is 7 to 1 at least',
  ),
  /** The line below the head. */
  line: colour,
  /** An SVG of its own, drawn to be read at 36 pixels; it is the icon of the window, too. */
  mark: z
    .string('is missing')
    .max(8000, 'has at most 8,000 characters')
    .regex(/^<svg [^>]*viewBox=[^>]*>.*<\/svg>\s*$/s, 'is no SVG with a viewBox')
    .refine((svg) => !/<script|<foreignObject|href|\son\w+\s*=/i.test(svg), 'holds more than shapes'),
});

const schema = z.strictObject({
  en: english,
  fr: english.extend({ portal: masculine, home: withArticle, concierge: withArticle, unit: withArticle }),
  /** By service; one that is left out looks as it does in the demonstration. */
  looks: z.strictObject({ portal: look, credential: look, concierge: look }).partial().default({}),
  /** Says on every page, letter and mail that this is an independent demonstration. */
  demonstration: z.boolean('is true or false').default(false),
});

/** What an operator says of names and looks. */
export type BrandFile = z.output<typeof schema>;

/** How a service looks. */
export type Look = z.output<typeof look>;

/** A brand, or what is wrong with it, each place by its path. */
type ReadBrand =
  | { readonly kind: 'ok'; readonly brand: BrandFile }
  | { readonly kind: 'bad'; readonly problem: string };

/** Reads a brand file, and names all that is wrong with it. */
export function readBrandFile(path: string): ReadBrand {
  const bad = (problem: string): ReadBrand => ({ kind: 'bad', problem });
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    return bad('names a file that can’t be read');
  }
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return bad('names a file that is not valid JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { kind: 'ok', brand: parsed.data };
  return bad(parsed.error.issues.map((issue) => placeOf(issue.path) + sayOf(issue)).join('; '));
}

/** The contrast of a colour with white, as WCAG 2.2 reckons it. */
function contrastWithWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
