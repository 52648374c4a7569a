import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isGuarded } from '../ui/guarded.tsx';

/** What is shorter goes out in one packet anyway. */
const WORTHWHILE_BYTES = 1024;

/** The lowest: a tenth of a millisecond for a page, and four fifths of what there is to win. */
const PAGE_LEVEL = 1;

type Coding = 'br' | 'gzip';

/**
 * A page as it goes out: compressed, if the browser takes it so. Never one that shows what nobody may guess, nor one that
 * another site had a browser ask for with its cookies: who can put words into a page and measure it would learn, try by
 * try, what else is in it (BREACH, CVE-2013-3587).
 */
export function packPage(request: FastifyRequest, reply: FastifyReply, html: string): string | Buffer {
  if (isGuarded(html) || isAskedFromElsewhere(request)) return html;
  reply.header('Vary', 'Accept-Encoding');
  if (html.length < WORTHWHILE_BYTES || !takes(request, 'gzip')) return html;
  reply.header('Content-Encoding', 'gzip');
  return gzipSync(html, { level: PAGE_LEVEL });
}

/** The same of a file that is the same for everybody: as small as it gets, once for as long as the process lives. */
export function packAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: { readonly body: Buffer; readonly type: string },
): Buffer {
  if (!COMPRESSIBLE.test(asset.type)) return asset.body;
  reply.header('Vary', 'Accept-Encoding');
  const coding = (['br', 'gzip'] as const).find((one) => takes(request, one));
  if (coding === undefined) return asset.body;
  reply.header('Content-Encoding', coding);
  const packed = packedAssets.get(asset) ?? new Map<Coding, Buffer>();
  packedAssets.set(asset, packed);
  const body = packed.get(coding) ?? PACK[coding](asset.body);
  packed.set(coding, body);
  return body;
}

/** Fonts are compressed already. */
const COMPRESSIBLE = /^(text\/|image\/svg)/;

const PACK: Readonly<Record<Coding, (body: Buffer) => Buffer>> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => gzipSync(body, { level: 9 }),
};

const packedAssets = new WeakMap<object, Map<Coding, Buffer>>();

/** Whether the browser names a coding and does not refuse it (RFC 9110 §12.5.3). */
function takes({ headers }: FastifyRequest, coding: Coding): boolean {
  const wishes = String(headers['accept-encoding'] ?? '')
    .toLowerCase()
    .split(',');
  return wishes.some((wish) => {
    const [name = '', ...parameters] = wish.split(';').map((part) => part.trim());
    return name === coding && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });
}

/** By a browser that brought cookies, as it says itself; an older one says nothing, and is held by `SameSite`. */
function isAskedFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return headers.cookie !== undefined && (site === 'cross-site' || site === 'same-site');
}
