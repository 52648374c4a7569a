import { fullName } from '#kernel/names.ts';
import { sameName, sameNames } from '#kernel/text.ts';
import { Details, Status, Table } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { FIELDS, type FieldKey, fieldOf } from '#portal/common/identification/fields.ts';
import { fullLabelOf } from '#portal/common/identification/labels.ts';
import { inOrder, onFile, sameField } from '#portal/common/identification/rules.ts';
import { FieldValue } from '#portal/common/identification/value.tsx';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import type { SavedForm, SavedForms } from '#portal/joining/nominations/form-store.ts';
import type { FormName } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { namesOn, STATEMENT_COUNT, textIn } from '#portal/joining/nominee/rules.ts';
import { words } from './fr.ts';

const FORMS: readonly FormName[] = ['imm5592', 'acknowledgement'];

/** The names wherever they were written, side by side with the nomination's. */
export function NamesToCompare(props: { locale: Locale; nomination: Nomination; forms: SavedForms }) {
  const { locale, nomination, forms } = props;
  const w = words[locale].one.names;
  const written = FORMS.flatMap((form) => {
    const saved = forms[form];
    return saved ? [{ form, saved }] : [];
  });
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.text}</p>
      <Table
        caption={w.title}
        captionHidden
        columns={[{ header: w.source }, { header: w.given }, { header: w.family }, { header: w.verdict }]}
        emptyText=""
        rows={[
          ...(isCorrected(nomination)
            ? [
                [
                  w.before,
                  nomination.putForwardAs,
                  '',
                  <Status key="corrected" tone="warning" text={w.corrected} />,
                ],
              ]
            : []),
          [w.nomination, nomination.givenNames, nomination.familyName, ''],
          ...written.map(({ form, saved }) => [
            w[form],
            textIn(saved.answers, 'givenNames'),
            textIn(saved.answers, 'familyName'),
            <Verdict key="verdict" locale={locale} nomination={nomination} saved={saved} />,
          ]),
        ]}
      />
    </>
  );
}

/** Whether the nominee has kept another name than they were put forward by, which they were asked about. */
const isCorrected = (nomination: Nomination): boolean =>
  nomination.putForwardAs !== '' && !sameName(nomination.putForwardAs, fullName(nomination));

function Verdict(props: { locale: Locale; nomination: Nomination; saved: SavedForm }) {
  const { nomination, saved } = props;
  const w = words[props.locale].one.names;
  const same = sameNames(nomination, namesOn(saved.answers));
  return <Status tone={same ? 'success' : 'danger'} text={same ? w.same : w.differs} />;
}

/** What the nominee filled in, beside what is on file about the institution. */
export function FormAnswers(props: { locale: Locale; forms: SavedForms; record: OrganisationRecord }) {
  const { locale, forms, record } = props;
  const w = words[locale].one.forms;
  const { imm5592, acknowledgement } = forms;
  const ticked = new Set(acknowledgement?.answers.statements ?? []).size;
  return (
    <>
      <h2>{w.title}</h2>
      {!imm5592 && !acknowledgement && <p>{w.none}</p>}
      {imm5592 && <Fields locale={locale} fields={fieldsOf(imm5592, record)} />}
      {acknowledgement && (
        <p>
          {words[locale].one.names.acknowledgement} – {w.statements(ticked, STATEMENT_COUNT)}
        </p>
      )}
    </>
  );
}

/** The fields that say something else than what is on file about the institution, and behind them all of them. */
export function FormDifferences(props: { locale: Locale; forms: SavedForms; record: OrganisationRecord }) {
  const { locale, forms, record } = props;
  if (!forms.imm5592) return null;
  const w = words[locale].one.forms;
  const fields = fieldsOf(forms.imm5592, record);
  const differing = fields.filter(differs);
  return (
    <>
      <h2>{w.differences}</h2>
      {differing.length === 0 ? <p>{w.noDifference}</p> : <Fields locale={locale} fields={differing} />}
      <Details summary={w.all}>
        <Fields locale={locale} fields={fields} />
      </Details>
    </>
  );
}

function Fields({ locale, fields }: { locale: Locale; fields: readonly Compared[] }) {
  const w = words[locale].one.forms;
  return (
    <Table
      caption={words[locale].one.names.imm5592}
      columns={[
        { header: w.field },
        { header: w.onForm },
        { header: w.onFile },
        { header: words[locale].one.names.verdict },
      ]}
      emptyText=""
      rows={fields.map((one) => [
        fullLabelOf(one.field, locale),
        <FieldValue
          key="typed"
          locale={locale}
          field={one.field}
          text={listed(one, one.typed)}
          none={w.empty}
        />,
        one.known !== null && (
          <FieldValue
            key="known"
            locale={locale}
            field={one.field}
            text={listed(one, one.known)}
            none={w.empty}
          />
        ),
        isOnFile(one) && <Same key="same" locale={locale} same={!differs(one)} />,
      ])}
    />
  );
}

/** A list in one order on both sides, so that it can be compared line by line. */
const listed = ({ field }: Compared, text: string): string =>
  fieldOf(field).kind === 'list' ? inOrder(field, text) : text;

function Same({ locale, same }: { locale: Locale; same: boolean }) {
  const w = words[locale].one.names;
  return <Status tone={same ? 'success' : 'warning'} text={same ? w.same : w.differs} />;
}

/** A field as it was filled in, and what is on file; null where nothing of the kind is kept. */
interface Compared {
  readonly field: FieldKey;
  readonly typed: string;
  readonly known: string | null;
}

const isOnFile = ({ known }: Compared): boolean => known !== null && known !== '';

const differs = (one: Compared): boolean =>
  isOnFile(one) && !sameField(one.field, one.known ?? '', one.typed);

const fieldsOf = ({ answers }: SavedForm, record: OrganisationRecord): Compared[] =>
  FIELDS.map((field) => ({
    field: field.key,
    typed: textIn(answers, field.key),
    known: onFile(field, record.fields),
  }));
