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

/** A form sent after its session ended is told what became of it; the site keeps the words of one that ran out. */
function why({ request, session }: CredentialVisit): string {
  if (request.method !== 'POST') return 'signInFirst';
  return session.lapsed === null ? 'loggedOutMeanwhile' : 'endedMeanwhile';
}
