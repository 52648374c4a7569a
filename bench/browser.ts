import { Agent, type IncomingMessage, request } from 'node:http';
import { type Fields, formOf } from './form.ts';

/** A page that was arrived at, redirects followed. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly html: string;
}

interface Cookie {
  readonly value: string;
  readonly path: string;
  /** Kept when the browser closes. */
  readonly lasting: boolean;
}

/** One person's browser without script or cache: cookies, forms, redirects, one request at a time. */
export class Browser {
  readonly #agent: Agent;
  readonly #cookies = new Map<string, Cookie>();

  /** The agent holds the connections: one for each `Agent`, if it was made by `connection()`. */
  constructor(agent: Agent) {
    this.#agent = agent;
  }

  /** Has a cookie from before. */
  bring(name: string, value: string): void {
    this.#cookies.set(`${name};/`, { value, path: '/', lasting: false });
  }

  /** Gives its connections back. */
  leave(): void {
    this.#agent.destroy();
  }

  async goTo(address: string): Promise<Page> {
    let url = new URL(address);
    let answer = await this.#ask(url, null);
    for (let hops = 0; answer.location !== undefined; hops += 1) {
      if (hops > 15) throw new Error(`${address} leads in circles`);
      url = new URL(answer.location, url);
      answer = await this.#ask(url, null);
    }
    return { url, status: answer.status, html: answer.html };
  }

  /** Fills in a page's main form, or the one with this action, and sends it; a field with several values is a list. */
  async submit(page: Page, fields: Fields = {}, action?: string): Promise<Page> {
    const form = formOf(page.html, action);
    if (!form) throw new Error(`no form on ${page.url.pathname} (${page.status})`);
    const url = new URL(form.action, page.url);
    const sent = Object.entries({ ...form.hidden, ...fields });
    const pairs = sent.flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    const body = new URLSearchParams(pairs).toString();
    const { status, html, location } = await this.#ask(url, body);
    return location === undefined ? { url, status, html } : this.goTo(new URL(location, url).href);
  }

  /** The same person at the same time, over a connection of its own. */
  twin(agent: Agent): Browser {
    const twin = new Browser(agent);
    for (const [key, cookie] of this.#cookies) twin.#cookies.set(key, cookie);
    return twin;
  }

  /** The next day: sessions are over, what the browser keeps on disk is still there. */
  close(): void {
    for (const [key, cookie] of this.#cookies) if (!cookie.lasting) this.#cookies.delete(key);
  }

  async #ask(url: URL, body: string | null): Promise<Omit<Page, 'url'> & { location: string | undefined }> {
    const response = await send(this.#agent, url, this.#headers(url, body), body);
    this.#keep(response.headers['set-cookie'] ?? [], url);
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const { location } = response.headers;
    return { status: response.statusCode ?? 0, html: Buffer.concat(chunks).toString('utf8'), location };
  }

  #headers(url: URL, body: string | null): Record<string, string> {
    const cookies: string[] = [];
    for (const [key, { value, path }] of this.#cookies)
      if (url.pathname.startsWith(path)) cookies.push(`${key.split(';')[0]}=${value}`);
    return {
      accept: 'text/html',
      'accept-language': 'en-CA',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
      ...(body !== null && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        'sec-fetch-site': 'same-origin',
      }),
    };
  }

  /** As browsers do, one jar for a host's every port. */
  #keep(lines: readonly string[], url: URL): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';', 1);
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? url.pathname;
      const expires = /;\s*expires=([^;]+)/i.exec(line)?.[1];
      const key = `${name};${path}`;
      if (expires !== undefined && Date.parse(expires) < Date.now()) this.#cookies.delete(key);
      else this.#cookies.set(key, { value: pair.slice(at + 1), path, lasting: isLasting(line) });
    }
  }
}

/** One kept-alive connection to each service, as a browser that does one thing at a time needs. */
export const connection = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });

const A_DAY = 86_400;
const isLasting = (line: string): boolean => Number(/;\s*max-age=(\d+)/i.exec(line)?.[1] ?? 0) > A_DAY;

function send(
  agent: Agent,
  url: URL,
  headers: Record<string, string>,
  body: string | null,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers, method: body === null ? 'GET' : 'POST' }, resolve);
    sent.once('error', reject);
    sent.end(body ?? undefined);
  });
}
