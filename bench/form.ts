/** What is typed and chosen, by field. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Form {
  readonly action: string;
  readonly hidden: Fields;
}

/** A page's main form, or the one with this action, with its hidden fields; null when it has none. */
export function formOf(html: string, action?: string): Form | null {
  const mark = action === undefined ? 'id="main-form"' : `action="${action}"`;
  for (const [whole, head = ''] of html.matchAll(FORM)) {
    if (!head.includes(mark)) continue;
    const found = /action="([^"]*)"/.exec(head)?.[1] ?? '';
    const hidden = [...whole.matchAll(HIDDEN)].map(([, name = '', value = '']) => [name, plain(value)]);
    return { action: plain(found), hidden: Object.fromEntries(hidden) };
  }
  return null;
}

/** The value of the nth option that means something, of the list with this name. */
export function optionOf(html: string, name: string, nth: number): string {
  const list = new RegExp(`<select[^>]* name="${name}"[^>]*>(.*?)</select>`, 's').exec(html)?.[1] ?? '';
  const values = [...list.matchAll(/<option[^>]* value="([^"]+)"/g)].map(([, value = '']) => plain(value));
  const value = values[nth - 1];
  if (value === undefined) throw new Error(`no option ${nth} in ${name}`);
  return value;
}

const FORM = /<form([^>]*)>.*?<\/form>/gs;
const HIDDEN = /<input type="hidden" name="([^"]*)" value="([^"]*)"/g;

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
