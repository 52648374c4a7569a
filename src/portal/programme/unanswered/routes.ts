import { record } from '#kernel/audit/store.ts';
import { type Answer, go, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { isId } from '#kernel/ids.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { listHalts, releaseHalt } from './halts-store.ts';
import { haltsPage, releasePage, SURE } from './pages.tsx';
import { paths } from './paths.ts';

/** Officers see what a night left to them, and let it go on, once they saw what follows. */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.haltedClosings,
    enter: withRole(portal, ['officer']),
    show: (visit, form) => showHalts(portal, visit, form),
    submit: (visit, values) => release(portal, visit, values),
  });
}

/** The list; or what follows, where that was looked at before the language was changed. */
async function showHalts(portal: Portal, { locale }: PortalVisit<AtWork>, form: FormState): Promise<Answer> {
  const halts = await listHalts(portal.db);
  const asked = halts.find(({ id }) => id === textOf(form.values, 'id'));
  return show(asked === undefined ? haltsPage(locale, form, halts) : releasePage(locale, form, asked));
}

async function release(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const { locale, now, session } = visit;
  const id = textOf(values, 'id');
  const page = href(paths.haltedClosings, locale);
  if (!isId(id)) return go(page, 'closingsGone');
  if (textOf(values, SURE) === '') {
    const halt = (await listHalts(portal.db)).find((one) => one.id === id);
    const form = { action: page, csrf: session.csrf, errors: [], values, withheld: false };
    return halt === undefined ? go(page, 'closingsGone') : show(releasePage(locale, form, halt));
  }
  const released = await decide(portal, visit, async (tx, { personId, cause }) => {
    const halt = await releaseHalt(tx, id, personId, now);
    if (halt === null) return false;
    const { organisationId, ids } = halt;
    await portal.jobs.send(tx, 'portal.close-unanswered', { ids });
    await record(tx, {
      ...cause,
      action: 'verification.closings_released',
      subject: `institution:${organisationId}`,
      organisationId,
      after: { closing: ids.length },
    });
    return true;
  });
  return go(page, released ? 'closingsReleased' : 'closingsGone');
}
