import { go } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import type { CredentialGuard } from '../credential-service.ts';
import { paths } from '../paths.ts';
import { type Proved, signedIn } from '../sign-in/guard.ts';
import { isFresh } from '../sign-in/rules.ts';
import { isSensitive, type Sensitive } from './rules.ts';

/** Lets in those who proved their password in the last five minutes; asks the others first (`SECURITY §2`). */
export const freshlySignedIn = (what: Sensitive): CredentialGuard<Proved> =>
  behind(signedIn, async ({ session, now, locale }) =>
    isFresh(session.data.authenticatedAt, now)
      ? letIn({})
      : instead(go(href(paths.confirm, locale, { for: what }))),
  );

/** Somebody who is asked for their password before a change. */
export interface Confirming extends Proved {
  readonly what: Sensitive;
}

/** Lets in to what asks for the password first. @throws NotFound for anything else */
export const confirming: CredentialGuard<Confirming> = behind(signedIn, async ({ parameters }) => {
  const what = parameters.for;
  if (!isSensitive(what)) throw new NotFound();
  return letIn({ what });
});
