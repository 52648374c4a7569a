import { type Answer, go, show, type View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { cameFromOf } from '#portal/programme/desk/ways.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { listUndoableBy } from '#portal/programme/verifications/undoable-store.ts';
import { listChosen, listWaiting, type Waiting } from './chosen-store.ts';
import { words } from './fr.ts';
import { type AtSelection, atSelection, selectionAt } from './guard.ts';
import { BackAlone, BackLink, FellOut, fallenOf, Names, UndoButton } from './parts.tsx';
import { Sample } from './sample.tsx';
import { loadSheet, type Sheet } from './sheet.ts';
import { signSelection } from './sign.ts';

/** Several decisions under one signature: looked at, signed, and undone together. */
export function signRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestsToSign,
    enter: atSelection(portal, 'sign'),
    first: (visit) => (visit.selection.doneAt === null ? confirmFirst(visit) : null),
    show: async (visit, form) => show(await pageOf(portal, visit, form)),
    submit: async (visit): Promise<Answer> => {
      await signSelection(portal, visit);
      return go(selectionAt(visit, paths.requestsToSign));
    },
  });
}

const pageOf = async (portal: Portal, visit: PortalVisit<AtSelection>, form: FormState): Promise<View> =>
  visit.selection.doneAt === null
    ? beforePage(visit, form, await loadSheet(portal, visit))
    : afterPage(portal, visit, form);

/** Who it is, some of them open, what is declared, and the button. */
function beforePage(visit: PortalVisit<AtSelection>, form: FormState, sheet: Sheet): View {
  const { locale, at } = visit;
  const w = words[locale].sign;
  const { good, fallen, beyond } = sheet;
  const claims = good.filter(({ status }) => status === 'new').length;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{good.length === 0 ? w.nothing : w.lead(good.length)}</Lead>
        <FellOut locale={locale} lead={words[locale].fallen.before} rows={fallen} beyond={beyond} />
        {good.length > 0 && (
          <>
            <h2>{w.names}</h2>
            <Names locale={locale} rows={good} />
            <Sample locale={locale} sample={sheet.sample} of={good.length} />
            <Form action={form.action} csrf={form.csrf}>
              <Callout tone="info">
                <p>{w.statement}</p>
                {claims > 0 && <p>{w.claims(claims)}</p>}
                <p>{w.undo(sheet.undoMinutes)}</p>
              </Callout>
              <Actions>
                <Button>{w.submit(good.length)}</Button>
                <BackLink visit={visit} />
              </Actions>
            </Form>
          </>
        )}
        {good.length === 0 && <BackAlone visit={visit} />}
      </>
    ),
  };
}

/** What was signed, what fell out and why, and the way back while there is one. */
async function afterPage(portal: Portal, visit: PortalVisit<AtSelection>, form: FormState): Promise<View> {
  const { locale, at, scope, selection, personId } = visit;
  const w = words[locale];
  const rows = await listChosen(portal.db, scope, selection.id);
  const waiting = await listWaiting(portal.db, scope, selection.id, personId);
  const times = [...Map.groupBy(waiting, ({ effectiveAt }) => effectiveAt.getTime())].toSorted(
    ([one], [other]) => one - other,
  );
  const until = await undoUntil(portal, visit, waiting);
  const done = rows.filter(({ outcome }) => outcome === 'done');
  const fallen = fallenOf(rows);
  const isOver = done.length > 0 && waiting.length === 0;
  const title = isOver ? w.sign.over(done.length) : w.sign.done(done.length);
  return {
    title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{title}</Heading>
        {isOver && <Lead>{w.sign.settled}</Lead>}
        {times.map(([time, theirs]) => (
          <Lead key={time}>{w.sign.effect(theirs.length, formatDateTime(new Date(time), locale))}</Lead>
        ))}
        <Names locale={locale} rows={done.filter(({ shut }) => !shut)} />
        <FellOut
          locale={locale}
          lead={w.fallen.after}
          rows={fallen}
          beyond={selection.count - done.length - fallen.length}
        />
        <AfterActions visit={visit} csrf={form.csrf} until={until} />
      </>
    ),
  };
}

/** Until when whoever looks can undo any of what waits. */
async function undoUntil(
  { db }: Portal,
  { personId, at, now }: PortalVisit<AtSelection>,
  waiting: readonly Waiting[],
): Promise<Date | undefined> {
  const ids = waiting.map(({ decisionId }) => decisionId);
  const mine = await listUndoableBy(db, ids, { personId, represents: isRepresentative(at.role) }, now);
  return waiting
    .flatMap(({ decisionId, effectiveAt }) => (mine.has(decisionId) ? [effectiveAt] : []))
    .toSorted((one, other) => one.getTime() - other.getTime())[0];
}

function AfterActions(props: { visit: PortalVisit<AtSelection>; csrf: string; until: Date | undefined }) {
  const { visit, csrf, until } = props;
  const { locale, at, selection, now } = visit;
  return (
    <Actions>
      <BackLink visit={visit} />
      {until !== undefined && until > now && (
        <UndoButton
          locale={locale}
          csrf={csrf}
          organisationId={at.organisationId}
          undoable={{ id: selection.id, batch: true, until, revision: 0 }}
          from={cameFromOf(visit)}
        />
      )}
    </Actions>
  );
}
