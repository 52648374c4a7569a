import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/** Text written in Markdown. Raw HTML in it is shown as text; links tell where they lead, pictures are left to words. */
export function Markdown({ text }: { text: string }) {
  const html = micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return <div class="prose" dangerouslySetInnerHTML={{ __html: tame(html) }} />;
}

/** Of what micromark wrote, in which every attribute is quoted and every sign of markup in a text escaped. */
const tame = (html: string): string =>
  html
    .replaceAll(/<img src="[^"]*" alt="([^"]*)"[^>]*>/g, '$1')
    .replaceAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (_, to: string, text: string) => link(to, text));

/**
 * Within this site as it is written; to another host with its name behind, unless the text says it; anything else, such
 * as `//host` or another scheme, is text only.
 */
function link(to: string, text: string): string {
  const anchor = `<a href="${to}">${text}</a>`;
  if (/^([#?]|\/(?![/\\]|%5c))/i.test(to) || /^[\w.-]+([/#?][^:]*)?$/.test(to)) return anchor;
  const [, host = ''] = /^https?:\/\/(?:[^/?#]*@)?([^/?#@]+)/i.exec(to) ?? [];
  const address = /^mailto:([^?]+)/i.exec(to)?.[1] ?? host;
  if (address === '') return text;
  return says(text, address) ? anchor : `${anchor} (${address})`;
}

/** Whether a text names a host or an address as such: not as the end of another's name, nor behind another's slash. */
const says = (text: string, address: string): boolean => {
  const literal = address.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.@-])(?<!(?<!:/)/)${literal}(?![\\w@-]|\\.\\w)`, 'i').test(text);
};
