import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  Form,
  RadioGroup,
  RequiredNote,
  TextArea,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { words as paper } from '#portal/joining/forms/parts.ts';
import { labelOf, langOf } from '#portal/joining/nominee/labels.ts';
import { isLong, isRequired } from '#portal/joining/nominee/rules.ts';
import { paths } from '#portal/paths.ts';
import { FIELDS, fieldsOf, type RecordField } from './rules.ts';
import { words } from './words.ts';

type Held = ReadonlyMap<RecordField, { readonly id: string; readonly reference: string }>;

/** The record to correct; what was typed stands in the place of what is on file, but where a change is under way. */
export function amendPage(locale: Locale, form: FormState, record: OrganisationRecord, held: Held): View {
  const w = words[locale];
  const typed = Object.keys(form.values).length > 0;
  const filled = typed ? form : { ...form, values: fieldsOf(record) };
  return {
    title: w.form.title,
    body: (
      <>
        <Heading caption={record.name[locale]}>{w.form.title}</Heading>
        <Lead>{w.form.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          {FIELDS.map((field) => {
            const open = held.get(field);
            return open === undefined ? (
              <RecordInput key={field} form={filled} field={field} locale={locale} />
            ) : (
              <HeldField
                key={field}
                field={field}
                value={fieldsOf(record)[field]}
                open={open}
                locale={locale}
              />
            );
          })}
          <Actions>
            <Button>{w.form.submit}</Button>
            <ButtonLink
              href={href(paths.institutionRecord, locale, { organisation: record.id })}
              kind="secondary"
            >
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** A field of which a change is under way: it stays as it is on file. */
function HeldField(props: {
  field: RecordField;
  value: string;
  open: { readonly id: string; readonly reference: string };
  locale: Locale;
}) {
  const { field, value, open, locale } = props;
  return (
    <div class="field" id={field} tabindex={-1}>
      <p>
        <strong>{labelOf(field, locale)}</strong>
      </p>
      <p class="hint">
        {words[locale].form.held}{' '}
        <a href={href(paths.amendment, locale, { id: open.id })}>{open.reference}</a>
      </p>
      <input type="hidden" name={field} value={value} />
    </div>
  );
}

function RecordInput({ form, field, locale }: { form: FormState; field: RecordField; locale: Locale }) {
  const common = {
    ...fieldState(form, field),
    label: labelOf(field, locale),
    required: isRequired(field),
  };
  if (field === 'sector') {
    const { sectors } = paper[locale].identification.institution;
    const options = (['public', 'private'] as const).map((value) => ({ value, label: sectors[value] }));
    return <RadioGroup {...common} inline options={options} />;
  }
  if (isLong(field)) return <TextArea {...common} hint={words[locale].form.lines} rows={4} />;
  return (
    <Field
      {...common}
      lang={langOf(field)}
      type={field === 'institutionPhone' ? 'tel' : 'text'}
      autocomplete="off"
    />
  );
}
