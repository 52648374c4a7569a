import { addDays } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { businessDaysBefore } from '#portal/programme/deadlines/rules.ts';
import { JURISDICTIONS, type Jurisdiction } from '#portal/roles.ts';

/**
 * Business days after its last day on which a request is somebody else's to look at: the fourteenth and the thirtieth,
 * where the rule gives ten (`ENS §13`).
 */
const GRACE = { coordinator: 4, officer: 20 } as const;

/** Days for which news stands on a coordinator's home page. */
export const NEWS_DAYS = 7;

/** Days for which it is counted what the system handed out in an institution's stead. */
export const COUNTED_DAYS = 365;

/** By province, the day before which a request's last day makes it somebody's to look at; each has its own holidays. */
export const cutoffs = (
  now: Date,
  who: keyof typeof GRACE,
  provinces: readonly Jurisdiction[] = JURISDICTIONS,
): readonly { readonly jurisdiction: Jurisdiction; readonly day: string }[] =>
  provinces.map((jurisdiction) => ({
    jurisdiction,
    day: businessDaysBefore(addDays(isoDate(now), 1), GRACE[who], jurisdiction),
  }));
