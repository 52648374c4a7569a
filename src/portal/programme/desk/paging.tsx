import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { PAGE_SIZE } from '#portal/common/organisations/rules.ts';
import { words } from './fr.ts';
import type { Place } from './rules.ts';

/** Where a page of a list begins, and where the next one does; null for the first, and after the last. */
export interface Ends {
  readonly after: Place | null;
  readonly next: Place | null;
}

/** A page of a list. */
export interface Paged<Row> extends Ends {
  readonly rows: readonly Row[];
}

/** Loads the page that begins behind a place. */
export async function pageAfter<Row extends { readonly place: Place }>(
  after: Place | null,
  load: (after: Place | null, limit: number) => Promise<readonly Row[]>,
): Promise<Paged<Row>> {
  const found = await load(after, PAGE_SIZE + 1);
  const rows = found.slice(0, PAGE_SIZE);
  return { rows, after, next: found.length > PAGE_SIZE ? (rows.at(-1)?.place ?? null) : null };
}

/** The ways to the next page and back to the first. */
export function Paging({
  locale,
  ends: { after, next },
  of,
  addressOf,
}: {
  locale: Locale;
  ends: Ends;
  /** The list, where a page has several. */
  of?: string;
  addressOf: (after: Place | null) => string;
}) {
  const w = words[locale].list;
  return (
    <Actions>
      {after !== null && (
        <ButtonLink href={addressOf(null)} kind="secondary">
          {w.first}
          {of && <span class="hidden"> – {of}</span>}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={addressOf(next)} kind="secondary">
          {w.next}
          {of && <span class="hidden"> – {of}</span>}
        </ButtonLink>
      )}
    </Actions>
  );
}
