import { type PGlite, protocol } from '@electric-sql/pglite';
import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PGliteDialect,
  type QueryResult,
} from 'kysely';

/** More distinct statements than the system has; lists of ever new lengths beyond it stay nameless. */
const MOST = 1000;

/**
 * The embedded engine, spoken to as a client speaks to a server (PostgreSQL's manual, "Extended Query"): a statement is
 * parsed once and then runs in one message, where PGlite's own `query` sends six and has it parsed and planned each time.
 */
export class PreparingPGliteDialect extends PGliteDialect {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super({ pglite });
    this.#pglite = pglite;
  }

  override createDriver(): Driver {
    return new PreparingDriver(this.#pglite);
  }
}

/** Kysely gives the one connection to one caller at a time; who else uses the engine waits for `_runExclusiveTransaction`. */
class PreparingDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #connection: PreparingConnection;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
    this.#connection = new PreparingConnection(pglite);
  }

  init = () => this.#pglite.waitReady;
  acquireConnection = async () => this.#connection;
  releaseConnection = async () => {};
  beginTransaction = () => this.#connection.begin();
  commitTransaction = () => this.#connection.commit();
  rollbackTransaction = () => this.#connection.rollback();

  async destroy(): Promise<void> {
    if (!this.#pglite.closed) await this.#pglite.close();
  }
}

class PreparingConnection implements DatabaseConnection {
  readonly #pglite: PGlite;
  readonly #known = new Map<string, Statement>();
  #names = 0;
  /** Gives the engine back to whoever waits for it, after a transaction. */
  #release: (() => Promise<void>) | null = null;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const run = () => this.#run<Row>(sql, parameters);
    return this.#release ? run() : this.#pglite._runExclusiveTransaction(run);
  }

  // biome-ignore lint/correctness/useYield: nothing can be streamed from one connection that all share.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new TypeError('the embedded engine streams nothing');
  }

  async begin(): Promise<void> {
    const holds = Promise.withResolvers<void>();
    const ends = Promise.withResolvers<void>();
    const over = this.#pglite._runExclusiveTransaction(async () => {
      holds.resolve();
      await ends.promise;
    });
    await holds.promise;
    this.#release = async () => {
      this.#release = null;
      ends.resolve();
      await over;
    };
    await this.#send(protocol.serialize.query('begin')).catch(async (error: unknown) => {
      await this.#release?.();
      throw error;
    });
  }

  async commit(): Promise<void> {
    const told = await this.#send(protocol.serialize.query('commit'));
    await this.#release?.();
    if (commandOf(told) === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollback(): Promise<void> {
    if (!this.#release) return;
    await this.#send(protocol.serialize.query('rollback')).finally(this.#release);
  }

  async #run<Row>(sql: string, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    const statement = this.#known.get(sql) ?? (await this.#prepare(sql, parameters.length > 0));
    const values = parameters.map((value, at) => this.#printed(value, statement.types[at]));
    const { bind, execute, sync } = protocol.serialize;
    const told = await this.#send(bind({ statement: statement.name, values }), execute({}), sync());
    if (CHANGES_TABLES.test(sql)) await this.#forget();
    const changed = CHANGED.exec(commandOf(told))?.[1];
    return {
      rows: this.#read<Row>(told, statement.columns),
      ...(changed !== undefined && { numAffectedRows: BigInt(changed) }),
    };
  }

  async #prepare(sql: string, hasValues: boolean): Promise<Statement> {
    const { parse, describe, sync } = protocol.serialize;
    const isKept = hasValues && this.#known.size < MOST;
    const name = isKept ? `s${this.#names++}` : '';
    const told = await this.#send(parse({ name, text: sql }), describe({ type: 'S', name }), sync());
    const statement: Statement = { name, types: [], columns: [] };
    for (const message of told) {
      if (isTypes(message)) statement.types = message.dataTypeIDs;
      if (isColumns(message)) statement.columns = message.fields;
    }
    if (isKept) this.#known.set(sql, statement);
    return statement;
  }

  /** What a statement answers with may be another thing after a change of its tables. */
  async #forget(): Promise<void> {
    if (this.#known.size === 0) return;
    this.#known.clear();
    await this.#send(protocol.serialize.query('deallocate all'));
  }

  async #send(...messages: readonly Uint8Array[]): Promise<readonly Message[]> {
    return this.#pglite.execProtocolStream(Buffer.concat(messages), { syncToFs: this.#release === null });
  }

  #printed(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    return this.#pglite.serializers[type ?? -1]?.(value) ?? String(value);
  }

  #read<Row>(told: readonly Message[], columns: readonly Column[]): Row[] {
    const parsers = columns.map(({ dataTypeID }) => this.#pglite.parsers[dataTypeID]);
    const rowOf = (fields: readonly (string | null)[]) =>
      Object.fromEntries(
        columns.map(({ name, dataTypeID }, at) => {
          const text = fields[at] ?? null;
          return [name, text === null ? null : (parsers[at]?.(text, dataTypeID) ?? text)];
        }),
      ) as Row;
    return told.filter(isRow).map(({ fields }) => rowOf(fields));
  }
}

interface Statement {
  readonly name: string;
  /** The types of its values, as PostgreSQL numbers them. */
  types: readonly number[];
  columns: readonly Column[];
}

type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number];
type Told<Name extends Message['name'], More> = Message & { readonly name: Name } & More;
interface Column {
  readonly name: string;
  readonly dataTypeID: number;
}

const isTypes = (
  message: Message,
): message is Told<'parameterDescription', { readonly dataTypeIDs: number[] }> =>
  message.name === 'parameterDescription';
const isColumns = (message: Message): message is Told<'rowDescription', { readonly fields: Column[] }> =>
  message.name === 'rowDescription';
const isRow = (message: Message): message is Told<'dataRow', { readonly fields: (string | null)[] }> =>
  message.name === 'dataRow';
const isCommand = (message: Message): message is Told<'commandComplete', { readonly text: string }> =>
  message.name === 'commandComplete';

const commandOf = (told: readonly Message[]): string => told.find(isCommand)?.text ?? '';

/** How many rows a command changed, as it says so itself: `INSERT 0 3`, `UPDATE 2`. */
const CHANGED = /^(?:INSERT \d+|UPDATE|DELETE|MERGE) (\d+)$/;

const CHANGES_TABLES = /^\s*(?:create|alter|drop)\b/i;
