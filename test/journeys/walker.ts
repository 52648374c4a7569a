import type { Page } from 'playwright-core';
import type { Locale } from '#kernel/ui/locale.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';

/** In which language somebody walks, where the portal is, and which story their pictures belong to. */
interface Walk {
  readonly locale: Locale;
  readonly origin: string;
  readonly story: string;
}

/** Somebody who reads the page and uses it by the words that stand there. */
export class Walker {
  readonly #page: Page;
  readonly locale: Locale;
  readonly #origin: string;
  readonly #story: string;
  constructor(page: Page, { locale, origin, story }: Walk) {
    this.#page = page;
    this.locale = locale;
    this.#origin = origin;
    this.#story = story;
  }

  readonly goes = (path: Readonly<Record<Locale, string>>) =>
    this.#page.goto(this.#origin + path[this.locale]);
  readonly follows = (name: string) => this.#main().getByRole('link', { name }).first().click();
  readonly presses = (name: string | RegExp) =>
    this.#main().getByRole('button', { name, exact: true }).first().click();
  readonly types = (label: string, value: string) => this.#main().getByLabel(label).fill(value);
  readonly ticks = (label: string) => this.#main().getByLabel(label).check();
  readonly reads = (text: string) => this.#main().getByText(text).first().waitFor();
  readonly answers = (question: string, answer: string) =>
    this.#main().getByRole('group', { name: question }).getByLabel(answer).check();

  /** An option of a list, by its words. */
  async chooses(label: string, option: string | RegExp): Promise<void> {
    const list = this.#main().getByLabel(label);
    const texts = await list.locator('option').allTextContents();
    const found = texts.find((text) => (typeof option === 'string' ? text === option : option.test(text)));
    await list.selectOption({ label: found ?? `${option} among ${texts}` });
  }

  /** A field by its name, whatever it is; a table of equal rows has no labels of its own. */
  async enters(name: string, value: string): Promise<void> {
    const field = this.#main().locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((node) => `${node.nodeName} ${node.getAttribute('type') ?? ''}`);
    if (kind.startsWith('SELECT')) await field.selectOption(value);
    else if (/radio|checkbox/.test(kind))
      await this.#main().locator(`[name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }

  async finds(pattern: RegExp): Promise<string> {
    const found = pattern.exec(await this.#main().innerText());
    if (found === null) throw new Error(`${pattern} is not on ${this.#page.url()}`);
    return found[0];
  }

  async lacks(pattern: RegExp): Promise<void> {
    const found = pattern.exec(await this.#main().innerText());
    if (found !== null) throw new Error(`${found[0]} is on ${this.#page.url()}`);
  }

  async looks(name: string): Promise<void> {
    await shot(this.#page, `${this.#story}-${this.locale}-${name}`);
    await scan(this.#page);
  }

  #main() {
    return this.#page.locator('main');
  }
}
