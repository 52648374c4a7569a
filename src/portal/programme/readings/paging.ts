import { isId } from '#kernel/ids.ts';
import { PAGE_SIZE } from '#portal/common/organisations/rules.ts';

/** A page of a list, and where the next one begins; null on the last. */
export interface Paged<T> {
  readonly shown: readonly T[];
  readonly next: string | null;
  readonly isFirst: boolean;
}

/** Loads the page that an address asks for: the first, or what was before an entry of it. */
export async function pageOf<T extends { readonly id: string }>(
  asked: string | undefined,
  load: (before: string | null, limit: number) => Promise<readonly T[]>,
): Promise<Paged<T>> {
  const before = asked !== undefined && isId(asked) ? asked : null;
  const found = await load(before, PAGE_SIZE + 1);
  const shown = found.slice(0, PAGE_SIZE);
  const next = found.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null;
  return { shown, next, isFirst: before === null };
}
