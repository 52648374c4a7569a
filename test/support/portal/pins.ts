import { createLog } from '#kernel/log.ts';
import { issuePin } from '#portal/common/pins/issue.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { World } from '#test/world/world.ts';
import { depsFor } from '../../../src/system.ts';

export interface Invented {
  readonly givenNames: string;
  readonly familyName: string;
  readonly locale: 'en' | 'fr';
}

/** A PIN for an invented officer, issued as the system issues its first one; answers its text. */
export async function issueTestPin(world: World, person: Invented): Promise<string> {
  const { config, clock, system } = world;
  const deps = await depsFor<PortalTables>('portal', {
    config,
    clock,
    database: system.database,
    jobs: system.jobs,
    mailer: system.mailer,
    log: createLog('silent'),
  });
  const now = clock.now();
  const { text } = await issuePin(deps, {
    ...person,
    email: 'invented@example.ca',
    role: 'officer',
    organisationId: null,
    jurisdiction: null,
    issuedBy: null,
    resetsPersonId: null,
    kind: 'slip',
    now,
  });
  return text;
}
