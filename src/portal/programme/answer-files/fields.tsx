import { type FormState, fieldState, textsOf } from '#kernel/http/form.ts';
import { CheckboxGroup, FileField } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { ACCEPTED } from '#portal/common/kept-files/rules.ts';
import { sizeText } from '#portal/common/kept-files/words.ts';
import { words } from './fr.ts';
import { FILE_FIELDS } from './rules.ts';
import type { SentFile } from './store.ts';

/** The name of the checkboxes by which files are left out. */
export const DROP = 'drop';

/** Files that are added already, to be left out, and a field for each further one; the last fields of their form. */
export function FileFields(props: { locale: Locale; form: FormState; files: readonly SentFile[] }) {
  const { locale, form, files } = props;
  const w = words[locale];
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.lead}</p>
      {files.length > 0 && (
        <CheckboxGroup
          name={DROP}
          label={w.kept}
          hint={w.keptHint}
          values={textsOf(form.values, DROP)}
          options={files.map(({ id, fileName, bytes }) => ({
            value: id,
            label: w.leaveOut(`${fileName} (${sizeText(bytes, locale)})`),
          }))}
        />
      )}
      {FILE_FIELDS.map((field, index) => (
        <FileField
          key={field}
          {...fieldState(form, field)}
          label={w.field(index + 1)}
          optionalLabel
          accept={ACCEPTED}
        />
      ))}
    </>
  );
}

/** The files that came with something, to be saved. */
export function FileLinks(props: {
  locale: Locale;
  files: readonly SentFile[];
  hrefOf: (file: SentFile) => string;
}) {
  const { locale, files, hrefOf } = props;
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <a href={hrefOf(file)}>
            <bdi>{file.fileName}</bdi>
          </a>{' '}
          <span class="hint nowrap">{sizeText(file.bytes, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
