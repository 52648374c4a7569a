import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { confirmationPage, ReasonField } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { getNominator } from '#portal/joining/nominations/parties-store.ts';
import { mayJudge } from '#portal/joining/nominations/rules.ts';
import {
  findNomination,
  lockNomination,
  type Nomination,
  saveNomination,
} from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { ScanLink } from './list.tsx';
import { type Hold, LONGEST_REASON, whatHolds } from './rules.ts';
import { getScan, type Scan, saveWithdrawal } from './store.ts';

/** Asks why a scan is withdrawn; once it can't be, says why not. */
export async function showWithdrawal(portal: Portal, visit: PortalVisit, form: FormState): Promise<Answer> {
  const nomination = await getJudged(portal, visit);
  const scan = await getScan(portal.db, nomination.id, idOf(visit, 'scan'));
  const hold = whatHolds(scan, nomination);
  return hold === null ? show(withdrawPage(visit.locale, form, nomination, scan)) : held(visit, hold);
}

/** Withdraws a scan, so that it no longer counts; its file and the reason stay on record. */
export async function withdraw(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const nomination = await getJudged(portal, visit);
  const reason = textOf(values, 'reason').replaceAll('\r\n', '\n').trim().slice(0, LONGEST_REASON);
  if (reason === '') return invalid({ field: 'reason', message: words[visit.locale].withdraw.errors.reason });
  const hold = await withdrawFrom(portal, visit, nomination, reason);
  return hold === null
    ? go(href(paths.checkNomination, visit.locale, { id: nomination.id }), 'scanWithdrawn')
    : held(visit, hold);
}

/** Under the nomination's lock; its revision rises, so that nobody decides with the scan before their eyes. */
const withdrawFrom = (
  portal: Portal,
  visit: PortalVisit,
  { id, organisation }: Nomination,
  reason: string,
): Promise<Hold | null> =>
  portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const locked = await lockNomination(tx, id);
    const scan = await getScan(tx, id, idOf(visit, 'scan'));
    const hold = whatHolds(scan, locked);
    if (hold !== null) return hold;
    const by = { personId: personOf(visit), now: visit.now };
    await saveWithdrawal(tx, scan.id, reason, by);
    await saveNomination(tx, locked, { status: locked.status });
    await record(tx, {
      at: visit.now,
      action: 'scan.withdrawn',
      actor: { kind: 'person', id: by.personId },
      subject: `nomination:${id}`,
      organisationId: organisation.id,
      authority: 'officer',
      before: { id: scan.id, digest: scan.digest },
      after: { withdrawn: true },
      correlationId: visit.from.correlationId,
      network: visit.from.network,
    });
    return null;
  });

/** A nomination that this officer may judge. @throws NotFound for any other. */
async function getJudged(portal: Portal, visit: PortalVisit): Promise<Nomination> {
  const nomination = await findNomination(portal.db, idOf(visit));
  if (nomination === null || !mayJudge(nomination, await getNominator(portal.db, personOf(visit))))
    throw new NotFound();
  return nomination;
}

function withdrawPage(locale: Locale, form: FormState, nomination: Nomination, scan: Scan): View {
  const { withdraw: w, list } = words[locale];
  return confirmationPage(locale, form, {
    title: w.title,
    caption: nomination.reference,
    lead: `${nomination.givenNames} ${nomination.familyName}`,
    effect: w.effect,
    fields: (
      <>
        <SummaryList
          rows={[
            {
              label: list.file,
              value: <ScanLink locale={locale} nominationId={nomination.id} scan={scan} />,
            },
            { label: list.added, value: formatDateTime(scan.addedAt, locale) },
            { label: list.by, value: scan.addedBy },
          ]}
        />
        <ReasonField form={form} name="reason" label={w.reason} hint={w.reasonHint} required />
      </>
    ),
    submit: w.submit,
    back: href(paths.checkNomination, locale, { id: nomination.id }),
    danger: true,
  });
}

const held = (visit: PortalVisit, hold: Hold): Answer => {
  const w = words[visit.locale].held;
  const body = (
    <>
      <Heading>{w.title}</Heading>
      <Lead>{w[hold]}</Lead>
      <Actions>
        <ButtonLink href={href(paths.checkNomination, visit.locale, { id: idOf(visit) })}>
          {w.action}
        </ButtonLink>
      </Actions>
    </>
  );
  return show({ title: w.title, body }, 409);
};
