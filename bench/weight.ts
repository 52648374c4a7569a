/** Bytes of a page as they go over the wire, by kind. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly images: number;
  /** What the page asks for at once; further ones are loaded where a page uses them. */
  readonly fonts: number;
}

export const withoutFonts = ({ html, css, js, images }: Weight): number => html + css + js + images;

/** Weighs a page with all that its head names, as a browser with an empty cache loads it. */
export async function weigh(address: string): Promise<Weight> {
  const page = await load(address);
  const html = page.body.toString('utf8');
  const all = async (kind: RegExp): Promise<number> => {
    const addresses = [...html.matchAll(kind)].map(([, path = '']) => new URL(path, address).href);
    const bytes = await Promise.all(addresses.map(async (one) => (await load(one)).bytes));
    return bytes.reduce((sum, one) => sum + one, 0);
  };
  return {
    html: page.bytes,
    css: await all(/<link rel="stylesheet" href="([^"]+)"/g),
    js: await all(/<script src="([^"]+)"/g),
    images: await all(/<(?:link rel="icon" href|img[^>]* src)="(\/[^"]+)"/g),
    fonts: await all(/<link rel="preload" href="([^"]+\.woff2)"/g),
  };
}

async function load(address: string): Promise<{ body: Buffer; bytes: number }> {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'gzip, br' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  // A compressed answer says how long it was on the way; `fetch` has unpacked it by now.
  return { body, bytes: Number(answer.headers.get('content-length') ?? body.length) };
}
