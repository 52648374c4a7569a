import { Timeline } from '#kernel/ui/content.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { membershipText } from '../words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ProvenanceLink } from './store.ts';

const words = { en, fr };

/** The provenance of a role, from the first link of the line to the last. */
export function Provenance(props: { links: readonly ProvenanceLink[]; locale: Locale; level?: 2 | 3 }) {
  const { links, locale } = props;
  const Title = props.level === 3 ? 'h3' : 'h2';
  const w = words[locale];
  return (
    <section>
      <Title>{w.title}</Title>
      <p>{w.lead}</p>
      <Timeline
        items={links.map((link, index) => ({
          time: formatDate(link.grantedAt, locale),
          dateTime: isoDate(link.grantedAt),
          title: `${nameOf(link)} – ${membershipText(link, locale)}`,
          text: <Issue link={link} issuer={links[index - 1] ?? null} locale={locale} />,
        }))}
      />
    </section>
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
      {link.form && <> – {w.form(link.form.reference)}</>}
    </p>
  );
}

const nameOf = ({ givenNames, familyName }: ProvenanceLink): string => `${givenNames} ${familyName}`;
