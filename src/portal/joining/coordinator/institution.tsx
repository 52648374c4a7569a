import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import { InstitutionPeople, InstitutionRecord } from '#portal/common/organisations/record.tsx';
import { type OrganisationRecord, takesNominations } from '#portal/common/organisations/rules.ts';
import type { OrganisationPerson } from '#portal/common/organisations/store.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { NominationTable } from './pages.tsx';

interface OneInstitution {
  readonly record: OrganisationRecord;
  readonly people: readonly OrganisationPerson[];
  readonly nominations: readonly Nomination[];
  /** Those of them that the reader may confirm or refuse. */
  readonly waiting: readonly Nomination[];
}

/** An institution: its record, its people, and who was put forward for it. */
export function institutionPage(locale: Locale, one: OneInstitution): View {
  const { record, people, nominations } = one;
  const w = words[locale].institution;
  const name = record.name[locale];
  return {
    title: name,
    body: (
      <>
        <Heading caption={jurisdictionText(record.jurisdiction, locale)}>{name}</Heading>
        <Waiting {...one} locale={locale} />
        <Actions>
          {takesNominations(record) && (
            <ButtonLink
              href={href(paths.nominateDir, locale, { id: record.id })}
              kind={one.waiting.length > 0 ? 'secondary' : 'primary'}
            >
              {w.nominate}
            </ButtonLink>
          )}
          <ButtonLink href={href(paths.institutions, locale)} kind="secondary">
            {w.all}
          </ButtonLink>
        </Actions>
        <InstitutionRecord record={record} locale={locale} />
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
      </>
    ),
  };
}

/** What a proposed institution waits for, and where that is decided; also a nomination that waits at any other. */
function Waiting({ record, waiting, locale }: OneInstitution & { locale: Locale }) {
  const w = words[locale].institution.waits;
  const proposed = record.status === 'proposed';
  if (!proposed && waiting.length === 0) return null;
  return (
    <Callout tone="warning" title={proposed ? w.proposed : w.title}>
      {proposed && <p>{w.meaning}</p>}
      <p>{waiting.length > 0 ? w.text : w.nothing}</p>
      {waiting.length > 0 && (
        <Actions>
          {waiting.map(({ id, givenNames, familyName }) => (
            <ButtonLink key={id} href={href(paths.confirmNomination, locale, { id })}>
              {w.decide(fullName({ givenNames, familyName }))}
            </ButtonLink>
          ))}
        </Actions>
      )}
    </Callout>
  );
}
