import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate and its key, as servers take them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

interface Leaf {
  /** The host that it is for. */
  readonly host: string;
  /** Days from now until it ends; negative where it has ended. */
  readonly days?: number;
}

/** An authority as an institution runs one for itself: nobody trusts it who wasn't told to. */
export interface Authority {
  readonly cert: string;
  issue(leaf: Leaf): Certificate;
}

/** Makes an authority of its own (RFC 5280 §4.1), without any program but Node. */
export function makeAuthority(name: string): Authority {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certify = (subject: string, key: KeyObject, days: number, extension: Buffer) =>
    signed(toBeSigned({ issuer: name, subject, key, days, extension }), own.privateKey);
  return {
    cert: certify(name, own.publicKey, 30, IS_AUTHORITY),
    issue: ({ host, days = 30 }) => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      return { cert: certify(host, publicKey, days, forHost(host)), key };
    },
  };
}

interface Facts {
  readonly issuer: string;
  readonly subject: string;
  readonly key: KeyObject;
  readonly days: number;
  readonly extension: Buffer;
}

const toBeSigned = ({ issuer, subject, key, days, extension }: Facts): Buffer =>
  sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    nameOf(issuer),
    sequence(time(Math.min(days, 0) - 2), time(days)),
    nameOf(subject),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  );

function signed(facts: Buffer, key: KeyObject): string {
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', facts, key)]));
  const text = sequence(facts, ECDSA_WITH_SHA256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${text.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** A tag, the length, and what it holds, as X.690 has it. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const digits = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...digits]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));

const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));

const nameOf = (text: string): Buffer =>
  sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(text)))));

function time(days: number): Buffer {
  const text = new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(text.slice(2)));
}

const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'));

/** basicConstraints, critical: it may issue certificates. */
const IS_AUTHORITY = sequence(
  identifier('551d13'),
  der(0x01, Buffer.from([0xff])),
  der(0x04, sequence(der(0x01, Buffer.from([0xff])))),
);

/** subjectAltName: one host by its name. */
const forHost = (host: string): Buffer =>
  sequence(identifier('551d11'), der(0x04, sequence(der(0x82, Buffer.from(host)))));
