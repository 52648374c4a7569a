import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { fullName } from '#kernel/names.ts';
import { SeenForm } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, SummaryList } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import type { OpenWork } from '#portal/joining/nominations/open-work/list.ts';
import { OpenWorkTable } from '#portal/joining/nominations/open-work/table.tsx';
import { PERSON_FIELDS, type Person, personRows } from '#portal/joining/nominations/person.tsx';
import { words } from './fr.ts';

interface Check {
  readonly at: AtInstitution;
  readonly work: readonly OpenWork[];
  readonly person: Person;
}

/** To whom somebody hands over, and what becomes of their own access, before it begins. */
export function checkPage(locale: Locale, form: FormState, { at, work, person }: Check): View {
  const w = words[locale].check;
  const name = fullName(person.nominee);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={at.name[locale]}>{w.title}</Heading>
        <SummaryList rows={personRows(person, locale)} />
        <Callout tone="warning" title={w.ends}>
          <p>{w.when(name)}</p>
          <p>{w.until}</p>
        </Callout>
        <OpenWorkTable locale={locale} work={work} />
        <SeenForm form={form} fields={PERSON_FIELDS} submit={words[locale].submit} mend={w.mend} danger />
      </>
    ),
  };
}
