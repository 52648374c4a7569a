import { listed, type View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Filters, Heading, Lead } from '#kernel/ui/content.tsx';
import { Field } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { guidePath } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import { words } from '../fr.ts';
import type { Place, Section } from '../guide.ts';
import type { Found } from '../search/rules.ts';
import { latest } from './modified.ts';
import { Results } from './results.tsx';

interface Searched {
  /** What was typed; absent where nobody searched. */
  readonly query: string | undefined;
  readonly found: Found<Place> | null;
}

/** The guide's first page: the search, what it found, and every section with its parts. */
export function contentsPage(locale: Locale, guide: readonly Section[], { query, found }: Searched): View {
  const w = words[locale];
  const here = href(paths.guide, locale);
  return {
    ...listed(found === null ? w.title : `${w.search.results} – ${w.title}`, undefined, query),
    frame: { dateModified: latest(guide) },
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Filters action={here} submitLabel={w.search.submit} narrowedBy={[found !== null]}>
          <Field
            name="q"
            type="search"
            label={w.search.label}
            hint={w.search.hint}
            value={query}
            error={query === '' ? w.search.empty : undefined}
            autocomplete="off"
          />
        </Filters>
        {found !== null && <Results locale={locale} guide={guide} query={query ?? ''} found={found} />}
        <h2>{w.contents}</h2>
        <ol>
          {guide.map(({ key, title }) => (
            <li key={key}>
              <a href={href(guidePath(key), locale)}>{title}</a>
            </li>
          ))}
        </ol>
        <p>
          <a href={href(paths.guidePrint, locale)}>{w.print.link}</a>
        </p>
      </>
    ),
  };
}
