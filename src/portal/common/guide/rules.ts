/** A text of the guide as it is read: a title, what comes before the first heading, and one part per heading. */
export interface Document {
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly Part[];
}

export interface Part {
  /** Its place in its document, from 1: the same in both languages. */
  readonly place: number;
  readonly title: string;
  /** In Markdown. */
  readonly text: string;
}

/** Reads Markdown that has one heading of the first level, at its start, and parts under headings of the second. */
export function readDocument(markdown: string): Document {
  const [head = '', ...rest] = markdown.split(/^## /m);
  const [title, intro] = firstLine(head.replace(/^# /, ''));
  const parts = rest.map((part, index) => {
    const [heading, text] = firstLine(part);
    return { place: index + 1, title: heading, text };
  });
  return { title, intro, parts };
}

function firstLine(text: string): [string, string] {
  const [first = '', ...others] = text.split('\n');
  return [first.trim(), others.join('\n').trim()];
}

/** Markdown as the words that a reader sees, on one line. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*]|\d+\.)\s+/gm, '')
    .replace(/\*+|`|\\$/gm, '')
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
