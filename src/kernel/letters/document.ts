import type { Locale } from '../ui/locale.ts';

/** Something to print, as a value: what it says and what each part is, not how it is drawn. Lengths are points. */
export interface Doc {
  readonly title: string;
  readonly locale: Locale;
  readonly blocks: readonly Block[];
  /** Stands with the page's number at the foot of each page; without it there is neither. */
  readonly foot?: string;
}

export type Block =
  | Masthead
  | Heading
  | Paragraph
  | List
  | Address
  | Fields
  | Statements
  | Table
  | Note
  | Code
  | Display
  | Columns
  | Area
  | Guard
  | Folds
  | Together
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'page-break' };

/** The top of a form: whose it is and its title on the left, its QR code and reference on the right. */
export interface Masthead {
  readonly kind: 'masthead';
  /** The first is the strongest. */
  readonly lines: readonly string[];
  readonly title: string;
  readonly label: string;
  /** Null on a blank form, which gets a box to write it in. */
  readonly reference: { readonly text: string; readonly alt: string } | null;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Looks no larger than the text. */
  readonly quiet?: boolean;
}

type Look = 'body' | 'small' | 'strong' | 'lead';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly look?: Look;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly string[];
}

/** Lines that stay as they are, close to each other. */
export interface Address {
  readonly kind: 'address';
  readonly lines: readonly string[];
  readonly look?: Look;
}

/** A grid of labelled boxes, one row below the other. */
export interface Fields {
  readonly kind: 'fields';
  readonly rows: readonly (readonly Field[])[];
}

export interface Field {
  readonly label: string;
  /** Null leaves the box empty, to write in; a newline begins a new line. */
  readonly value: string | null;
  /** Small boxes to tick, in place of a value, in columns that fill from left to right. */
  readonly ticks?: { readonly options: readonly Tick[]; readonly columns: number };
  readonly required?: boolean;
  /** Its share of the row's width; 1 by default. */
  readonly share?: number;
  /** How high the box is at least; by default room for a line by hand. */
  readonly room?: number;
  /** The language of the value, where it is not the document's. */
  readonly locale?: Locale;
}

export interface Tick {
  readonly text: string;
  readonly ticked: boolean;
}

/** Sentences that are each agreed to. */
export interface Statements {
  readonly kind: 'statements';
  readonly items: readonly Tick[];
}

/** The first row is its header; a row is never broken by the end of a page. */
export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly shares?: readonly number[];
}

/** A paragraph that catches the eye. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

/** A QR code with what it says in words. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
  readonly alt: string;
  readonly caption: string;
}

/** One large line to be copied character by character. */
export interface Display {
  readonly kind: 'display';
  readonly label: string;
  readonly text: string;
}

/** Side by side, for instance two languages; they stay on one page. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly {
    readonly locale?: Locale;
    readonly share?: number;
    readonly blocks: readonly Block[];
  }[];
}

/** A part with a fixed place on the page; its text is made smaller, down to half, until it fits. */
export interface Area {
  readonly kind: 'area';
  readonly top: number;
  readonly height: number;
  readonly left?: number;
  readonly width?: number;
  readonly blocks: readonly Block[];
}

/** Hatching that keeps what lies behind it from being read through the paper. */
export interface Guard {
  readonly kind: 'guard';
  readonly height: number;
}

/** Blocks that stay on one page, such as a statement and its signature. */
interface Together {
  readonly kind: 'together';
  readonly blocks: readonly Block[];
}

/** Marks at both edges of the page where it is to be folded. */
export interface Folds {
  readonly kind: 'folds';
  readonly at: readonly { readonly top: number; readonly text: string }[];
}

/** A line of boxes to sign and to date. */
export const signature = (label: string, date: Field, room = 46): Fields => ({
  kind: 'fields',
  rows: [[{ label, value: null, share: 2, room }, date]],
});
