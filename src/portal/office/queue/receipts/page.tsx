import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Details, Heading, Hidden, Lead, Status, Table } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, MAIN_FORM, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { nominationKindText } from '#portal/joining/nominations/words.ts';
import { paths } from '#portal/paths.ts';
import { words as common } from '../fr.ts';
import { paths as own } from '../paths.ts';
import { words } from './fr.ts';
import { type Line, shortened, type Verdict } from './rules.ts';

interface Row {
  readonly line: Line;
  readonly nomination: Nomination | null;
  readonly verdict: Verdict;
}

/** The page as it stands: what was typed so far, the latest first. */
export interface Sheet {
  readonly day: string;
  /** What was typed or scanned last, told beside the field, which is empty for the next. */
  readonly last: readonly Row[];
  readonly rows: readonly Row[];
  /** How many were recorded just now. */
  readonly recorded: number;
}

/** The page that tells of what was read last, this once: at its plain address it says nothing of it any more. */
export function receiptsHref(locale: Locale, last: readonly { readonly line: Line }[]): string {
  const told = last.map(({ line: { typed, reference } }) => reference ?? typed).join(',');
  return href(own.receipts, locale, {}, told === '' ? {} : { last: told });
}

/** One field that takes reference after reference, and what each of them is. */
export function receiptsPage(locale: Locale, form: FormState, sheet: Sheet): View {
  const w = words[locale];
  const ready = sheet.rows.filter(({ verdict }) => verdict === 'ready').length;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Recorded locale={locale} sheet={sheet} />
        <Lead>{w.lead}</Lead>
        <form
          class="list-form"
          id={MAIN_FORM}
          action={receiptsHref(locale, sheet.last)}
          method="post"
          novalidate
        >
          <input type="hidden" name="_csrf" value={form.csrf} />
          <RequiredNote />
          <Entry locale={locale} form={form} sheet={sheet} />
          {sheet.rows.toReversed().map(({ line: { typed, reference } }) => (
            <input key={reference ?? typed} type="hidden" name="listed" value={reference ?? typed} />
          ))}
          <Listed locale={locale} rows={sheet.rows} />
          <Actions>
            {ready > 0 && (
              <Button name="record" value="yes">
                {w.record(ready)}
              </Button>
            )}
            <ButtonLink href={href(paths.workQueue, locale)} kind="secondary">
              {common[locale].one.back}
            </ButtonLink>
          </Actions>
        </form>
      </>
    ),
  };
}

/** How many were recorded just now, to compare with the pile. */
function Recorded({ locale, sheet }: { locale: Locale; sheet: Sheet }) {
  const w = words[locale];
  if (sheet.recorded === 0) return null;
  return (
    <Callout tone="success">
      <p>
        {w.recorded(sheet.recorded)} {sheet.rows.length > 0 && w.left}
      </p>
    </Callout>
  );
}

function Entry({ locale, form, sheet }: { locale: Locale; form: FormState; sheet: Sheet }) {
  const w = words[locale];
  const { day, dayHint } = common[locale].receipt;
  const wrong = sheet.last.filter(({ verdict }) => verdict !== 'ready').map((row) => said(locale, row));
  const right = sheet.last.filter(({ verdict }) => verdict === 'ready').map((row) => said(locale, row));
  const { error } = fieldState(form, 'reference');
  return (
    <>
      <Field
        {...fieldState(form, 'day')}
        value={sheet.day}
        label={day}
        hint={dayHint}
        required
        width="medium"
        inputMode="numeric"
        autocomplete="off"
      />
      <Field
        name="reference"
        error={error ?? (wrong.length > 0 ? wrong.join(' ') : undefined)}
        label={w.reference}
        hint={right.length > 0 ? right.join('; ') : w.referenceHint}
        width="medium"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
      <Details summary={w.paste}>
        <TextArea name="pasted" label={w.pasted} hint={w.pastedHint} rows={6} spellcheck={false} />
      </Details>
      <Actions>
        <Button kind="secondary">{w.add}</Button>
      </Actions>
    </>
  );
}

/** What was read last in a sentence, told beside its field. */
function said(locale: Locale, { line, nomination, verdict }: Row): string {
  const w = words[locale];
  if (verdict === 'unreadable') return w.errors.unreadable(shortened(line.typed));
  const who = nomination === null ? '' : `, ${fullName(nomination)}`;
  return w.said(`${line.reference ?? line.typed}${who}`, w.verdicts[verdict]);
}

function Listed({ locale, rows }: { locale: Locale; rows: readonly Row[] }) {
  const w = words[locale];
  const ready = rows.filter(({ verdict }) => verdict === 'ready').length;
  if (rows.length === 0) return null;
  return (
    <Table
      caption={w.caption(ready, rows.length - ready)}
      columns={[
        { header: w.columns.reference },
        { header: w.columns.name },
        { header: w.columns.institution },
        { header: w.columns.forms },
        { header: w.columns.verdict },
        { header: w.columns.remove, hidden: true },
      ]}
      emptyText=""
      rows={rows.map((row) => cells(locale, row))}
    />
  );
}

function cells(locale: Locale, { line, nomination, verdict }: Row) {
  const w = words[locale];
  const text = line.reference ?? line.typed;
  return [
    text,
    nomination && <Opened key="name" locale={locale} nomination={nomination} verdict={verdict} />,
    nomination?.organisation.name[locale],
    nomination && w.forms(nominationKindText(nomination.kind, locale)),
    <Status
      key="verdict"
      tone={verdict === 'ready' ? 'success' : verdict === 'received' ? 'info' : 'warning'}
      text={w.verdicts[verdict]}
    />,
    <Button key="remove" kind="secondary" name="remove" value={text}>
      {w.remove} <Hidden>{text}</Hidden>
    </Button>,
  ];
}

/** Forms that were filled in by hand lead to the page on which their names are typed. */
function Opened(props: { locale: Locale; nomination: Nomination; verdict: Verdict }) {
  const { locale, nomination, verdict } = props;
  const path = verdict === 'by_hand' ? paths.recordReceipt : paths.checkNomination;
  return <a href={href(path, locale, { id: nomination.id })}>{fullName(nomination)}</a>;
}
