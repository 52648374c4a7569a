import { show } from '#kernel/http/answer.ts';
import { withRole } from '#portal/common/members/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { JURISDICTIONS } from '#portal/roles.ts';
import { dashboardPage } from './pages.tsx';
import { barsOf, LETTER_STATES, SHOWN } from './rules.ts';
import { countLettersByAge, countNominationsByAge, findMedian, listMedians } from './store.ts';

/** What officers see at a glance; nobody is named here. */
export function routes(portal: Portal): void {
  portal.site.page({
    path: paths.dashboard,
    enter: withRole(portal, ['officer']),
    show: async ({ locale, query, now }) => {
      const place = JURISDICTIONS.find((known) => known === query.place) ?? null;
      const { db } = portal;
      return show(
        dashboardPage(locale, {
          place,
          nominations: barsOf(SHOWN, await countNominationsByAge(db, place, now)),
          letters: barsOf(LETTER_STATES, await countLettersByAge(db, place, now)),
          medians: await listMedians(db, place),
          median: await findMedian(db, place),
        }),
      );
    },
  });
}
