/** What to do about a certificate that was refused, by the code of Node or OpenSSL; null where it is about none. */
export function adviceOnCertificate(code: string | undefined): string | null {
  if (code === undefined) return null;
  if (/^(UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CERT_UNTRUSTED)/.test(code))
    return 'give the certificate of your own authority by NODE_EXTRA_CA_CERTS, or let the server send the whole chain';
  if (code === 'CERT_HAS_EXPIRED') return 'renew the certificate';
  if (code === 'CERT_NOT_YET_VALID') return 'the certificate begins later: see whether the clock is right';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'the certificate is for another name';
  return null;
}
