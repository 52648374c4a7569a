import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fieldState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import type { Outage } from './rules.ts';
import { countMoved, findOutage, takeBack } from './store.ts';

const WHY = 'why';

interface AtOutage extends AtWork {
  readonly id: string;
  readonly outage: Outage;
}

const atOutage = (portal: Portal): PortalGuard<AtOutage> =>
  behind(withRole(portal, ['administrator']), async (visit) => {
    const id = idOf(visit);
    const outage = await findOutage(portal.db, id);
    if (outage === null) throw new NotFound();
    return letIn({ id, outage });
  });

/** An outage that was recorded by mistake is taken back with a reason; its deadlines follow by a job. */
export function takeBackRoute(portal: Portal): void {
  portal.site.form({
    path: paths.takeBack,
    enter: atOutage(portal),
    show: async ({ locale, id, outage }, form) => {
      const w = words[locale].back;
      const moved = await countMoved(portal.db, id);
      const [from, to] = [outage.from, outage.to].map((at) => formatDateTime(at, locale)) as [string, string];
      return show(
        confirmationPage(locale, form, {
          title: w.title,
          caption: words[locale].list.title,
          lead: w.lead(from, to),
          effect: moved === 0 ? w.unmoved : w.effect(moved),
          fields: (
            <>
              <RequiredNote />
              <TextArea {...fieldState(form, WHY)} label={w.why} hint={w.whyHint} rows={2} required />
            </>
          ),
          submit: w.submit,
          danger: true,
          back: href(paths.outages, locale),
        }),
      );
    },
    submit: (visit, values) => submit(portal, visit, textOf(values, WHY).trim()),
  });
}

async function submit(portal: Portal, visit: PortalVisit<AtOutage>, why: string): Promise<Answer> {
  const { locale, now, id } = visit;
  if (why === '') return invalid({ field: WHY, message: words[locale].back.missing });
  const taken = await decide(portal, visit, async (tx, { personId, cause }) => {
    if (!(await takeBack(tx, id, { by: personId, why, now }))) return false;
    await record(tx, { ...cause, action: 'outage.taken_back', subject: `outage:${id}` });
    await portal.jobs.send(tx, 'portal.move-back', { outageId: id });
    return true;
  });
  return go(href(paths.outages, locale), taken ? 'outageTakenBack' : 'outageGone');
}
