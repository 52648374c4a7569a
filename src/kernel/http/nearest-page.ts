import type { FastifyRequest } from 'fastify';
import { LOCALES } from '../ui/locale.ts';
import type { Path } from './path.ts';

/** The path itself where it is a page, or of a change without a page of its own the nearest one above it; the front page is none. */
export function nearestPage({ server }: Pick<FastifyRequest, 'server'>, path: Path): Path | null {
  for (let at: Path | null = path; at !== null; at = above(at)) if (isPage(server, at)) return at;
  return null;
}

const isPage = (server: FastifyRequest['server'], path: Path): boolean =>
  LOCALES.every((locale) => server.hasRoute({ method: 'GET', url: path[locale] }));

/** The address without its last part; null where only the language is left. */
function above(path: Path): Path | null {
  const [en, fr] = [path.en, path.fr].map((address) => address.slice(0, address.lastIndexOf('/')));
  return en && fr && en !== '/en' && fr !== '/fr' ? { ...path, en, fr } : null;
}
