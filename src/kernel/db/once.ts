import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';

/** The values of a statement as they stand in it: each call brings others, so that what builds it can't look at them. */
export type Given<Values> = { readonly [Name in keyof Values]: RawBuilder<Values[Name]> };

/**
 * A statement that is built and printed once for each schema, and then only sent with its values: building costs more of a
 * processor than all else that a short statement does. Answers its rows.
 */
export function once<D extends Schema, Values, Row>(
  build: (db: D, given: Given<Values>) => Compilable<Row>,
): (db: D, values: Values) => Promise<Row[]> {
  const built = new WeakMap<object, CompiledQuery>();
  return async (db, values) => {
    const schema = schemaOf(db);
    const query = built.get(schema) ?? build(db, places<Values>()).compile();
    built.set(schema, query);
    const parameters = query.parameters.map((value) =>
      value instanceof Place ? values[value.name as keyof Values] : value,
    );
    const { rows } = await db.executeQuery({ ...query, parameters });
    return rows as Row[];
  };
}

/** The one row of a statement that always has one. @throws where there is none. */
export function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new TypeError('a statement that always has a row had none');
  return row;
}

// biome-ignore lint/suspicious/noExplicitAny: whichever tables it holds.
type Schema = Kysely<any>;

/** Where a value will stand. */
class Place {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

const places = <Values>(): Given<Values> => {
  const place = (name: PropertyKey) =>
    Object.assign(sql.val(new Place(name)), { toString: refuse, toJSON: refuse });
  return new Proxy({} as Given<Values>, { get: (_, name) => place(name) });
};

/** Text made of a place would stand in the statement for ever. */
function refuse(): never {
  throw new TypeError('a statement that is built once knows no values yet');
}

/** What a database and its transactions have in common: the plugin that names the schema, the first of theirs. */
const schemaOf = (db: Schema): object => db.getExecutor().plugins[0] ?? NO_SCHEMA;

const NO_SCHEMA = {};
