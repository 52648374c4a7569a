import { sql } from 'kysely';

/** Stands in a question that many share for the places where somebody does work of a kind. */
export const placesAs = (key: string): symbol => Symbol.for(`places for ${key}`);

/** What is put there: one place by itself, or a list. */
export const placesIn = (places: readonly string[]): string | readonly string[] | undefined =>
  places.length === 1 ? places[0] : places;

/**
 * That something is at one of the places. They are asked for apart, so that a plan made for these places is worth no more
 * than one that is kept for all: to make one takes ten times as long as to answer it.
 */
export const isAt = (key: string, places: readonly string[]) =>
  places.length === 1
    ? sql<boolean>`w.place = (select ${placesAs(key)}::text)`
    : sql<boolean>`w.place = any(array(select unnest(${placesAs(key)}::text[])))`;
