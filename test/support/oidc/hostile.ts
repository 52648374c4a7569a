import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, importJWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { createKeys } from '#kernel/secrets/keys.ts';

const KEY = createKeys(['the key of a provider that lies, 32 characters']).signingKey('oidc');
const now = () => Math.floor(Date.now() / 1000);

/** What a provider says, right but for what a test changes; `null` in place of a claim leaves it out. */
export interface Said {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** How the token is spoilt after it was signed. */
  readonly spoil?: (token: string) => string;
  /** 'stranger' signs with a key that nobody published; 'secret' with the published one, as if it were an HMAC key. */
  readonly by?: 'stranger' | 'secret';
  /** In place of the token endpoint's whole answer. */
  readonly answer?: { readonly status: number; readonly body: string; readonly type?: string };
  /** Changes what the token endpoint says around the ID token. */
  readonly around?: Readonly<Record<string, unknown>>;
}

/** A provider that says what a test tells it to. */
export async function openHostile() {
  let said: Said = {};
  let nonce: string | null = null;
  let metadata: Readonly<Record<string, unknown>> = {};
  const gone = new Map<string, number>();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    asked.push(path);
    const body = await bodyOf(request);
    if (body.has('nonce')) nonce = body.get('nonce');
    if (path.startsWith('/token') && said.answer) {
      response.writeHead(said.answer.status, { 'content-type': said.answer.type ?? 'application/json' });
      return response.end(said.answer.body);
    }
    const answer = gone.has(path) ? undefined : await answerTo(path);
    const status = answer === undefined ? (gone.get(path) ?? 404) : path === '/par' ? 201 : 200;
    const type = { 'content-type': 'application/json' };
    response.writeHead(status, status > 300 && status < 400 ? { ...type, location: '/elsewhere' } : type);
    return response.end(JSON.stringify(answer ?? null));
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const answerTo = async (path: string): Promise<unknown> => {
    if (path === '/.well-known/openid-configuration') return { ...metadataOf(issuer), ...metadata };
    if (path.startsWith('/jwks')) return { keys: [{ ...KEY, d: undefined }] };
    if (path === '/par') return { request_uri: 'urn:x', expires_in: 60 };
    if (!path.startsWith('/token')) return undefined;
    const idToken = await sign({ ...idClaims(issuer), nonce, ...said.claims }, said, 'JWT');
    return { access_token: 'x', token_type: 'Bearer', id_token: idToken, ...said.around };
  };
  return {
    issuer,
    asked,
    gone,
    says: (next: Said) => {
      said = next;
    },
    publishes: (next: Readonly<Record<string, unknown>>) => {
      metadata = next;
    },
    logoutToken: (next: Said) => sign({ ...logoutClaims(issuer), ...next.claims }, next, 'logout+jwt'),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const metadataOf = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  authorization_endpoint: `${issuer}/auth`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  token_endpoint: `${issuer}/token`,
  id_token_signing_alg_values_supported: ['RS256', 'ES256', 'HS256', 'none'],
  authorization_response_iss_parameter_supported: true,
});

const idClaims = (issuer: string) => ({
  iss: issuer,
  aud: 'portal',
  sub: 'anna',
  acr: 'urn:gc-ca:cyber-auth:assurance:loa2',
  iat: now(),
  exp: now() + 300,
  auth_time: now(),
});

const logoutClaims = (issuer: string) => ({
  iss: issuer,
  aud: 'portal',
  sub: 'anna',
  sid: 'session',
  jti: 'unique',
  iat: now(),
  exp: now() + 300,
  events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
});

async function sign(claims: Record<string, unknown>, said: Said, typ: string): Promise<string> {
  const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
  const header = { alg: said.by === 'secret' ? 'HS256' : 'ES256', kid: KEY.kid, typ, ...said.header };
  const token = await new SignJWT(kept)
    .setProtectedHeader(header as JWTHeaderParameters)
    .sign(await signerOf(said.by), said.header?.crit ? { crit: { b: true } } : {});
  return said.spoil?.(token) ?? token;
}

async function signerOf(by: Said['by']) {
  if (by === 'secret') return new TextEncoder().encode(JSON.stringify({ ...KEY, d: undefined }));
  if (by === 'stranger') return (await generateKeyPair('ES256')).privateKey;
  return importJWK(KEY, 'ES256');
}

/** The same token as if nobody had signed it. */
export function unsigned(token: string): string {
  const [, body] = token.split('.');
  return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
}
