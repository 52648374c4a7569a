import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { RECORD_FIELDS } from '#portal/common/identification/fields.ts';
import { labelOf } from '#portal/common/identification/labels.ts';
import { InstitutionRecord } from '#portal/common/organisations/record.tsx';
import type { OrganisationRecord } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import { AmendmentTable } from './pages.tsx';
import { changedFields, heldFields } from './rules.ts';
import type { Amendment } from './store.ts';
import { words } from './words.ts';

interface RecordOverview {
  readonly record: OrganisationRecord;
  /** Those that are under way. */
  readonly open: readonly Amendment[];
  readonly past: readonly Amendment[];
}

/** The record as it is in force, and its changes. */
export function recordPage(locale: Locale, { record, open, past }: RecordOverview): View {
  const w = words[locale].record;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={record.name[locale]}>{w.title}</Heading>
        <UnderWay locale={locale} open={open} />
        {heldFields(open).size < RECORD_FIELDS.length && (
          <Actions>
            <ButtonLink href={href(paths.amendRecord, locale, { organisation: record.id })}>
              {w.amend}
            </ButtonLink>
          </Actions>
        )}
        <InstitutionRecord record={record} locale={locale} />
        <h2>{w.past}</h2>
        <AmendmentTable locale={locale} caption={w.past} captionHidden amendments={past} empty={w.none} />
        <GuideLink locale={locale} section="people" />
      </>
    ),
  };
}

/** Changes that are under way; of the other fields, more can be asked for meanwhile. */
function UnderWay({ locale, open }: { locale: Locale; open: readonly Amendment[] }) {
  const w = words[locale].record.open;
  if (open.length === 0) return null;
  return (
    <Callout title={w.title(open.length)}>
      <ul>
        {open.map(({ id, reference, before, after }) => (
          <li key={id}>
            <a href={href(paths.amendment, locale, { id })}>{reference}</a> (
            {changedFields(before, after)
              .map((field) => labelOf(field, locale))
              .join(', ')}
            )
          </li>
        ))}
      </ul>
      <p>{w.text}</p>
    </Callout>
  );
}
