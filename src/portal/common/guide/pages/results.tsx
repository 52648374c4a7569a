import { Fragment } from 'preact';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from '../fr.ts';
import type { Place, Section } from '../guide.ts';
import type { Found, Hit, Pieces } from '../search/rules.ts';
import { sectionHref } from '../text.ts';

interface ResultsProps {
  readonly locale: Locale;
  readonly guide: readonly Section[];
  readonly query: string;
  readonly found: Found<Place>;
}

/** What a search found, each passage with a link to it; or that it found nothing, and what to do. */
export function Results({ locale, guide, query, found: { kind, hits } }: ResultsProps) {
  const w = words[locale].search;
  return (
    <>
      <h2>{w.results}</h2>
      <p role="status">{kind === 'all' ? w.all(hits.length, query) : w[kind](query)}</p>
      {kind === 'none' && <p>{w.advice}</p>}
      {hits.length > 0 && (
        <ol>
          {hits.map((hit) => (
            <li key={sectionHref(hit.place.section, hit.place.part, locale)}>
              <Result hit={hit} locale={locale} guide={guide} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Result({ hit, locale, guide }: { hit: Hit<Place>; locale: Locale; guide: readonly Section[] }) {
  const section = guide.find(({ key }) => key === hit.place.section);
  return (
    <>
      <a href={sectionHref(hit.place.section, hit.place.part, locale)}>
        <Marked pieces={hit.title} />
      </a>
      {section && hit.place.part !== null && (
        <>
          {' '}
          – {words[locale].section(section.number)}, {section.title}
        </>
      )}
      <p>
        <Marked pieces={hit.excerpt} />
      </p>
    </>
  );
}

const Marked = ({ pieces }: { pieces: Pieces }) =>
  pieces.map(({ text, found }, index) =>
    found ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  );
