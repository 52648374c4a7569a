import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { isId } from '#kernel/ids.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, Form, RequiredNote, Select } from '#kernel/ui/forms.tsx';
import { roleText } from '#portal/common/members/words.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { assignSelection } from './assign.ts';
import { type Chosen, listChosen } from './chosen-store.ts';
import { words } from './fr.ts';
import { type AtSelection, atSelection, selectionAt } from './guard.ts';
import { type Holder, listHolders } from './holders-store.ts';
import { afterPage, BackAlone, BackLink, FellOut, Names } from './parts.tsx';
import { fallsOutOfAssigning, sorted } from './rules.ts';

const HOLDER = 'holder';

/** Requests are given to somebody who may hold them, by a DIR or an alternate. */
export function assignRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requestsToAssign,
    enter: atSelection(portal, 'assign'),
    show: async (visit, form) => {
      const rows = await listChosen(portal.db, visit.scope, visit.selection.id);
      if (visit.selection.doneAt !== null) {
        const { assign: w } = words[visit.locale];
        return show(afterPage(visit, rows, (count) => w.done(count, visit.selection.holder ?? '')));
      }
      const holders = await listHolders(portal.db, visit.at.organisationId);
      const ids = rows.map(({ id }) => id);
      const bars = await mapBarred(portal.db, visit.personId, ids, visit.now);
      return show(beforePage(visit, form, { rows, holders, bars }));
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function submit(portal: Portal, visit: PortalVisit<AtSelection>, values: Typed): Promise<Answer> {
  const w = words[visit.locale].assign;
  const holderId = textOf(values, HOLDER);
  if (!isId(holderId)) return invalid({ field: HOLDER, message: w.missing });
  const result = await assignSelection(portal, visit, holderId);
  if (result === 'nobody') return invalid({ field: HOLDER, message: w.gone });
  return go(selectionAt(visit, paths.requestsToAssign));
}

interface Before {
  readonly rows: readonly Chosen[];
  readonly holders: readonly Holder[];
  readonly bars: ReadonlyMap<string, Bar>;
}

/** Nobody in particular: what can be given to anybody at all. */
const ANYBODY = { campusIds: null };

function beforePage(visit: PortalVisit<AtSelection>, form: FormState, { rows, holders, bars }: Before): View {
  const { locale, at, selection } = visit;
  const { assign: w, fallen: f } = words[locale];
  const { good, fallen } = sorted(rows, (row) =>
    fallsOutOfAssigning({ ...row, bar: bars.get(row.id) ?? null, theirs: false }, ANYBODY),
  );
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <Lead>{good.length === 0 ? w.nothing : w.lead(good.length)}</Lead>
        <FellOut locale={locale} lead={f.after} rows={fallen} beyond={selection.count - rows.length} />
        {good.length > 0 && (
          <>
            <h2>{w.names}</h2>
            <Names locale={locale} rows={good} />
            <Form action={form.action} csrf={form.csrf}>
              <RequiredNote />
              <Select
                {...fieldState(form, HOLDER)}
                label={w.to}
                hint={w.toHint}
                required
                options={holders.map((one) => optionOf(visit, one))}
              />
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

function optionOf({ locale, personId }: PortalVisit<AtSelection>, holder: Holder) {
  const w = words[locale].assign;
  const name = holder.personId === personId ? w.self(holder.name) : holder.name;
  return { value: holder.personId, label: `${name} – ${roleText(holder.role, locale)}` };
}
