import { createHash } from 'node:crypto';
import { INSTITUTIONS } from '../generate.ts';

/** How much there is of everything; all of it follows from the verifications. */
export interface Sizes {
  readonly verifications: number;
  /** Each with a place and, but for a tenth, a record; a fifth of them asked twice. */
  readonly students: number;
  /** Requests of the institution whose lists are measured, and how many of them are open. */
  readonly large: number;
  readonly open: number;
  /** Requests of the institution that signs, the open ones first, of which there are as many. */
  readonly signing: number;
  /** Students who may ask at three institutions each. */
  readonly asking: number;
}

const VERIFICATIONS = 200_000;

/** The whole, or a share of it for a trial. */
export const sizesOf = (share: number, asking: number): Sizes => {
  const verifications = Math.round(VERIFICATIONS * share);
  return {
    verifications,
    students: verifications * 0.8,
    large: verifications / 10,
    open: verifications / 40,
    signing: verifications / 25,
    asking,
  };
};

/** The same identifier for the same thing as the database makes of it: `generate.ts`. */
export function idOf(kind: string, number: number | string): string {
  const digest = createHash('md5').update(`${kind}${number}`).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The institution whose lists are measured, the one that signs, and a person of each (`generate.ts`). */
export const LARGE = {
  organisation: idOf('o', 1),
  dir: idOf('p', INSTITUTIONS),
  signatory: 2 * INSTITUTIONS,
};
export const SIGNING = { organisation: idOf('o', 2), dir: idOf('p', 1) };
export const OFFICER = idOf('p', 'officer');
