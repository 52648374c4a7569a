import { type Answer, go, show, type View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { asStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import type { AtOwnRequest } from '#portal/programme/asking/request.ts';
import { type File, listOwnFiles } from '#portal/programme/verifications/file-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { withdrawTransfer } from '#portal/programme/verifications/transfers/follow.ts';
import { listOwnTransfers, type OwnTransfer } from '#portal/programme/verifications/transfers/list-store.ts';
import { isUnderWay } from '#portal/programme/verifications/transfers/rules.ts';
import { words } from './fr.ts';

/** What a transfer is, and the way back from one; it is asked for where an institution is. */
export function transferRoutes(portal: Portal, atOwnRequest: PortalGuard<AtOwnRequest>): void {
  portal.site.page({
    path: paths.transfer,
    enter: asStudent(portal),
    show: async ({ locale, personId }) => {
      const files = await listOwnFiles(portal.db, personId);
      const transfers = await listOwnTransfers(portal.db, personId);
      return show(transferPage(locale, files, transfers));
    },
  });
  portal.site.form({
    path: paths.withdrawTransfer,
    enter: atOwnRequest,
    show: async (visit, form) => show(withdrawPage(visit, form)),
    submit: (visit) => withdraw(portal, visit),
  });
}

function transferPage(locale: Locale, files: readonly File[], transfers: readonly OwnTransfer[]): View {
  const w = words[locale].page;
  const underWay = transfers.find(({ status }) => isUnderWay(status));
  const eligible = files.some(({ status }) => status === 'eligible');
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <ol>
          {w.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Callout tone="info">
          <p>{w.keeps}</p>
        </Callout>
        {underWay !== undefined && (
          <>
            <p>{w.underWay}</p>
            <Actions>
              <ButtonLink href={href(paths.ownRequest, locale, { id: underWay.fromId })}>{w.open}</ButtonLink>
            </Actions>
          </>
        )}
        {underWay === undefined && !eligible && <p>{w.none}</p>}
        {underWay === undefined && (
          <Actions>
            <ButtonLink href={href(paths.ask, locale)}>{eligible ? w.start : w.ask}</ButtonLink>
          </Actions>
        )}
      </>
    ),
  };
}

function withdrawPage({ locale, file }: PortalVisit<AtOwnRequest>, form: FormState): View {
  const w = words[locale].withdraw;
  return confirmationPage(locale, form, {
    ...w,
    caption: file.organisation[locale],
    danger: false,
    back: href(paths.ownRequest, locale, { id: file.id }),
  });
}

/** The transfer of a request that is under way, whichever of its two requests the page is about. */
const withdraw = async (portal: Portal, visit: PortalVisit<AtOwnRequest>): Promise<Answer> => {
  const { file, locale, now } = visit;
  const gone = await decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const mine = await listOwnTransfers(tx, personId);
    const found = mine.find(
      ({ fromId, toId, status }) => isUnderWay(status) && (fromId === file.id || toId === file.id),
    );
    if (found === undefined) return false;
    return withdrawTransfer(portal, tx, found.id, { by: personId, cause, now });
  });
  return go(href(paths.ownRequest, locale, { id: file.id }), gone ? 'transferWithdrawn' : 'transferOver');
};
