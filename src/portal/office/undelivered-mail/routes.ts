import { record } from '#kernel/audit/store.ts';
import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { sendAgain, wouldStillSay } from '#kernel/mail/undelivered.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import { pageOf } from '#portal/common/organisations/rules.ts';
import { nomineeSentAgain } from '#portal/joining/nominations/emails.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { listPage } from './pages.tsx';
import { paths } from './paths.ts';
import { countUndelivered, findKept, listUndelivered, takeOff } from './store.ts';

/** Mail that could not be delivered, for administrators. */
export function routes(portal: Portal): void {
  const enter = withRole(portal, ['administrator']);
  portal.site.page({ path: paths.undelivered, enter, show: (visit) => showList(portal, visit) });
  portal.site.action({ path: paths.sendAgain, enter, submit: (visit) => submitAgain(portal, visit) });
  portal.site.action({
    path: paths.takeOff,
    enter,
    submit: async (visit) => back(visit, (await settle(portal, visit, 'drop')) ? 'mailTakenOff' : 'mailLate'),
  });
}

async function showList(portal: Portal, visit: PortalVisit<AtWork>): Promise<Answer> {
  const count = await countUndelivered(portal.db);
  const page = pageOf(visit.query.page, count);
  const found = await listUndelivered(portal.db, page);
  return show(listPage(visit.locale, { count, page, found, csrf: visit.session.csrf }));
}

/** What has nothing to say any more is not sent, for the person would be led astray; the administrator is told. */
async function submitAgain(portal: Portal, visit: PortalVisit<AtWork>): Promise<Answer> {
  const kept = await findKept(portal.db, idOf(visit));
  if (!kept) return back(visit, 'mailLate');
  const isDue = await wouldStillSay(portal.jobs, kept);
  const isFirst = await settle(portal, visit, isDue ? 'send' : 'drop');
  if (!isFirst) return back(visit, 'mailLate');
  return back(visit, isDue ? 'mailSentAgain' : 'mailOver');
}

/** Takes a mail off the list and sends it, or not; false when somebody was faster. */
const settle = (portal: Portal, visit: PortalVisit<AtWork>, what: 'send' | 'drop'): Promise<boolean> =>
  decide(portal, visit, async (tx, { cause }) => {
    const id = idOf(visit);
    const kept = await takeOff(tx, id);
    if (!kept) return false;
    if (what === 'send') {
      await sendAgain(portal.jobs, tx, kept);
      await nomineeSentAgain(tx, kept.queue, kept.about);
    }
    const action = what === 'send' ? 'mail.sent_again' : 'mail.taken_off';
    await record(tx, { ...cause, action, subject: `mail:${id}`, after: { queue: kept.queue } });
    return true;
  });

type Told = 'mailSentAgain' | 'mailTakenOff' | 'mailOver' | 'mailLate';

const back = ({ locale }: PortalVisit, notice: Told): Answer => go(href(paths.undelivered, locale), notice);
