/** A number of characters, and what is said of a field that does not keep to it. */
interface Limit {
  readonly count: number;
  readonly message: string;
}

/**
 * What a script tells of a field before its form is sent (`client/portal.js`), in the words that the server would use.
 * The server judges all of it again.
 */
export interface Checks {
  readonly least?: Limit;
  readonly most?: Limit;
  /** Only letters and digits count, without case and accents; for lengths and for what must differ. */
  readonly letters?: true;
  /** The id of the field that it repeats. */
  readonly repeats?: { readonly field: string; readonly message: string };
  /** No two fields of a group hold the same. */
  readonly apart?: { readonly group: string; readonly message: string };
}

/** The attributes by which the script knows. */
export const dataOf = ({ least, most, letters, repeats, apart }: Checks = {}) => ({
  'data-least': least?.count,
  'data-short': least?.message,
  'data-most': most?.count,
  'data-long': most?.message,
  'data-letters': letters && '',
  'data-repeats': repeats?.field,
  'data-different': repeats?.message,
  'data-apart': apart?.group,
  'data-double': apart?.message,
});
