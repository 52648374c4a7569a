import { href } from '#kernel/http/path.ts';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { type CameFrom, cameFromQuery } from '#portal/office/trays/came-from.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import type { Note } from './store.ts';

/** What colleagues wrote about a case, newest first, each with who and when. */
export function NoteList({ locale, notes }: { locale: Locale; notes: readonly Note[] }) {
  if (notes.length === 0) return <p>{words[locale].none}</p>;
  return (
    <>
      {notes.map(({ id, at, by, text }) => (
        <article key={id}>
          <p class="hint">
            {by}, <time dateTime={at.toISOString()}>{formatDateTime(at, locale)}</time>
          </p>
          <p class="typed">
            <bdi>{text}</bdi>
          </p>
        </article>
      ))}
    </>
  );
}

/** The same on the page of the nomination, with the way to add one. */
export function CaseNotes(props: {
  locale: Locale;
  nominationId: string;
  notes: readonly Note[];
  came: CameFrom;
}) {
  const { locale, nominationId, notes, came } = props;
  const w = words[locale];
  return (
    <>
      <h2>{w.title}</h2>
      <NoteList locale={locale} notes={notes} />
      <p>
        <a href={href(paths.notes, locale, { id: nominationId }, cameFromQuery(came))}>{w.write}</a>
      </p>
    </>
  );
}
