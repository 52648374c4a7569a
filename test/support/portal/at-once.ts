import type { Fields, PortalWorld, Visitor } from './portal.ts';

const AT_ONCE = 5;

/** A form, and whose it is. */
export interface Sending {
  readonly by: Visitor;
  readonly path: string;
  readonly fields?: Fields;
}

/** Sends the same several times at once; answers what came of it, and how it was answered. */
export async function sendAtOnce(world: PortalWorld, { by, path, fields = {} }: Sending) {
  const former = await soFar(world);
  const pages = await Promise.all(Array.from({ length: AT_ONCE }, () => by.post(path, fields)));
  const now = await soFar(world);
  return {
    answers: new Set(pages.map(({ status, location }) => `${status} ${location ?? ''}`)),
    events: now.events.slice(former.events.length),
    mail: now.mail
      .filter(({ id }) => !former.mail.some((mail) => mail.id === id))
      .map(({ to }) => to)
      .sort(),
  };
}

/** What is in the log and the mailbox, to be compared with what is there later. */
async function soFar(world: PortalWorld) {
  const mail = await world.mail();
  const events = await world.db.selectFrom('audit_events').select('action').orderBy('seq').execute();
  return { events: events.map(({ action }) => action), mail };
}
