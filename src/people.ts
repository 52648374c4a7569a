import { parseArgs } from 'node:util';
import { systemClock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { createLog } from '#kernel/log.ts';
import { demoPeople, tableOf } from './demo/people/invite.ts';
import { inviteInvented, issueFirstOfficer } from './portal/pins/invitations/invite.ts';
import type { PortalTables } from './portal/tables.ts';
import { depsFor, type Shared, withSystemAtRest } from './system.ts';

/** What a demonstration prints at its start: who may enrol, with which PIN; empty where nobody is invented. */
export async function invitedPeople(shared: Shared): Promise<string> {
  const { config } = shared;
  if (!config.demo || !config.run.includes('portal')) return '';
  const deps = depsFor<PortalTables>('portal', shared);
  const rows = await demoPeople((person) => inviteInvented(deps, person));
  return `\nInvented people, ready to enrol:\n\n${tableOf(rows)}\n`;
}

/** Issues the PIN that everything begins with; @throws when somebody was invited before. */
export async function firstOfficer(config: Config, words: readonly string[]): Promise<void> {
  const { given, family } = parseArgs({
    args: [...words],
    options: { given: { type: 'string' }, family: { type: 'string' } },
  }).values;
  if (!given || !family) throw new Error('Say: first-officer --given "Given names" --family "Family name".');
  const around = { clock: systemClock, log: createLog('silent') };
  const first = await withSystemAtRest(config, around, (shared) =>
    issueFirstOfficer(depsFor<PortalTables>('portal', shared), { givenNames: given, familyName: family }),
  );
  if (first.kind === 'not-first')
    throw new Error(
      'Somebody was invited before: ask an officer for a PIN. This works on an empty system only.',
    );
  process.stdout.write(
    `PIN of ${given} ${family}: ${first.pin}\nIt is shown this once, and is good for 14 days.\n`,
  );
}
