import { fullName } from '#kernel/names.ts';
import { Details, Timeline } from '#kernel/ui/content.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { membershipText } from '../words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ProvenanceLink } from './store.ts';

const words = { en, fr };

interface Props {
  readonly links: readonly ProvenanceLink[];
  readonly locale: Locale;
}

/** The provenance of a role, from the first link of the line to the last; folded where there are several. */
export function Provenance({ links, locale, folded = false }: Props & { readonly folded?: boolean }) {
  const w = words[locale];
  const last = links.at(-1);
  if (folded && last)
    return (
      <Details summary={`${w.title} – ${membershipText(last, locale)}`}>
        <Line links={links} locale={locale} />
      </Details>
    );
  return (
    <>
      <h2>{w.title}</h2>
      <Line links={links} locale={locale} />
    </>
  );
}

function Line({ links, locale }: Props) {
  return (
    <>
      <p>{words[locale].lead}</p>
      <Timeline
        items={links.map((link, index) => ({
          time: formatDate(link.grantedAt, locale),
          dateTime: isoDate(link.grantedAt),
          title: `${nameOf(link)} – ${membershipText(link, locale)}`,
          text: <Issue link={link} issuer={links[index - 1] ?? null} locale={locale} />,
        }))}
      />
    </>
  );
}

/** Who issued the PIN is who stands before it in the line. */
function Issue(props: { link: ProvenanceLink; issuer: ProvenanceLink | null; locale: Locale }) {
  const { link, issuer, locale } = props;
  const w = words[locale];
  return (
    <p>
      {link.issuedBy === null && w.first}
      {issuer && w.issued(nameOf(issuer), formatDate(link.issuedAt, locale))}
      {link.form && (
        <>
          {' – '}
          <span class="nowrap">{w.form(link.form.reference)}</span>
        </>
      )}
    </p>
  );
}

const nameOf = (person: ProvenanceLink): string => fullName(person);
