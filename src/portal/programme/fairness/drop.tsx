import { record } from '#kernel/audit/store.ts';
import { go, type Notice, show, type View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { requestOf } from '#portal/programme/desk/ways.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { lockRequest } from '#portal/programme/verifications/change/lock-store.ts';
import { findIntent } from '#portal/programme/verifications/intents/list-store.ts';
import { isTold } from '#portal/programme/verifications/intents/rules.ts';
import { saveDrop } from '#portal/programme/verifications/intents/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import { type AtLoss, atLoss, mayDrop } from './guard.ts';

/** *Drop*: nothing changes for the student, who hears of it where they had heard of what was intended. */
export function dropRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestDropIntent,
    enter: atLoss(portal),
    show: async (visit, form) =>
      mayDrop(visit) ? show(dropPage(visit, form)) : go(requestOf(visit), 'intentMoved'),
    submit: async (visit) => go(requestOf(visit), await drop(portal, visit)),
  });
}

function dropPage(visit: PortalVisit<AtLoss>, form: FormState): View {
  const { locale, file, intent } = visit;
  const w = words[locale].drop;
  return confirmationPage(locale, form, {
    ...{ title: w.title, caption: captionOf(file), lead: w.lead, submit: w.submit },
    effect: intent?.status === 'drafted' ? w.draft : w.told,
    danger: true,
    back: requestOf(visit),
  });
}

const drop = (portal: Portal, visit: PortalVisit<AtLoss>): Promise<Notice> =>
  decide(portal, visit, async (tx, { personId, cause }): Promise<Notice> => {
    const { file, now } = visit;
    const held = await lockRequest(tx, file.id);
    if (held === null || held.pendingId !== null) return 'intentMoved';
    const intent = await findIntent(tx, file.id);
    if (intent === null || !mayDrop({ ...visit, intent })) return 'intentMoved';
    await saveDrop(tx, intent.id, personId, now);
    await record(tx, {
      ...cause,
      action: 'intent.dropped',
      subject: `verification:${file.id}`,
      organisationId: file.organisationId,
      after: { reference: file.reference, intent: intent.id },
    });
    if (isTold(intent.status)) {
      const content = { kind: 'intent_dropped' } as const;
      await tellStudents(portal, tx, [{ id: file.id, personId: file.personId, content }], now);
    }
    return 'intentDropped';
  });
