import type { ServerMetadata } from 'openid-client';
import { boundedFetch } from '../bounded-fetch.ts';
import { algorithmsOf, readMetadata } from '../discover.ts';
import { explain } from '../failure.ts';
import { ANSWER_WITHIN } from '../protocol.ts';
import type { Wire } from '../wire.ts';
import type { en } from './en.ts';

/** What is configured of a provider, as far as its discovery document can contradict it. */
export interface Configured {
  readonly issuer: string;
  readonly clientId: string;
  readonly acr: string | null;
  readonly origins: readonly string[];
  readonly wire: Wire;
  readonly allowHttp: boolean;
  /** Whether this host runs it itself, so that it answers only while the system runs. */
  readonly isOwn?: boolean;
}

/** One thing that fits, that is worth knowing, or that keeps everybody out; `value` is what the words speak of. */
export interface Finding {
  readonly tone: 'fits' | 'note' | 'misfit';
  readonly key: keyof typeof en.findings;
  readonly value: string;
}

/** Reads a provider's discovery document and says what fits what is configured, and what doesn't. */
export async function checkProvider(configured: Configured): Promise<readonly Finding[]> {
  try {
    const metadata = await readMetadata(configured);
    return [...judge(configured, metadata), await checkKeys(metadata)];
  } catch (error) {
    const { reason, cause, status } = explain(error);
    const why = [reason, status, cause].filter((part) => part !== undefined).join(', ');
    if (configured.isOwn && /ECONNREFUSED/.test(why))
      return [{ tone: 'note', key: 'stopped', value: configured.issuer }];
    return [{ tone: 'misfit', key: 'unreadable', value: why }];
  }
}

/** What the document alone tells. */
export function judge(configured: Configured, metadata: ServerMetadata): readonly Finding[] {
  const { issuer, wire } = configured;
  const algorithms = algorithmsOf(metadata, wire);
  return [
    { tone: 'fits', key: 'discovered', value: metadata.issuer },
    ...when(metadata.issuer !== issuer, 'note', 'spelling', metadata.issuer),
    algorithms.length > 0
      ? { tone: 'fits', key: 'algorithms', value: algorithms.join(', ') }
      : { tone: 'misfit', key: 'noAlgorithm', value: list(metadata.id_token_signing_alg_values_supported) },
    judgePushing(wire, metadata),
    ...judgeAuth(wire, metadata),
    metadata.authorization_response_iss_parameter_supported === true
      ? { tone: 'fits', key: 'namesItself', value: '' }
      : { tone: 'note', key: 'nameless', value: '' },
    ...when(lacks(metadata.response_types_supported, 'code'), 'misfit', 'noCode', ''),
    ...when(lacks(metadata.code_challenge_methods_supported ?? [], 'S256'), 'note', 'noPkce', ''),
    ...judgeClaims(configured, metadata),
    ...judgeOrigins(configured, metadata),
    ...when(!metadata.end_session_endpoint, 'note', 'noLogout', ''),
    ...when(metadata.backchannel_logout_supported !== true, 'note', 'noBackChannel', ''),
  ];
}

function judgePushing(wire: Wire, metadata: ServerMetadata): Finding {
  const can = metadata.pushed_authorization_request_endpoint !== undefined;
  if (wire.par === 'off')
    return metadata.require_pushed_authorization_requests === true
      ? { tone: 'misfit', key: 'mustPush', value: '' }
      : { tone: 'fits', key: 'notPushed', value: '' };
  if (can) return { tone: 'fits', key: 'pushed', value: '' };
  return wire.par === 'required'
    ? { tone: 'misfit', key: 'cannotPush', value: '' }
    : { tone: 'fits', key: 'notPushed', value: '' };
}

/** A provider that names no method takes the secret by header (OIDC Discovery §3). */
function judgeAuth({ auth }: Wire, metadata: ServerMetadata): Finding[] {
  const offered = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  if (!offered.includes(auth.method)) return [{ tone: 'misfit', key: 'noAuth', value: list(offered) }];
  const signs = auth.method === 'private_key_jwt';
  const unread = signs && lacks(metadata.token_endpoint_auth_signing_alg_values_supported, 'ES256');
  return [
    { tone: 'fits', key: 'auth', value: auth.method },
    ...when(unread, 'misfit', 'noAssertion', list(metadata.token_endpoint_auth_signing_alg_values_supported)),
  ];
}

function judgeClaims({ acr }: Configured, metadata: ServerMetadata): Finding[] {
  const offered = metadata.acr_values_supported;
  const authTime = when(lacks(metadata.claims_supported, 'auth_time'), 'note', 'noAuthTime', '');
  if (acr === null) return [{ tone: 'note', key: 'anyAcr', value: '' }, ...authTime];
  if (!Array.isArray(offered)) return [{ tone: 'note', key: 'acrUnsaid', value: acr }, ...authTime];
  return [
    offered.includes(acr)
      ? { tone: 'fits', key: 'acr', value: acr }
      : { tone: 'misfit', key: 'noAcr', value: list(offered) },
    ...authTime,
  ];
}

function judgeOrigins({ issuer, origins }: Configured, metadata: ServerMetadata): Finding[] {
  const address = metadata.authorization_endpoint;
  if (!address || !URL.canParse(address)) return [{ tone: 'misfit', key: 'noAuthorization', value: '' }];
  const { origin } = new URL(address);
  return when(![new URL(issuer).origin, ...origins].includes(origin), 'misfit', 'origins', origin);
}

async function checkKeys({ jwks_uri: address }: ServerMetadata): Promise<Finding> {
  if (!address) return { tone: 'misfit', key: 'noKeys', value: 'jwks_uri' };
  try {
    const answer = await boundedFetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN) });
    const { keys } = (await answer.json()) as { keys?: unknown };
    const count = Array.isArray(keys) ? keys.length : 0;
    return { tone: count > 0 ? 'fits' : 'misfit', key: count > 0 ? 'keys' : 'noKeys', value: address };
  } catch {
    return { tone: 'misfit', key: 'noKeys', value: address };
  }
}

const when = (is: boolean, tone: Finding['tone'], key: Finding['key'], value: string): Finding[] =>
  is ? [{ tone, key, value }] : [];

/** A list that is there, and is without it. */
const lacks = (offered: readonly string[] | undefined, wanted: string): boolean =>
  Array.isArray(offered) && !offered.includes(wanted);

const list = (offered: readonly string[] | undefined): string => offered?.join(', ') || '–';
