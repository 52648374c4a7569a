import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/** Text written in Markdown. Raw HTML in it is shown as text, and unsafe addresses are dropped (micromark's default). */
export function Markdown({ text }: { text: string }) {
  const html = micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
