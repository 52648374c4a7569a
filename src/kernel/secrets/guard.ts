/** Something named like a secret was about to be written where it would stay. */
export class SecretLeak extends Error {}

/**
 * Refuses a value that holds, at any depth, a member named like a secret: what goes to the audit log or to a job
 * stays there in clear (SECURITY §6).
 * @throws SecretLeak, which tells the member's path and not its value.
 */
export function refuseSecrets(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (isSecretName(name))
      throw new SecretLeak(`${path}.${name} may be a secret: give an id or a fact instead`);
    refuseSecrets(inner, `${path}.${name}`);
  }
}

/** `pin`, `newPassword`, `access_token` and `answers`, but not `pinId` nor `postalCode`. */
function isSecretName(name: string): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
  const last = words.at(-1) ?? '';
  return /^(password|pin|answer|secret|token)s?$/.test(last) || /^(recovery )?codes?$/.test(words.join(' '));
}
