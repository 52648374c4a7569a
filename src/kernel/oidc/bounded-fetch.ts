import type { FetchBody } from 'openid-client';

/** The most bytes that are read of one answer: metadata, keys and tokens are a small part of this. */
const MOST = 512 * 1024;

/** Asks a provider, and reads no more of its answer than any honest one would send. @throws when it is longer. */
export async function boundedFetch(url: string | URL, init: Asking = {}): Promise<Response> {
  const answer = await fetch(url, { ...init, body: (init.body ?? null) as BodyInit | null });
  const { status, statusText, headers } = answer;
  const body = BODILESS.has(status) ? null : await readBody(answer);
  const read = new Response(body, { status, statusText, headers });
  // One made by hand has no address, and an error must tell which endpoint it came from.
  return Object.defineProperty(read, 'url', { value: String(url) });
}

/** As the libraries write it. */
type Asking = Omit<RequestInit, 'body'> & { readonly body?: FetchBody };

/** An answer of these has none (Fetch §2.2.3). */
const BODILESS = new Set([204, 205, 304]);

async function readBody(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > MOST) throw new RangeError(`an answer is longer than ${MOST} bytes`);
    parts.push(part);
  }
  return Uint8Array.from(Buffer.concat(parts));
}
