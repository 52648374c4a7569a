import { type Answer, go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import type { CredentialVisit } from '../credential-service.ts';
import { paths } from '../paths.ts';
import { requireSignedIn } from '../sign-in/guard.ts';
import { isFresh } from '../sign-in/rules.ts';
import type { Sensitive } from './rules.ts';

/** Where to go instead for those who did not prove their password in the last five minutes (`SECURITY §2`). */
export function requireFresh(visit: CredentialVisit, what: Sensitive): Answer | null {
  const instead = requireSignedIn(visit);
  if (instead) return instead;
  if (isFresh(visit.session.data.authenticatedAt, visit.now)) return null;
  return go(href(paths.confirm, visit.locale, { for: what }));
}

/** Whose page it is. @throws TypeError when the page was not guarded. */
export function holderOf({ session }: CredentialVisit): string {
  if (session.subject === null) throw new TypeError('this page needs somebody to be logged in');
  return session.subject;
}
