import { type ComponentChild, Fragment, options, type VNode } from 'preact';

/**
 * Keeps what is written from right to left from turning around what stands beside it (UAX #9): on every page and in every
 * mail, words of such a script that stand in a line of ours stand in a `bdi`, wherever the line comes from.
 */
export function isolateEverywhere(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    before?.(vnode);
    if (vnode.type === 'title') vnode.props = mapped(vnode, marked);
    else if (takesMarkup(vnode)) vnode.props = mapped(vnode, isolated);
  };
}

/** What holds text and no elements, or is one already. */
const PLAIN = new Set<unknown>(['bdi', 'bdo', 'option', 'script', 'style', 'textarea']);

const takesMarkup = ({ type }: VNode): boolean =>
  type === Fragment || (typeof type === 'string' && !PLAIN.has(type));

type Mapping = (text: string) => ComponentChild;

/** The same properties, each text among the children made into what keeps it apart. */
function mapped(vnode: VNode, how: Mapping): VNode['props'] {
  const { children } = vnode.props;
  const made = Array.isArray(children) ? children.map((one) => each(one, how)) : each(children, how);
  return made === children ? vnode.props : { ...vnode.props, children: made };
}

const each = (child: unknown, how: Mapping): ComponentChild =>
  typeof child === 'string' && RIGHT_TO_LEFT.test(child) ? how(child) : (child as ComponentChild);

const isolated = (text: string): ComponentChild => (
  <>{piecesOf(text).map((piece, at) => (piece.apart ? <bdi key={at}>{piece.text}</bdi> : piece.text))}</>
);

/** The same for a title, which takes no elements: between U+2068 and U+2069. */
const marked = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.apart ? `\u2068${piece.text}\u2069` : piece.text))
    .join('');

interface Piece {
  readonly text: string;
  readonly apart: boolean;
}

/** A line in pieces: what stands in it from right to left, or all of it where it begins and ends so, and the rest. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(WHOLE.test(text) ? ALL : RUNS)) {
    if (index > from) pieces.push({ text: text.slice(from, index), apart: false });
    pieces.push({ text: run, apart: true });
    from = index + run.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), apart: false });
  return pieces;
}

/** Letters of scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, NKo, Adlam and older ones. */
const LETTER = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const RIGHT_TO_LEFT = new RegExp(LETTER, 'u');
const WHOLE = new RegExp(`^\\P{L}*${LETTER}(?:.*${LETTER})?\\P{L}*$`, 'su');
const ALL = new RegExp(`${LETTER}(?:.*${LETTER})?`, 'gsu');
/** Words of a name, with what parts them. */
const RUNS = new RegExp(`${LETTER}(?:[\\p{M}\\p{Pd}\\s'’.]*${LETTER})*\\p{M}*`, 'gu');
