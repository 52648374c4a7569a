import { type Answer, go, show, type View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { type Chosen, listChosen } from './chosen-store.ts';
import { words } from './fr.ts';
import { giveBackSelection } from './give-back.ts';
import { type AtSelection, atSelection, selectionAt } from './guard.ts';
import { afterPage, BackLink, FellOut, Names } from './parts.tsx';
import { fallsOutOfGivingBack, sorted } from './rules.ts';

/** Requests go back to the queue together, as a page of them was claimed. */
export function giveBackRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestsToGiveBack,
    enter: atSelection(portal, 'give_back'),
    show: async (visit, form) => {
      const rows = await listChosen(portal.db, visit.scope, visit.selection.id);
      const { giveBack: w } = words[visit.locale];
      if (visit.selection.doneAt !== null) return show(afterPage(visit, rows, w.done));
      const ids = rows.map(({ id }) => id);
      return show(beforePage(visit, form, rows, await mapBarred(portal.db, visit.personId, ids, visit.now)));
    },
    submit: async (visit): Promise<Answer> => {
      await giveBackSelection(portal, visit);
      return go(selectionAt(visit, paths.requestsToGiveBack));
    },
  });
}

function beforePage(
  visit: PortalVisit<AtSelection>,
  form: FormState,
  rows: readonly Chosen[],
  bars: ReadonlyMap<string, Bar>,
): View {
  const { locale, at, selection, personId } = visit;
  const { giveBack: w, fallen: f } = words[locale];
  const { good, fallen } = sorted(rows, (row) =>
    fallsOutOfGivingBack({ ...row, bar: bars.get(row.id) ?? null }, personId),
  );
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{good.length === 0 ? w.nothing : w.lead(good.length)}</Lead>
        <FellOut locale={locale} lead={f.after} rows={fallen} beyond={selection.count - rows.length} />
        {good.length === 0 ? (
          <BackLink visit={visit} />
        ) : (
          <>
            <h2>{w.names}</h2>
            <Names locale={locale} rows={good} />
            <Form action={form.action} csrf={form.csrf}>
              <Actions>
                <Button>{w.submit(good.length)}</Button>
                <BackLink visit={visit} />
              </Actions>
            </Form>
          </>
        )}
      </>
    ),
  };
}
