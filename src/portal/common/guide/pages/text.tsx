import type { Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { ContactTable } from '#portal/common/contacts/parts.tsx';
import type { Contacts } from '#portal/common/contacts/rules.ts';
import { CONTACTS } from '../text.ts';

/** A text of the guide, with the contacts where they belong. */
export function GuideText(props: {
  readonly text: string;
  readonly locale: Locale;
  readonly contacts: Contacts;
}) {
  const { text, locale, contacts } = props;
  const [before = '', after] = text.split(CONTACTS);
  if (after === undefined) return <Markdown text={text} />;
  return (
    <>
      <Markdown text={before} />
      <ContactTable contacts={contacts} locale={locale} />
      <Markdown text={after} />
    </>
  );
}
