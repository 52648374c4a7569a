import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { fullName } from '#kernel/names.ts';
import { confirmationPage, ReasonField } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { lockNomination, type Nomination, saveNomination } from '#portal/joining/nominations/store.ts';
import { caseHref, readCameFrom } from '#portal/office/trays/came-from.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from './fr.ts';
import { beforeCase, type NominationVisit } from './guard.ts';
import { ScanLink } from './list.tsx';
import { type Hold, whatHolds } from './rules.ts';
import { getScan, type Scan, saveWithdrawal } from './store.ts';

/** Lets in to a nomination that this officer may judge; of any other there is no such page. */
export const beforeJudged = (portal: Portal) =>
  behind(beforeCase(portal), async ({ judges }) => {
    if (!judges) throw new NotFound();
    return letIn({});
  });

/** Asks why a scan is withdrawn; once it can't be, says why not. */
export async function showWithdrawal(
  portal: Portal,
  visit: NominationVisit,
  form: FormState,
): Promise<Answer> {
  const { locale, nomination } = visit;
  const scan = await getScan(portal.db, nomination.id, idOf(visit, 'scan'));
  const hold = whatHolds(scan, nomination);
  return hold === null ? show(withdrawPage(visit, form, scan)) : held(locale, nomination, hold);
}

/** Withdraws a scan, so that it no longer counts; its file and the reason stay on record. */
export async function withdraw(portal: Portal, visit: NominationVisit, values: Typed): Promise<Answer> {
  const { locale, nomination } = visit;
  const reason = textOf(values, 'reason').replaceAll('\r\n', '\n').trim();
  if (reason === '') return invalid({ field: 'reason', message: words[locale].withdraw.errors.reason });
  const hold = await withdrawFrom(portal, visit, idOf(visit, 'scan'), reason);
  return hold === null
    ? go(caseHref(locale, nomination.id, readCameFrom(visit.query)), 'scanWithdrawn')
    : held(locale, nomination, hold);
}

/** Under the nomination's lock; its revision rises, so that nobody decides with the scan before their eyes. */
const withdrawFrom = (
  portal: Portal,
  visit: NominationVisit,
  scanId: string,
  reason: string,
): Promise<Hold | null> =>
  decide(portal, visit, async (tx, by) => {
    const { id, organisation } = visit.nomination;
    const locked = await lockNomination(tx, id);
    const scan = await getScan(tx, id, scanId);
    const hold = whatHolds(scan, locked);
    if (hold !== null) return hold;
    await saveWithdrawal(tx, scan.id, reason, { personId: by.personId, now: visit.now });
    await saveNomination(tx, locked, { status: locked.status });
    await record(tx, {
      ...by.cause,
      action: 'scan.withdrawn',
      subject: `nomination:${id}`,
      organisationId: organisation.id,
      before: { id: scan.id, digest: scan.digest },
      after: { withdrawn: true },
    });
    return null;
  });

function withdrawPage({ locale, nomination, query }: NominationVisit, form: FormState, scan: Scan): View {
  const { withdraw: w, list } = words[locale];
  return confirmationPage(locale, form, {
    title: w.title,
    caption: nomination.reference,
    lead: fullName(nomination),
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
    back: caseHref(locale, nomination.id, readCameFrom(query)),
    danger: true,
  });
}

const held = (locale: Locale, { id }: Nomination, hold: Hold): Answer => {
  const w = words[locale].held;
  const body = (
    <>
      <Heading>{w.title}</Heading>
      <Lead>{w[hold]}</Lead>
      <Actions>
        <ButtonLink href={href(paths.checkNomination, locale, { id })}>{w.action}</ButtonLink>
      </Actions>
    </>
  );
  return show({ title: w.title, body }, 409);
};
