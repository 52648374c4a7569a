/** What to change of what a session keeps; `null` forgets a key. */
export type Patch<Data> = { readonly [K in keyof Data]?: Data[K] | null };

/** What is kept, with what was changed. */
export function merge<Data extends object>(data: Partial<Data>, patch: object): Partial<Data> {
  const entries = Object.entries({ ...data, ...patch }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as Partial<Data>;
}
