import type { Actor, AuditEvent } from '#kernel/audit/event.ts';
import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Deps } from '#kernel/service.ts';
import { keepFile } from '#portal/common/kept-files/folder.ts';
import type { PortalTables } from '#portal/tables.ts';
import { addRows, lockUntouched, type Rows } from './store.ts';

/** Without an actor, what the portal itself would have done. */
type Happened = Omit<AuditEvent, 'actor'> & { readonly actor?: Actor };

/** People and institutions that somebody made up, as rows, with what the log would hold had it all happened. */
interface Settlers extends Rows {
  readonly events: readonly Happened[];
  /** The contents of scans. */
  readonly files: readonly Uint8Array[];
}

export type Settled = 'settled' | 'inhabited';

/**
 * Fills an empty portal with invented people, and lets happen to them what is more than rows; does nothing where anybody
 * is. @throws in production, and wherever invented people are switched off (`SECURITY §6`).
 */
export async function settleInvented<S extends Settlers>(
  { config, db }: Pick<Deps<PortalTables>, 'config' | 'db'>,
  settlers: () => S,
  live: (tx: Db<PortalTables>, settlers: S) => Promise<readonly Happened[]> = async () => [],
): Promise<Settled> {
  if (config.production || !config.demo) throw new Error('invented people are refused here');
  return db.transaction().execute(async (tx) => {
    if (!(await lockUntouched(tx))) return 'inhabited';
    const settling = settlers();
    for (const bytes of settling.files) await keepFile(config.filesFolder, bytes);
    await addRows(tx, settling);
    const events = [...settling.events, ...(await live(tx, settling))];
    events.sort((one, other) => one.at.getTime() - other.at.getTime());
    for (let from = 0; from < events.length; from += AT_ONCE)
      await recordAll(
        tx,
        events.slice(from, from + AT_ONCE).map((event) => ({ actor: DEMO, ...event })),
      );
    return 'settled';
  });
}

const DEMO = { kind: 'system', id: 'demo' } as const;

const AT_ONCE = 1000;
