import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import type { BrowserContext, Download, Page } from 'playwright-core';
import type { Locale } from '#kernel/ui/locale.ts';
import { scan } from '#test/browser/accessibility.ts';
import { keep, shot } from '#test/browser/browser.ts';
import { seed } from './seed.ts';

export interface TravellerOptions {
  readonly locale: Locale;
  /**
   * Whether every page is scanned for what would keep somebody out; with a set, which people may share, each kind of
   * page once.
   */
  readonly scanned?: boolean | Set<string>;
}

/** Somebody at a browser, who finds their way by what the pages show: headings, labels and buttons. */
export class Traveller {
  readonly page: Page;
  readonly locale: Locale;
  readonly words: (typeof seed)[Locale];
  readonly #scanned: boolean | Set<string>;
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
    if (await this.#isToScan()) await scan(this.page);
  }

  async reads(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Presses the button of the page itself, not one of its frame. */
  async presses(button: string): Promise<void> {
    try {
      await this.page.getByRole('button', { name: button, exact: true }).last().click();
    } catch (cause) {
      const heading = await this.page.locator('h1').first().textContent({ timeout: 1000 }).catch(String);
      throw new Error(`can’t press “${button}” at ${this.page.url()}, “${heading}”`, { cause });
    }
  }

  async follows(link: string): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).first().click();
  }

  /** Types into the field with this label, whatever marks it carries. */
  async types(label: string, text: string): Promise<void> {
    await this.#field(label).fill(text);
  }

  /** Types into the field with this label in the group of that name. */
  async typesIn(group: string, label: string, text: string): Promise<void> {
    const within = this.page.getByRole('group', { name: group, exact: true });
    await within.getByRole('textbox', { name: label, exact: true }).fill(text);
  }

  /** Chooses in a list by what the reader sees. */
  async picks(label: string, option: string): Promise<void> {
    await this.#field(label).selectOption({ label: option });
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

  /** Chooses a radio button or ticks a box by its label; within the group of that name, where several have it. */
  async ticks(label: string, group?: string): Promise<void> {
    const within = group ? this.page.getByRole('group', { name: group }) : this.page.locator('main');
    const choice = { name: label, exact: true };
    await within.getByRole('radio', choice).or(within.getByRole('checkbox', choice)).check();
  }

  /** Whatever is sent as a file when a button is pressed or a link followed, be it to a window of its own. */
  async receives(act: () => Promise<void>): Promise<Buffer> {
    const saved = new Promise<Download>((resolve) => {
      this.page.once('download', resolve);
      this.page.once('popup', (window) => window.once('download', resolve));
    });
    const [download] = await Promise.all([saved, act()]);
    const file = await buffer(await download.createReadStream());
    keep(`${this.locale}-${download.suggestedFilename()}`, file);
    return file;
  }

  async typed(label: string): Promise<string> {
    return this.#field(label).inputValue();
  }

  async #isToScan(): Promise<boolean> {
    if (typeof this.#scanned === 'boolean') return this.#scanned;
    const faulty = await this.page.locator('.error-summary').count();
    const page = `${new URL(this.page.url()).pathname.replaceAll(OWN_PART, ':id')} ${faulty}`;
    if (this.#scanned.has(page)) return false;
    this.#scanned.add(page);
    return true;
  }

  #field(label: string) {
    const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const marked = new RegExp(`^${escaped}(\\s*\\*.*| \\(.*\\))?$`);
    return this.page.getByLabel(marked).first();
  }
}

/** What tells the address of one thing from that of another of its kind: an id, or a token. */
const OWN_PART = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{32,}/g;
