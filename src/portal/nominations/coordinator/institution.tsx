import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { jurisdictionText } from '../../members/words.ts';
import { InstitutionPeople, InstitutionRecord } from '../../organisations/record.tsx';
import { type OrganisationRecord, takesNominations } from '../../organisations/rules.ts';
import type { OrganisationPerson } from '../../organisations/store.ts';
import { paths } from '../../paths.ts';
import type { Nomination } from '../store.ts';
import { NominationTable } from './pages.tsx';
import { words } from './words.ts';

/** An institution: its record, its people, and who was put forward for it. */
export function institutionPage(
  locale: Locale,
  record: OrganisationRecord,
  people: readonly OrganisationPerson[],
  nominations: readonly Nomination[],
): View {
  const w = words[locale].institution;
  const name = record.name[locale];
  return {
    title: name,
    body: (
      <>
        <Heading caption={jurisdictionText(record.jurisdiction, locale)}>{name}</Heading>
        <InstitutionPeople people={people} locale={locale} />
        <h2>{w.nominations}</h2>
        <NominationTable
          locale={locale}
          caption={w.nominations}
          captionHidden
          ofOne
          nominations={nominations}
          empty={w.none}
        />
        <Actions>
          {takesNominations(record) && (
            <ButtonLink href={href(paths.nominateDir, locale, { id: record.id })}>{w.nominate}</ButtonLink>
          )}
          <ButtonLink href={href(paths.institutions, locale)} kind="secondary">
            {w.all}
          </ButtonLink>
        </Actions>
        <InstitutionRecord record={record} locale={locale} />
      </>
    ),
  };
}
