import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { publicJwks } from '#kernel/oidc/client.ts';
import { createKeys } from '#kernel/secrets/keys.ts';
import { Jar } from './jar.ts';

/** How a provider that knows nothing of us was set up by those who run it. */
export interface Foreign {
  readonly configuration?: Configuration;
  /** What was registered of us there, beside our redirect address. */
  readonly client?: Record<string, unknown>;
  /** It leaves itself out of its answers (RFC 9207), and of its metadata that it would not. */
  readonly nameless?: boolean;
}

export const CLIENT_KEY = createKeys(['the master secret of a client, 32 characters']).signingKey('client');
export const CLIENT_SECRET = 'a secret that both keep: 50 % & "quotes"';
export const REDIRECT_URI = 'http://localhost:9/callback';

/** `oidc-provider` as it comes out of the box: its own pages, keys and storage. */
export async function openForeign({ configuration = {}, client = {}, nameless = false }: Foreign = {}) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = quietly(
    () =>
      new Provider(issuer, {
        ...configuration,
        clients: [{ client_id: 'portal', redirect_uris: [REDIRECT_URI], ...client }],
      }),
  );
  if (nameless) provider.use(forgetName);
  server.on('request', provider.callback());
  return { issuer, provider, close: () => close(server) };
}

/** What was registered of a client that signs. */
export const SIGNING_CLIENT = {
  token_endpoint_auth_method: 'private_key_jwt',
  jwks: { keys: publicJwks(CLIENT_KEY).keys },
};

/** A person signs in there, by the provider's own pages, and comes back by this address. */
export async function signInThere(url: string, account: string): Promise<URL> {
  const jar = new Jar();
  let page = await jar.visit(url, { stop: REDIRECT_URI });
  for (let pages = 0; pages < 3 && !page.url.href.startsWith(REDIRECT_URI); pages += 1) {
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const prompt = page.text.includes('name="login"') ? 'login' : 'consent';
    const form = prompt === 'login' ? { prompt, login: account, password: 'x' } : { prompt };
    page = await jar.visit(new URL(action, page.url).href, { form, stop: REDIRECT_URI });
  }
  return page.url;
}

async function forgetName(ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  await next();
  if (ctx.oidc?.route === 'discovery')
    Object.assign(ctx.body as object, { authorization_response_iss_parameter_supported: undefined });
  const location = ctx.response.get('location');
  if (!location?.startsWith(REDIRECT_URI)) return;
  const address = new URL(location);
  address.searchParams.delete('iss');
  ctx.set('location', address.href);
}

/** It warns of its defaults, which is what is tested here. */
function quietly<T>(make: () => T): T {
  const { info, warn } = console;
  Object.assign(console, { info: () => undefined, warn: () => undefined });
  try {
    return make();
  } finally {
    Object.assign(console, { info, warn });
  }
}

function close(server: Server): void {
  server.closeAllConnections();
  server.close();
}
