/** US Letter, in points: the paper of every office printer in Canada. */
export const PAPER = { width: 612, height: 792 } as const;

/** Three quarters of an inch at the sides, which every printer reaches. */
export const MARGIN = { left: 54, right: 54, top: 42, bottom: 50 } as const;

export const CONTENT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;

/** The lowest point that content may reach on a page. */
export const FLOOR = PAPER.height - MARGIN.bottom;

export type Face = 'regular' | 'semibold' | 'mono';

/** `leading` is the height of a line as a multiple of the size. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
}

export const STYLES = {
  body: { face: 'regular', size: 9.5, leading: 1.42 },
  small: { face: 'regular', size: 8, leading: 1.38 },
  strong: { face: 'semibold', size: 9.5, leading: 1.42 },
  lead: { face: 'regular', size: 11, leading: 1.42 },
  heading1: { face: 'semibold', size: 15.5, leading: 1.22 },
  heading2: { face: 'semibold', size: 11, leading: 1.3 },
  heading3: { face: 'semibold', size: 9.5, leading: 1.42 },
  label: { face: 'regular', size: 7.4, leading: 1.3 },
  value: { face: 'regular', size: 10.5, leading: 1.3 },
  code: { face: 'mono', size: 9.5, leading: 1.3 },
  display: { face: 'mono', size: 23, leading: 1.25 },
  foot: { face: 'regular', size: 7.4, leading: 1.3 },
  fold: { face: 'regular', size: 6.2, leading: 1.2 },
} as const satisfies Record<string, Style>;

/** The thickness of a line. */
export const RULE = { hair: 0.5, strong: 1.4 } as const;
