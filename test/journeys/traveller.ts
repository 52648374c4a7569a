import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import type { Locale } from '#kernel/ui/locale.ts';
import { scan } from '../support/accessibility.ts';
import { shot } from '../support/browser.ts';
import { seed } from './seed.ts';

export interface TravellerOptions {
  readonly locale: Locale;
  /** Whether every page is scanned for what would keep somebody out. */
  readonly scanned?: boolean;
}

/** Somebody at a browser, who finds their way by what the pages show: headings, labels and buttons. */
export class Traveller {
  readonly page: Page;
  readonly locale: Locale;
  readonly words: (typeof seed)[Locale];
  readonly #scanned: boolean;
  #pictures = 0;

  constructor(page: Page, { locale, scanned = false }: TravellerOptions) {
    this.page = page;
    this.locale = locale;
    this.words = seed[locale];
    this.#scanned = scanned;
  }

  static async from(context: BrowserContext, options: TravellerOptions): Promise<Traveller> {
    return new Traveller(await context.newPage(), options);
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** Stands on a page with this heading, in this language; looks at it as a picture where pictures are taken. */
  async sees(heading: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    assert.equal(await this.page.locator('html').getAttribute('lang'), this.locale);
    this.#pictures += 1;
    await shot(this.page, `${this.locale}-${String(this.#pictures).padStart(2, '0')}-${heading}`);
    if (this.#scanned) await scan(this.page);
  }

  async reads(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Presses the button of the page itself, not one of its frame. */
  async presses(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).last().click();
  }

  async follows(link: string): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).first().click();
  }

  /** Types into the field with this label, whatever marks it carries. */
  async types(label: string, text: string): Promise<void> {
    await this.#field(label).fill(text);
  }

  async chooses(label: string, index: number): Promise<void> {
    await this.page.locator('select').and(this.#field(label)).selectOption({ index });
  }

  /** Chooses within a group of fields, by the group's name. */
  async choosesIn(group: string, index: number): Promise<void> {
    await this.page
      .getByRole('group', { name: group, exact: true })
      .locator('select')
      .selectOption({ index });
  }

  async typed(label: string): Promise<string> {
    return this.#field(label).inputValue();
  }

  #field(label: string) {
    const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.page.getByLabel(new RegExp(`^${escaped}(\\s*\\*.*)?$`)).first();
  }
}
