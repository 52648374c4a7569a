import { type Answer, go, type Notice } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import type { SessionEnd } from '#kernel/http/session-store.ts';
import type { CredentialVisit } from '../credential-service.ts';
import { paths } from '../paths.ts';

/** Where to go instead of a page for those who are logged in; null when one may stay. */
export function requireSignedIn(visit: CredentialVisit): Answer | null {
  if (visit.session.subject !== null) return null;
  if (visit.session.data.continued) return go(href(paths.finished, visit.locale));
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
