/**
 * One table per lifecycle: what each status becomes by each fact (ARCHITECTURE §3.2). The first row is where
 * everything begins; an empty row is an end.
 *
 *     const LETTER = {
 *       drafted: { print: 'printed' },
 *       printed: { post: 'posted', spoil: 'drafted' },
 *       posted: {},
 *     } as const satisfies Transitions<LetterStatus, LetterFact>;
 */
export type Transitions<Status extends string = string, Fact extends string = string> = {
  readonly [S in Status]: { readonly [F in Fact]?: Status };
};

export type StatusOf<Table> = keyof Table & string;
export type FactOf<Table> = { [S in keyof Table]: keyof Table[S] }[keyof Table] & string;

/** Exact for a known status and fact; for unions of them, the union of what can come of it. */
export type Next<Table, Status, Fact> = Status extends keyof Table
  ? Fact extends keyof Table[Status]
    ? Table[Status][Fact]
    : null
  : never;

/** The status after a fact, or null where this fact can't happen in this status. */
export function next<Table extends Transitions, Status extends StatusOf<Table>, Fact extends FactOf<Table>>(
  table: Table,
  status: Status,
  fact: Fact,
): Next<Table, Status, Fact> {
  const becomes: Transitions[string] = table[status] ?? {};
  return (Object.hasOwn(becomes, fact) ? becomes[fact] : null) as Next<Table, Status, Fact>;
}

/** All statuses, in the order of the table. */
export const statuses = <Table extends Transitions>(table: Table): readonly StatusOf<Table>[] =>
  Object.keys(table) as StatusOf<Table>[];

/** The lifecycle as a Mermaid state diagram, for `docs/lifecycles.md`. */
export function mermaid(table: Transitions): string {
  const arrows = Object.entries(table).flatMap(([status, row]) => {
    const exits = Object.entries(row).map(([fact, after]) => `${status} --> ${after}: ${fact}`);
    return exits.length > 0 ? exits : [`${status} --> [*]`];
  });
  const start = statuses(table)
    .slice(0, 1)
    .map((status) => `[*] --> ${status}`);
  return ['stateDiagram-v2', ...[...start, ...arrows].map((arrow) => `  ${arrow}`), ''].join('\n');
}
