import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, SignJWT } from 'jose';
import { createKeys } from '#kernel/secrets/keys.ts';

/** A provider made of its keys alone: it vouches for whatever a test says, true or not. */
export interface Issuer {
  readonly origin: string;
  /** The claims of the next ID token; `nonce` is the one of the request. */
  vouchesFor(claims: Record<string, unknown>): void;
  logoutToken(claims: Record<string, unknown>): Promise<string>;
  close(): void;
}

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';

export async function openIssuer(secret: string, clientId = 'portal'): Promise<Issuer> {
  const key = createKeys([secret.padEnd(32, '.')]).signingKey('oidc');
  const signer = await importJWK(key, 'ES256');
  let claims: Record<string, unknown> = {};
  let nonce: string | null = null;
  const sign = (typ: string, body: Record<string, unknown>) =>
    new SignJWT(body)
      .setProtectedHeader({ alg: 'ES256', typ, kid: key.kid })
      .setIssuer(origin)
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(signer);
  const answers: Readonly<Record<string, (body: URLSearchParams) => unknown>> = {
    '/.well-known/openid-configuration': () => metadata(origin),
    '/jwks': () => ({ keys: [{ ...key, d: undefined }] }),
    '/request': (body) => {
      nonce = body.get('nonce');
      return { request_uri: 'urn:example:request', expires_in: 60 };
    },
    '/token': async () => ({
      access_token: 'access',
      token_type: 'Bearer',
      id_token: await sign('JWT', { nonce, ...claims }),
    }),
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    const answer = await answers[pathname]?.(await bodyOf(request));
    // RFC 9126 §2.2: a request that was taken has been created.
    send(response, pathname === '/request' ? 201 : answer === undefined ? 404 : 200, answer);
  });
  const origin = await listen(server);
  return {
    origin,
    vouchesFor: (next) => {
      claims = next;
    },
    logoutToken: (named) => sign('logout+jwt', { events: { [LOGOUT]: {} }, ...named }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const metadata = (origin: string) => ({
  issuer: origin,
  jwks_uri: `${origin}/jwks`,
  authorization_endpoint: `${origin}/auth`,
  pushed_authorization_request_endpoint: `${origin}/request`,
  token_endpoint: `${origin}/token`,
  end_session_endpoint: `${origin}/end`,
  authorization_response_iss_parameter_supported: true,
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer ?? null));
}
