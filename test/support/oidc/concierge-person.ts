import assert from 'node:assert/strict';
import type { Finished, PendingSignIn } from '#kernel/oidc/client.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { ConciergeWorld, TestPartner } from './concierge-world.ts';
import { type Arrival, Jar } from './jar.ts';

/** Somebody with a browser without script, on the way from the client through the concierge. */
export class Person {
  readonly jar = new Jar();
  readonly world: ConciergeWorld;
  page: Arrival | null = null;
  #pending: PendingSignIn | null = null;

  constructor(world: ConciergeWorld) {
    this.world = world;
  }

  /** Leaves the client for the concierge's first page. */
  async leave(locale: Locale = 'en'): Promise<Arrival> {
    const started = await this.world.portal.party.start({ locale });
    assert.equal(started.kind, 'go');
    if (started.kind !== 'go') throw new Error('the concierge is down');
    this.#pending = started.pending;
    return this.go(started.url);
  }

  /** Goes to an address, and on to where it leads; never into the client. */
  async go(address: string): Promise<Arrival> {
    this.page = await this.jar.visit(address, { stop: this.world.portal.redirectUri });
    return this.page;
  }

  /** Presses a button of the page's main form. */
  async press(label: string): Promise<Arrival> {
    const { address, fields } = buttonOf(this.at, label);
    this.page = await this.jar.visit(address, { form: fields, stop: this.world.portal.redirectUri });
    return this.page;
  }

  /** Leaves, chooses a partner, and is let in there. */
  async signInAt(partner: TestPartner, account: string, locale: Locale = 'en'): Promise<Arrival> {
    await this.leave(locale);
    await this.press(nameOf(this.world, partner, locale));
    return this.go(partner.signIn(account, locale));
  }

  /** What the client makes of the address that the browser was sent to. */
  async finish(): Promise<Finished> {
    assert.ok(this.at.url.href.startsWith(this.world.portal.redirectUri), this.at.url.href);
    if (!this.#pending) throw new Error('nobody has left');
    return this.world.portal.party.finish(this.at.url, this.#pending);
  }

  /** The whole way at first use, and what the client learns. */
  async firstUse(partner: TestPartner, account: string): Promise<Finished> {
    await this.signInAt(partner, account);
    await this.press('I accept');
    await this.press('Continue');
    return this.finish();
  }

  /** The whole way of somebody known. */
  async nextUse(partner: TestPartner, account: string): Promise<Finished> {
    await this.signInAt(partner, account);
    await this.press('Continue');
    return this.finish();
  }

  get at(): Arrival {
    if (!this.page) throw new Error('on no page');
    return this.page;
  }

  get path(): string {
    return this.at.url.pathname;
  }

  /** The page's text without its tags. */
  get text(): string {
    return this.at.text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  }
}

export const nameOf = (world: ConciergeWorld, { key }: TestPartner, locale: Locale): string =>
  world.config.partners.find((partner) => partner.key === key)?.name[locale] ?? key;

/** Where a button of the main form leads, and what it sends. */
export function buttonOf(page: Arrival, label: string): { address: string; fields: Record<string, string> } {
  const buttons = [...page.text.matchAll(/<button([^>]*)>([^<]*)<\/button>/g)];
  const [, button] = buttons.find(([, , text]) => text === label) ?? [];
  const form = /<form[^>]*id="main-form"[^>]*>/.exec(page.text)?.[0] ?? '';
  assert.ok(button !== undefined && form !== '', `${page.url.href} has no button ${label}`);
  const csrf = attribute(/<input[^>]*name="_csrf"[^>]*>/.exec(page.text)?.[0] ?? '', 'value') ?? '';
  const name = attribute(button, 'name');
  return {
    address: new URL(attribute(button, 'formaction') ?? attribute(form, 'action') ?? '', page.url).href,
    fields: { _csrf: csrf, ...(name ? { [name]: attribute(button, 'value') ?? '' } : {}) },
  };
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
