import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { RECORD_FIELDS, type RecordKey } from '#portal/common/identification/fields.ts';
import { FieldInput } from '#portal/common/identification/input.tsx';
import { labelOf } from '#portal/common/identification/labels.ts';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './words.ts';

type Held = ReadonlyMap<RecordKey, { readonly id: string; readonly reference: string }>;

/** The record to correct; what was typed stands in the place of what is on file, but where a change is under way. */
export function amendPage(locale: Locale, form: FormState, record: OrganisationRecord, held: Held): View {
  const w = words[locale];
  const typed = Object.keys(form.values).length > 0;
  const filled = typed ? form : { ...form, values: record.fields };
  return {
    title: w.form.title,
    body: (
      <>
        <Heading caption={record.name[locale]}>{w.form.title}</Heading>
        <Lead>{w.form.lead}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          {RECORD_FIELDS.map((field) => {
            const open = held.get(field.key);
            return open === undefined ? (
              <FieldInput key={field.key} form={filled} field={field} locale={locale} autocomplete="off" />
            ) : (
              <HeldField
                key={field.key}
                field={field.key}
                value={record.fields[field.key]}
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
  field: RecordKey;
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
