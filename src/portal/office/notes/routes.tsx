import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import { fullName } from '#kernel/names.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { decide } from '#portal/common/members/decide.ts';
import type { CaseVisit } from '#portal/office/scans/guard.ts';
import { beforeJudged } from '#portal/office/scans/withdraw.tsx';
import { caseHref, readCameFrom } from '#portal/office/trays/came-from.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from './fr.ts';
import { NoteList } from './list.tsx';
import { paths } from './paths.ts';
import { addNote, listNotes, type Note } from './store.ts';

/** Notes of officers to one another; whoever a case is about, or who put it forward, has no such page. */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.notes,
    enter: beforeJudged(portal),
    show: async (visit, form) =>
      show(notesPage(visit, form, await listNotes(portal.db, visit.nomination.id))),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

async function submit(portal: Portal, visit: CaseVisit, values: Typed): Promise<Answer> {
  const { locale, nomination, now, query } = visit;
  const text = textOf(values, 'note').replaceAll('\r\n', '\n').trim();
  if (text === '') return invalid({ field: 'note', message: words[locale].missing });
  await decide(portal, visit, async (tx, { personId, cause }) => {
    const id = await addNote(tx, nomination.id, { text, by: personId, at: now });
    // Of no institution, and without the words: the log says that there is a note, to whoever may look for it.
    await record(tx, {
      ...cause,
      action: 'case.noted',
      subject: `nomination:${nomination.id}`,
      after: { note: id },
    });
  });
  return go(caseHref(locale, nomination.id, readCameFrom(query)), 'caseNoted');
}

function notesPage({ locale, nomination, query }: CaseVisit, form: FormState, notes: readonly Note[]) {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={`${nomination.reference} – ${fullName(nomination)}`}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <TextArea {...fieldState(form, 'note')} label={w.note} hint={w.hint} rows={5} required />
          <Actions>
            <Button>{w.submit}</Button>
            <ButtonLink href={caseHref(locale, nomination.id, readCameFrom(query))} kind="secondary">
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
        <NoteList locale={locale} notes={notes} />
      </>
    ),
  };
}
