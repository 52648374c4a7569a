import { isIP } from 'node:net';
import { isEmail } from '../email.ts';

/** The name and the address of whoever sends mail, or null: `Name <address>` or the address alone (RFC 5322 §3.4). */
export function readSender(text: string): { readonly name: string; readonly address: string } | null {
  const [, quoted, plain = '', inside] = SENDER.exec(text) ?? [];
  const address = inside ?? text;
  return isEmail(address) ? { name: (quoted ?? plain).trim(), address } : null;
}

const SENDER = /^(?:"([^"\\\r\n]*)"|([^"<>@,;:\\\r\n]*))\s*<([^<>\s]+)>$/;

/** Whether proxies can be believed by this word: an address, a network that is not everybody, or a name of such. */
export function isProxy(text: string): boolean {
  if (NAMED.has(text)) return true;
  const [address = '', prefix, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && isWide(Number(prefix), family));
}

const isWide = (prefix: number, family: number): boolean => prefix > 0 && prefix <= (family === 4 ? 32 : 128);

/** The names of networks that Fastify's reader of addresses knows. */
const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Whether a host is one of those that are nobody's, for documents and tests (RFC 2606 §2 and 3, RFC 6761 §6). */
export const isPlaceholder = (host: string): boolean =>
  /(^|\.)(example|invalid|test|localhost|example\.(com|net|org))\.?$/i.test(host);

/** Whether a domain is known within a house only, so that no server outside takes mail from it (RFC 6762 §3, RFC 8375). */
export const isInward = (domain: string): boolean =>
  /\.(local|localdomain|lan|internal|intranet|home\.arpa)\.?$/i.test(domain);

/** What somebody wrote in a secret's place, for themselves or others to replace. */
export const isUnreplaced = (secret: string): boolean =>
  /change.?(me|this|it)|replace.?(me|this|it)|place.?holder|your.?(own.?)?secret|to.?be.?(set|replaced|defined)/i.test(
    secret,
  );
