import type { FastifyInstance } from 'fastify';

interface Crawl {
  /** Whose pages; a stranger's, when absent. */
  readonly cookie?: string;
  readonly from: readonly string[];
  /** Links that are left aside. */
  readonly skip?: RegExp;
  /** How many pages are enough. */
  readonly most: number;
}

/** Every page that links and redirections lead to, in either language, by its address. */
export async function crawl(
  app: FastifyInstance,
  { cookie, from, skip, most }: Crawl,
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const waiting = [...from];
  const seen = new Set(from);
  for (let url = waiting.shift(); url !== undefined && pages.size < most; url = waiting.shift()) {
    const headers = { accept: 'text/html', ...(cookie !== undefined && { cookie }) };
    const answer = await app.inject({ url, headers });
    const { location } = answer.headers;
    if (typeof location === 'string' && location.startsWith('/') && !seen.has(location)) {
      seen.add(location);
      waiting.push(location);
    }
    if (!`${answer.headers['content-type']}`.startsWith('text/html')) continue;
    pages.set(url, answer.payload);
    for (const [, href = ''] of answer.payload.matchAll(/href="(\/(?:en|fr)\/[^"#]*)/g)) {
      const link = href.replaceAll('&amp;', '&');
      if (seen.has(link) || skip?.test(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return pages;
}
