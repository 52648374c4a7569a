import type { Clock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import type { Database } from '#kernel/db/database.ts';
import type { Log } from '#kernel/log.ts';
import { createMailer, type Mailer, withFoot } from '#kernel/mail/mailer.ts';
import { helpFoot } from '#portal/lobby/help-requests/mail-foot.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Where the portal's e-mail leaves, with whom to call at its foot. */
export function openMailer(
  config: Config,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  database: Database,
): Mailer {
  const db = database.schema<PortalTables>('portal');
  const { origin } = config.services.portal;
  const mailer = createMailer({ ...config, from: config.mailFrom, db, clock, log });
  return withFoot(mailer, helpFoot({ db, clock, origin }));
}
