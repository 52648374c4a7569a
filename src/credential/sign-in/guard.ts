import { type Answer, go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import type { CredentialVisit } from '../credential-service.ts';
import { paths } from '../paths.ts';

/** Where to go instead of a page for those who are logged in; null when one may stay. */
export function requireSignedIn(visit: CredentialVisit): Answer | null {
  if (visit.session.subject !== null) return null;
  if (visit.session.data.continued) return go(href(paths.finished, visit.locale));
  return go(href(paths.signIn, visit.locale), why(visit));
}

/** Why one has to log in; the site adds what became of a form sent after its session had ended. */
function why({ request, session }: CredentialVisit): string {
  if (session.lapsed !== null) return WHY_ENDED[session.lapsed.reason ?? ''] ?? 'ended';
  // Logging out in another tab leaves nothing to know the sender by, so nothing was kept.
  return request.method === 'POST' ? 'loggedOutMeanwhile' : 'signInFirst';
}

const WHY_ENDED: Readonly<Record<string, string>> = {
  'ended-by-holder': 'endedElsewhere',
  'password-changed': 'passwordNew',
  'password-recovered': 'passwordNew',
  revoked: 'revokedMeanwhile',
};
