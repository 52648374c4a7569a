import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Adapter, AdapterPayload, KoaContextWithOIDC } from 'oidc-provider';
import type { ProviderOptions } from './options.ts';
import { LIFETIMES } from './protocol.ts';
import { currentUnit } from './unit.ts';

/** Both directions of one cookie: what the browser that asks brought, and what it shall bring from now on. */
class Carrier {
  #value: string | null;
  readonly #send: (value: string | null) => void;

  constructor(value: string | undefined, send: (value: string | null) => void) {
    this.#value = value ?? null;
    this.#send = send;
  }

  get value(): string | null {
    return this.#value;
  }

  write(value: string | null): void {
    this.#value = value;
    this.#send(value);
  }
}

const carriers = new AsyncLocalStorage<Carrier>();

type Options = Pick<ProviderOptions, 'cookiePrefix' | 'secure'>;

const nameOf = ({ cookiePrefix, secure }: Options): string =>
  `${secure ? '__Host-' : ''}${cookiePrefix}-carried`;

/** Lets the provider's own requests read and write what the browser carries. */
export const carrying =
  (options: Options) =>
  (ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<unknown> => {
    const name = nameOf(options);
    const settings = {
      httpOnly: true,
      sameSite: 'lax' as const,
      path: '/',
      overwrite: true,
      signed: false,
      secure: options.secure,
    };
    const send = (value: string | null) =>
      ctx.cookies.set(name, value, value === null ? settings : { ...settings, maxAge: LASTS * 1000 });
    return carriers.run(new Carrier(ctx.cookies.get(name, { signed: false }), send), next);
  };

/** What a page of the service itself belongs to. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The same for the pages of the service, which ask the provider by its functions. */
export function carriedBy<T>(
  options: Options,
  { request, reply }: Asked,
  work: () => Promise<T>,
): Promise<T> {
  const name = nameOf(options);
  const brought = (request.headers.cookie ?? '').split(/; */).find((pair) => pair.startsWith(`${name}=`));
  const attributes = `Path=/; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
  const send = (value: string | null) =>
    reply.header(
      'set-cookie',
      value === null
        ? `${name}=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; ${attributes}`
        : `${name}=${value}; Max-Age=${LASTS}; ${attributes}`,
    );
  return carriers.run(new Carrier(brought?.slice(name.length + 1), send), work);
}

const LASTS = LIFETIMES.Interaction;

/** Browsers keep 4,096 bytes of a cookie with its name and attributes (RFC 6265 §6.1). */
const LONGEST = 3800;

/**
 * A sign-in under way is the browser's to keep, encrypted and authenticated: asked for at each page, it is written to no
 * table. That it is answered once is kept by the pushed request that it came from, which is used once (RFC 9126 §4), and
 * looked at before anybody is signed in by it. One that no cookie holds is a row.
 */
export const carried = (rows: Adapter, sealing: Sealing): Adapter => ({
  ...rows,
  async upsert(id, payload, expiresIn) {
    const carrier = carriers.getStore();
    const sealed = payload.parJti ? write(sealing, { ...payload, jti: id }) : '';
    if (carrier && sealed !== '' && sealed.length <= LONGEST) return carrier.write(sealed);
    if (read(sealing)?.jti === id) carrier?.write(null);
    await rows.upsert(id, payload, expiresIn);
  },
  async find(id) {
    const payload = read(sealing);
    if (payload?.jti !== id) return rows.find(id);
    return (await isAnswered(payload)) ? undefined : payload;
  },
  async destroy(id) {
    const payload = read(sealing);
    if (payload?.jti !== id) return rows.destroy(id);
    carriers.getStore()?.write(null);
    // One that was cancelled is over for every copy of the cookie, too.
    if (payload.result?.error) await spend(payload);
  },
});

type Sealing = Pick<ProviderOptions, 'issuer' | 'seals'>;

const labelOf = ({ issuer }: Sealing): string => `sign-in at ${issuer}`;

const write = (sealing: Sealing, payload: AdapterPayload): string =>
  sealing.seals.seal(labelOf(sealing), JSON.stringify(payload));

function read(sealing: Sealing): AdapterPayload | null {
  const sealed = carriers.getStore()?.value;
  const text = sealed ? sealing.seals.unseal(labelOf(sealing), sealed) : null;
  return text === null ? null : (JSON.parse(text) as AdapterPayload);
}

const spend = async ({ parJti }: AdapterPayload): Promise<void> =>
  currentUnit()?.claim({ kind: 'PushedAuthorizationRequest', id: parJti ?? '', row: null });

/** Whether what a sign-in led to was handed out: from an old copy of the cookie nobody is signed in again. */
async function isAnswered({ result, parJti = '' }: AdapterPayload): Promise<boolean> {
  const unit = currentUnit();
  if (!unit || !result) return false;
  const request = await unit.find('PushedAuthorizationRequest', 'id', parJti);
  return request === undefined || request.consumedAt !== null;
}
