import { adviceOnCertificate } from '../tls.ts';

/** The database that the configuration names can't be opened: what was said of it, and what to do where that is known. */
export class NotOpened extends Error {
  constructor(cause: unknown) {
    const { message = '', code } = (cause ?? {}) as { readonly message?: string; readonly code?: string };
    const said = message || code || String(cause);
    const advice = adviceOn(code, said);
    super(`Can't open the database of DATABASE_URL: ${[said, advice].filter(Boolean).join('. ')}.`, {
      cause,
    });
    this.name = 'NotOpened';
  }
}

function adviceOn(code: string | undefined, said: string): string | null {
  if (code === 'ENOENT' || code === 'EACCES')
    return 'See sslrootcert, sslcert and sslkey in DATABASE_URL, and whether this user may read them';
  if (/does not support SSL/.test(said))
    return 'Let the server offer TLS, or leave sslmode out of DATABASE_URL';
  const advice = adviceOnCertificate(code);
  return advice === null ? null : advice.replace(/^./, (first) => first.toUpperCase());
}
