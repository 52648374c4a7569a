interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** What came back: an answer that is no redirect, or the address of a place not to be visited. */
export interface Arrival {
  readonly url: URL;
  /** Of a form that was refused 422, whether it came back at once or by 303 to its own address. */
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** How the title of a page begins that says what is wrong. */
const ERROR = /<title>(Error|Erreur\u00a0): /;

/** A browser without script: keeps cookies of one host (as browsers do, for all its ports) and follows redirects. */
export class Jar {
  #cookies: Cookie[] = [];

  /** Follows redirects until a page, or until one leads to an address that starts with `stop`. */
  async visit(
    address: string,
    options: { stop?: string; form?: Record<string, string> } = {},
  ): Promise<Arrival> {
    let url = new URL(address);
    let form = options.form;
    for (let hops = 0; hops < 20; hops += 1) {
      const answer = await this.#ask(url, form);
      this.#keep(answer.headers.getSetCookie(), url);
      const location = answer.headers.get('location');
      const text = await answer.text();
      const isRefused = hops === 1 && options.form && url.href === address && ERROR.test(text);
      if (!location) return { url, status: isRefused ? 422 : answer.status, text, headers: answer.headers };
      url = new URL(location, url);
      form = undefined;
      if (options.stop && url.href.startsWith(options.stop))
        return { url, status: answer.status, text, headers: answer.headers };
    }
    throw new Error(`${address} leads in circles`);
  }

  /** Another browser that has got hold of all cookies of this one. */
  copy(): Jar {
    const copy = new Jar();
    copy.#cookies = [...this.#cookies];
    return copy;
  }

  /** Forgets a cookie, as when its time is over. */
  drop(name: string): void {
    this.#cookies = this.#cookies.filter((cookie) => cookie.name !== name);
  }

  /** Has a cookie of its own making. */
  forge(name: string, change: (value: string) => string): void {
    this.#cookies = this.#cookies.map((cookie) =>
      cookie.name === name ? { ...cookie, value: change(cookie.value) } : cookie,
    );
  }

  get names(): string[] {
    return this.#cookies.map(({ name }) => name);
  }

  #ask(url: URL, form: Record<string, string> | undefined): Promise<Response> {
    const cookie = this.#cookies
      .filter(({ path }) => url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
    return form
      ? fetch(url, { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' })
      : fetch(url, { headers, redirect: 'manual' });
  }

  #keep(lines: readonly string[], url: URL): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', ...rest] = pair.split('=');
      const read = (key: string) =>
        attributes.find((attribute) => attribute.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      const path = read('path') ?? url.pathname;
      this.#cookies = this.#cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
      const expires = read('expires');
      if (expires && Date.parse(expires) < Date.now()) continue;
      this.#cookies.push({ name, value: rest.join('='), path });
    }
  }
}
