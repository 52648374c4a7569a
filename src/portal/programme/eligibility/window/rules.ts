import type { Evaluation } from '../rules.ts';
import { type Days, type Period, spanOf } from '../study/rules.ts';
import { length, shared } from '../study/spans.ts';

/** Study that counts, gaps that count, study that does not count: places in a list of three. */
type PartKind = 0 | 1 | 2;

interface Part {
  readonly kind: PartKind;
  /** In hundredths of the window's width. */
  readonly start: number;
  readonly width: number;
}

/** A window drawn as a bar; what counts lies over what does not. */
export function partsOfWindow(
  { window, studied, bridged }: Pick<Evaluation, 'window' | 'studied' | 'bridged'>,
  periods: readonly Period[],
): Part[] {
  const whole = spanOf(window);
  const part = (kind: PartKind, days: Days): Part[] => {
    const within = shared(spanOf(days), whole);
    if (within === null) return [];
    const share = (count: number) => Math.round((count * 10_000) / length(whole)) / 100;
    return [{ kind, start: share(within.from - whole.from), width: share(length(within)) }];
  };
  return [
    ...periods.filter(({ load }) => load !== 'break').flatMap((period) => part(2, period)),
    ...studied.flatMap((days) => part(0, days)),
    ...bridged.flatMap((days) => part(1, days)),
  ];
}
