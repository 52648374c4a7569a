import { ID } from '#kernel/ids.ts';

/** What holds any short number now and then by chance: ids, digests, references of requests, and the attributes of a page. */
const DRAWN = new RegExp(`${ID}|"[\\w-]{43}"|"correlationId":"[^"]*"|<[^>]+>`, 'gi');

/** A page, a mail, or the JSON of a value without what is drawn at random, so that a short number can be looked for. */
export const withoutIds = (said: unknown): string =>
  (typeof said === 'string' ? said : JSON.stringify(said)).replaceAll(DRAWN, '');
