import { readFileSync } from 'node:fs';
import type { Environment, Problem } from './config.ts';
import { STRICT, type Wire } from './oidc/wire.ts';
import type { Values } from './variables.ts';

type Given = NonNullable<Values['PORTAL_ISSUERS']>[number];

/** An OpenID provider that people sign in with, and how to speak with it. */
export interface ProviderConfig
  extends Pick<Given, 'key' | 'issuer' | 'clientId' | 'acr' | 'name' | 'origins'> {
  readonly wire: Wire;
}

/** How to speak with a provider, from what an operator wrote of it. */
export const wireOf = (given: Given, env: Environment): Wire => ({
  par: given.par,
  auth:
    given.auth === 'private_key_jwt'
      ? STRICT.auth
      : { method: given.auth, secret: () => readSecret(given, env) },
  algorithms: given.algorithms ?? null,
  assertionAudience: given.assertionAudience,
});

/** Client secrets that can't be read, by the service that would need them. */
export const findMissingSecrets = (variable: string, providers: readonly ProviderConfig[]): Problem[] =>
  providers.flatMap(({ key, wire }) => {
    if (!('secret' in wire.auth)) return [];
    try {
      wire.auth.secret();
      return [];
    } catch (error) {
      return [{ variable, problem: `${key}: ${error instanceof Error ? error.message : error}` }];
    }
  });

/** @throws with words for the operator, in which the secret is not. */
function readSecret({ secretFile, secretVariable = '' }: Given, env: Environment): string {
  if (secretFile === undefined) return env[secretVariable]?.trim() || missing(`${secretVariable} is not set`);
  let text: string;
  try {
    text = readFileSync(secretFile, 'utf8').trim();
  } catch {
    return missing('secretFile names a file that can’t be read');
  }
  return text || missing('secretFile names a file that is empty');
}

function missing(why: string): never {
  throw new Error(why);
}
