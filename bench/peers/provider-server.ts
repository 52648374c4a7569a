import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Configuration, Provider } from 'oidc-provider';
import { createKeys } from '#kernel/secrets/keys.ts';
import { clientOf } from './client.ts';
import { openPayloads } from './payloads.ts';
import { PASSWORD, peerHasher } from './peer-hasher.ts';

// A bare `oidc-provider` in a process of its own: one form, one hash, pushed requests, PKCE, a client that signs. With
// `DATABASE_URL` its state is in PostgreSQL, otherwise in memory.
const server = createServer();
await new Promise<void>((done) => server.listen(0, 'localhost', done));
const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
const hasher = peerHasher();
const hash = await hasher.hash(PASSWORD, 'peer');
const url = process.env.DATABASE_URL;
const adapter: Configuration = url ? { adapter: await openPayloads(url) } : {};
const key = createKeys(['the master secret of a peer, 32 characters']).signingKey('provider');

const provider = new Provider(issuer, {
  ...adapter,
  clients: [clientOf(issuer)],
  jwks: { keys: [{ ...key }] },
  cookies: { keys: ['cookies of a peer are signed by this'] },
  features: { devInteractions: { enabled: false }, pushedAuthorizationRequests: { enabled: true } },
  interactions: { url: (_, { uid }) => `${FORM}${uid}` },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  // Nobody is asked for consent, as at the credential service.
  loadExistingGrant: async ({ oidc: { client, session } }) => {
    const grant = new provider.Grant({
      clientId: client?.clientId ?? '',
      accountId: session?.accountId ?? '',
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});
const callback = provider.callback();
const FORM = '/sign-in/';

server.on('request', (request, response) => {
  const { pathname } = new URL(request.url ?? '/', issuer);
  if (pathname === '/callback') response.end('back');
  else if (!pathname.startsWith(FORM)) callback(request, response);
  else
    takePart(request, response, pathname).catch((error: unknown) =>
      response.writeHead(500).end(String(error)),
    );
});

async function takePart(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  if (request.method === 'GET') {
    await provider.interactionDetails(request, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<form id="main-form" action="${pathname}" method="post"></form>`);
    return;
  }
  const fields = new URLSearchParams(await text(request));
  const verdict = await hasher.verify(fields.get('password') ?? '', 'peer', hash);
  if (verdict === 'mismatch') response.writeHead(403).end();
  else
    await provider.interactionFinished(request, response, {
      login: { accountId: fields.get('userId') ?? '' },
    });
}

process.send?.(issuer);
