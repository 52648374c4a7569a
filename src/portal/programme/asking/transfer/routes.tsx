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
import { againFrom } from '#portal/programme/asking/again.ts';
import { words as asking } from '#portal/programme/asking/fr.ts';
import type { AtOwnRequest } from '#portal/programme/asking/request.ts';
import { type File, listOwnFiles } from '#portal/programme/verifications/file-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { withdrawTransfer } from '#portal/programme/verifications/transfers/follow.ts';
import { listOwnTransfers, type OwnTransfer } from '#portal/programme/verifications/transfers/list-store.ts';
import { isUnderWay } from '#portal/programme/verifications/transfers/rules.ts';
import { words } from './fr.ts';
import { isAskedAgain } from './part.tsx';

/** What a transfer is, and the way back from one; it is asked for where an institution is. */
export function transferRoutes(portal: Portal, atOwnRequest: PortalGuard<AtOwnRequest>): void {
  portal.site.page({
    path: paths.transfer,
    enter: asStudent(portal),
    show: async (visit) => {
      const files = await listOwnFiles(portal.db, visit.personId);
      const transfers = await listOwnTransfers(portal.db, visit.personId);
      const until = await againFrom(portal, visit);
      return show(transferPage(visit.locale, { files, transfers, until }));
    },
  });
  portal.site.form({
    path: paths.withdrawTransfer,
    enter: atOwnRequest,
    show: async (visit, form) => show(withdrawPage(visit, form, await againFrom(portal, visit))),
    submit: (visit) => withdraw(portal, visit),
  });
}

interface Known {
  readonly files: readonly File[];
  readonly transfers: readonly OwnTransfer[];
  /** From when another request or transfer can be sent; null where it can at once. */
  readonly until: string | null;
}

function transferPage(locale: Locale, { files, transfers, until }: Known): View {
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
        {underWay === undefined && <Failed locale={locale} transfers={transfers} />}
        {underWay === undefined && <Full locale={locale} until={until} />}
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

/** The transfer that came to nothing last, with the way to why; none where it was withdrawn, or its number has ended. */
function Failed({ locale, transfers }: { locale: Locale; transfers: readonly OwnTransfer[] }) {
  const w = words[locale].page;
  const [last] = transfers;
  if (last === undefined || !last.isGood || !isAskedAgain(last.status)) return null;
  return (
    <Callout tone="warning">
      <p>
        {w.failed(last.to[locale])}{' '}
        <a href={href(paths.ownRequest, locale, { id: last.fromId })}>{w.failedWhy}</a>
      </p>
    </Callout>
  );
}

/** From when a transfer can be asked for, where it would be one too many now. */
const Full = ({ locale, until }: { locale: Locale } & Pick<Known, 'until'>) =>
  until === null ? null : (
    <Callout tone="warning">
      <p>{asking[locale].place.askedOften(until)}</p>
    </Callout>
  );

function withdrawPage(
  { locale, file }: PortalVisit<AtOwnRequest>,
  form: FormState,
  until: string | null,
): View {
  const w = words[locale].withdraw;
  return confirmationPage(locale, form, {
    ...w,
    effect: w.effect(until),
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
