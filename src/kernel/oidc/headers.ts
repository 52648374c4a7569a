import type { KoaContextWithOIDC } from 'oidc-provider';

type Next = () => Promise<unknown>;

/** The library announces every response mode that it could have; our clients are answered by `query` only. */
export async function truthful(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
  await next();
  if (ctx.oidc?.route !== 'discovery' || typeof ctx.body !== 'object' || ctx.body === null) return;
  Object.assign(ctx.body, { response_modes_supported: ['query'] });
}

/** Tells browsers how long a cookie is good for, not until when: a clock that is wrong would drop it at once. */
export async function withMaxAge(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
  await next();
  const cookies = [ctx.response.headers['set-cookie'] ?? []].flat();
  if (cookies.length > 0) ctx.set('set-cookie', cookies.map(lasting));
}

const lasting = (cookie: string): string =>
  cookie.replace(/; expires=([^;]+)/i, (kept, until: string) => {
    const seconds = Math.round((Date.parse(until) - Date.now()) / 1000);
    return `${kept}; max-age=${Math.max(0, seconds)}`;
  });
