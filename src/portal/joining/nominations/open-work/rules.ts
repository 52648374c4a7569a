/** What is under way at an institution when its DIR changes: how many of each. */
export interface OpenWork {
  readonly nominations: number;
  /** PINs issued and not redeemed. */
  readonly unredeemed: number;
  readonly amendments: number;
  readonly reviews: number;
}

export const OPEN_WORK = [
  'nominations',
  'unredeemed',
  'amendments',
  'reviews',
] as const satisfies readonly (keyof OpenWork)[];
