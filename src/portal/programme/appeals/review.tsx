import { type Answer, go, show, type View } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Lead, Status } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form } from '#kernel/ui/forms.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { fileOf, pageAt, requestOf } from '#portal/programme/desk/ways.ts';
import { can } from '#portal/programme/verifications/appeals/rules.ts';
import { type Correction, listRefusedOf } from '#portal/programme/verifications/corrections/list-store.ts';
import { type Decision, findDecisionBy } from '#portal/programme/verifications/history-store.ts';
import { HeardPart } from '#portal/programme/verifications/intents/heard.tsx';
import { findHeard, type Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import { Said } from '#portal/programme/verifications/said.tsx';
import { words } from './fr.ts';
import { type AtAppeal, atAppeal, pageOf } from './guard.ts';
import { Corrected, Held } from './held.tsx';
import { Due, Exchange, Reviewed, standingOf } from './parts.tsx';
import { take, takeOver } from './settle.ts';
import { hasReviewer } from './store.ts';
import { ANSWER, answerUphold, isChecked, mayDecide, mayUphold, Uphold, upholdPage } from './uphold.tsx';

/** A review: read, taken up, upheld with reasons; changed on a page of its own. */
export function reviewRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestReview,
    enter: atAppeal(portal),
    show: async (visit, form) =>
      show(isChecked(visit, form) ? upholdPage(visit, form) : await pageFor(portal, visit, form)),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

interface Around {
  readonly decision: Decision | null;
  /** What was told before it. */
  readonly heard: Intent | null;
  readonly refused: readonly Correction[];
  /** Whether nobody but whoever looks could review it. */
  readonly isStuck: boolean;
}

const pageFor = async ({ db }: Portal, visit: PortalVisit<AtAppeal>, form: FormState): Promise<View> =>
  reviewPage(visit, form, {
    decision: await findDecisionBy(db, visit.reviewable.decisionId),
    heard: await findHeard(db, visit.reviewable),
    refused: await listRefusedOf(db, visit.reviewable.decisionId),
    isStuck:
      (visit.fault === 'signed_it' || visit.fault === 'sent_it') &&
      !(await hasReviewer(db, visit.reviewable.decisionId)),
  });

function reviewPage(
  visit: PortalVisit<AtAppeal>,
  form: FormState,
  { decision, heard, refused, isStuck }: Around,
): View {
  const { locale, at, file, appeal, fault } = visit;
  const w = words[locale].page;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>
          <bdi>{fullName(file.claimed)}</bdi> <Status text={words[locale].statuses[standingOf(visit)]} />
        </Lead>
        <Standing visit={visit} />
        {fault !== null && (
          <Callout tone="warning">
            <p>{words[locale].faults[fault]}</p>
            {isStuck && <p>{w.nobody}</p>}
          </Callout>
        )}
        <Held visit={visit} form={form} />
        <Corrected visit={visit} />
        <Exchange {...{ locale, appeal, refused }} answer={w.answer} hrefOf={fileOf(visit)} />
        {decision && <Reviewed locale={locale} decision={decision} />}
        <HeardPart locale={locale} intent={heard} hrefOf={fileOf(visit)} />
        {fault === null && <Ways visit={visit} form={form} />}
        {!mayUphold(visit) && <Said title={w.unsent} text={textOf(form.values, ANSWER)} />}
        <p>
          <a href={requestOf(visit)}>{w.back}</a>
        </p>
      </>
    ),
  };
}

/** By when it is to be decided, and who has taken it up. */
function Standing({ visit: { locale, file, appeal } }: { visit: PortalVisit<AtAppeal> }) {
  const w = words[locale].page;
  return (
    <>
      <p>
        <Due locale={locale} file={file} appeal={appeal} />{' '}
        {appeal.status === 'under_review' && appeal.takenBy !== null && appeal.takenAt !== null && (
          <bdi>{w.taken(appeal.takenBy, formatDateTime(appeal.takenAt, locale))}</bdi>
        )}
      </p>
      <Moved locale={locale} of={appeal} />
    </>
  );
}

/** What the reviewer can do as it stands. */
function Ways({ visit, form }: { visit: PortalVisit<AtAppeal>; form: FormState }) {
  const { locale, file, appeal } = visit;
  const w = words[locale].page;
  if (file.pending !== null)
    return (
      <Callout tone="info">
        {(file.pending.fact === 'restore' ? w.pending : w.amending)(
          file.pending.signer.name,
          formatDateTime(file.pending.effectiveAt, locale),
        )}
      </Callout>
    );
  if (can(appeal.status, 'take'))
    return (
      <Form action={form.action} csrf={form.csrf}>
        <input type="hidden" name="do" value="take" />
        <Actions>
          <Button>{w.take}</Button>
        </Actions>
      </Form>
    );
  if (!mayDecide(visit)) return null;
  return (
    <>
      <Actions>
        <ButtonLink href={pageAt(visit, paths.requestRestore)}>{w.change}</ButtonLink>
      </Actions>
      {mayUphold(visit) && <Uphold visit={visit} form={form} />}
    </>
  );
}

async function submit(portal: Portal, visit: PortalVisit<AtAppeal>, values: Typed): Promise<Answer> {
  const doing = textOf(values, 'do');
  if (doing === 'take') return go(pageOf(visit), await take(portal, visit));
  if (doing === 'take_over') return go(pageOf(visit), await takeOver(portal, visit, textOf(values, 'from')));
  return answerUphold(portal, visit, values);
}
