import { randomUUID } from 'node:crypto';
import { type Agent, request } from 'node:http';
import { importJWK } from 'jose';
import * as openid from 'openid-client';
import { Browser, connection } from '../browser.ts';
import { CLIENT_ID, CLIENT_KEY, callbackOf } from './client.ts';
import { PASSWORD } from './peer-hasher.ts';

type SignIn = () => Promise<unknown>;

/** By a pushed request, the peer's form and the code flow, up to a checked ID token: each time a browser that is new there. */
export async function providerSignIns(origin: string, browsers: number): Promise<readonly SignIn[]> {
  const { kid, alg } = CLIENT_KEY;
  const key = (await importJWK({ ...CLIENT_KEY }, alg)) as openid.CryptoKey;
  const metadata = { id_token_signed_response_alg: alg };
  const server = await openid.discovery(
    new URL(origin),
    CLIENT_ID,
    metadata,
    openid.PrivateKeyJwt({ key, kid }),
    {
      execute: [openid.allowInsecureRequests, openid.enableNonRepudiationChecks],
    },
  );
  const signIn = async (agent: Agent) => {
    const pkceCodeVerifier = openid.randomPKCECodeVerifier();
    const [expectedState, expectedNonce] = [openid.randomState(), openid.randomNonce()];
    const url = await openid.buildAuthorizationUrlWithPAR(server, {
      redirect_uri: callbackOf(origin),
      scope: 'openid',
      state: expectedState,
      nonce: expectedNonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
    });
    const browser = new Browser(agent);
    const form = await browser.goTo(url.href);
    const back = await browser.submit(form, { userId: randomUUID(), password: PASSWORD });
    await openid.authorizationCodeGrant(server, back.url, {
      pkceCodeVerifier,
      expectedState,
      expectedNonce,
    });
  };
  return Array.from({ length: browsers }, () => {
    const agent = connection();
    return () => signIn(agent);
  });
}

/** By the peer's one request, with an e-mail address and a password. */
export async function betterAuthSignIns(origin: string, browsers: number): Promise<readonly SignIn[]> {
  const url = `${origin}/api/auth/sign-in/email`;
  return Array.from({ length: browsers }, (_, n) => {
    const agent = connection();
    const body = JSON.stringify({ email: `person-${n}@example.ca`, password: PASSWORD });
    return () => post(agent, url, origin, body);
  });
}

function post(agent: Agent, url: string, origin: string, body: string): Promise<void> {
  const headers = { origin, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
