import { type Answer, go, type Notice } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { instead, letIn } from '#kernel/http/route.ts';
import type { SessionEnd } from '#kernel/http/session-store.ts';
import type { CredentialGuard, CredentialVisit } from '../credential-service.ts';
import { paths } from '../paths.ts';

/** Somebody who has proved that a credential is theirs, by its password or by their answers. */
export interface Proved {
  readonly credentialId: string;
}

/** Lets in only those who are logged in. */
export const signedIn: CredentialGuard<Proved> = async (visit) => {
  const { subject } = visit.session;
  return subject === null ? instead(toSignIn(visit)) : letIn({ credentialId: subject });
};

function toSignIn(visit: CredentialVisit): Answer {
  if (visit.session.lapsed?.reason === 'continued') return go(href(paths.finished, visit.locale));
  return go(href(paths.signIn, visit.locale), why(visit));
}

/** Why one has to log in; the site adds what became of a form sent after its session had ended. */
function why({ request, session }: CredentialVisit): Notice {
  const { lapsed } = session;
  if (lapsed !== null) return (lapsed.reason && WHY_ENDED[lapsed.reason]) ?? 'ended';
  // Logging out in another tab leaves nothing to know the sender by, so nothing was kept.
  return request.method === 'POST' ? 'loggedOutMeanwhile' : 'signInFirst';
}

const WHY_ENDED: { readonly [reason in SessionEnd]?: Notice } = {
  ended_by_holder: 'endedElsewhere',
  password_changed: 'passwordNew',
  password_recovered: 'passwordNew',
  revoked: 'revokedMeanwhile',
};
