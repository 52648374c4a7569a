import { isDeepStrictEqual } from 'node:util';
import { listAbout, record } from '#kernel/audit/store.ts';
import { kernelTables } from '#kernel/db/kernel-tables.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { isSessionOf } from '#kernel/http/owner-store.ts';
import { IDLE_MS } from '#kernel/http/session-limits.ts';
import { endSession, endSessionsOf, listSessions } from '#kernel/http/session-store.ts';
import { endSessionOfAccount, listSessionsOfAccount } from '#kernel/oidc/logout.ts';
import { addMs, startOfSecond } from '#kernel/time.ts';
import { causeOf } from '../cause.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { decide } from '../decide.ts';
import { listSignIns } from '../history/store.ts';
import { endClientSessions } from '../provider/sessions.ts';
import type { Proved } from '../sign-in/guard.ts';
import { findOrigin, inOrder, type OpenSession } from './rules.ts';

/** Where the holder is logged in: in this service, and in those entered with it. */
export async function listOpenSessions(
  service: CredentialService,
  visit: CredentialVisit<Proved>,
): Promise<OpenSession[]> {
  const { credentialId } = visit;
  const own = await listSessions(service.db, credentialId, addMs(visit.now, -IDLE_MS));
  const clients = await listSessionsOfAccount(service.provider, credentialId);
  const entries = await listSignIns(service.db, credentialId, { limit: 200 });
  return inOrder([
    ...own.map(
      (row): OpenSession => ({
        kind: row.id === visit.session.id ? 'here' : 'elsewhere',
        id: row.id,
        client: null,
        since: row.created_at,
        from: { network: row.network, userAgent: row.user_agent },
      }),
    ),
    ...clients.map(
      ({ id, authenticatedAt, clientIds }): OpenSession => ({
        kind: 'client',
        id,
        client: clientIds.map((clientId) => nameOf(service, visit, clientId)).join(', '),
        since: authenticatedAt,
        from: findOrigin(authenticatedAt, entries),
      }),
    ),
  ]);
}

/** Ends one of the holder's sessions, unless it has ended. @throws NotFound when it is not theirs. */
export async function endOpenSession(
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  id: string,
): Promise<void> {
  const open = (await listOpenSessions(service, visit)).find((session) => session.id === id);
  if (!open) {
    if (await wasTheirs(service, visit, id)) return;
    throw new NotFound();
  }
  // Whoever sent it twice, or the session itself, was faster: there is nothing to tell.
  if (open.kind === 'client' && !(await endSessionOfAccount(service.provider, visit.credentialId, id)))
    return;
  await decide(service, visit, async (tx, { cause }) => {
    if (open.kind !== 'client') {
      const live = await listSessions(tx, visit.credentialId, addMs(cause.at, -IDLE_MS));
      if (!live.some((session) => session.id === id)) return;
      await endSession(kernelTables(tx), id, 'ended_by_holder', cause.at);
    }
    await record(tx, {
      ...cause,
      action: 'session.ended',
      before: { session: id },
      after: { where: open.client ?? 'credential service' },
    });
  });
}

/** Of a session at a client, nothing is left but what the log says of its end. */
async function wasTheirs(
  { db }: CredentialService,
  visit: CredentialVisit<Proved>,
  id: string,
): Promise<boolean> {
  const { credentialId } = visit;
  if (await isSessionOf(kernelTables(db), credentialId, id)) return true;
  const { subject } = causeOf(visit, credentialId);
  const ended = await listAbout(db, { subject, action: 'session.ended', limit: ENDED_LATELY });
  return ended.some(({ before }) => isDeepStrictEqual(before, { session: id }));
}

const ENDED_LATELY = 50;

/**
 * Ends every session of the holder but the one that asks, those of clients by messages to them (`SECURITY §1`). Sent
 * twice it is one act in the log: whoever comes second, under the lock, finds none that began since.
 */
export async function endOtherSessions(
  service: CredentialService,
  visit: CredentialVisit<Proved>,
): Promise<void> {
  const clients = await listSessionsOfAccount(service.provider, visit.credentialId);
  await decide(service, visit, async (tx, { credential, cause }) => {
    const own = visit.session.id ?? undefined;
    const ended = await endSessionsOf(tx, credential.id, 'ended_by_holder', cause.at, own);
    await endClientSessions(service, tx, credential.id, addMs(cause.at, 1));
    const action = 'sessions.ended';
    const [last] = await listAbout(tx, { subject: cause.subject, action, limit: 1 });
    const isNew = ({ authenticatedAt }: { readonly authenticatedAt: Date | null }) =>
      !last || !authenticatedAt || authenticatedAt >= startOfSecond(last.at);
    if (ended > 0 || clients.some(isNew)) await record(tx, { ...cause, action });
  });
}

function nameOf({ provider }: CredentialService, { locale }: CredentialVisit, clientId: string): string {
  const client = provider.options.clients.find((known) => known.clientId === clientId);
  return client?.name?.[locale] ?? clientId;
}
