import type { FastifyInstance } from 'fastify';
import type { Doc } from '#kernel/letters/document.ts';
import { renderPdf } from '#kernel/letters/render.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { LOCALES } from '#kernel/ui/locale.ts';
import { acknowledgementForm } from '#portal/joining/forms/acknowledgement.ts';
import { identificationForm } from '#portal/joining/forms/identification.ts';
import { pinLetter } from '#portal/joining/forms/pin/letter.ts';
import { pinSlip } from '#portal/joining/forms/pin/slip.ts';
import { blankAcknowledgement, blankIdentification } from '#portal/joining/forms/types.ts';
import { crawl } from '#test/site/crawl.ts';
import { readPdf } from '#test/site/pdf.ts';
import { openWorld } from './world.ts';

// Prints, as JSON by its place, what readers get of a system under the brand that this process was started with.

const AT = new Date('2026-11-22T15:00:00Z');
const person = { givenNames: 'Ada', familyName: 'Roy', pin: '7K3M-9QXT-W2HV', expires: AT };
const place = { en: 'Larchmere College', fr: 'Collège Larchmere' };
const portal = { en: 'https://portal.example.ca/en', fr: 'https://portal.example.ca/fr' };

const papers: readonly Doc[] = LOCALES.flatMap((locale) => [
  identificationForm(blankIdentification(locale)),
  acknowledgementForm(blankAcknowledgement(locale, '1')),
  pinLetter({
    ...person,
    locale,
    role: 'dir',
    place,
    address: ['1 Elm Street'],
    printed: AT,
    reference: 'PP-1',
    portal,
    partners: true,
  }),
  pinSlip({
    ...person,
    locale,
    role: 'signatory',
    institution: place[locale],
    issuer: 'Bo',
    issued: AT,
    portal: portal[locale],
    partners: true,
  }),
]);

/** Every page that a link leads to, from the front page on, without anybody being signed in. */
async function pagesOf(name: string, app: FastifyInstance): Promise<Record<string, string>> {
  const pages = await crawl(app, { from: ['/en', '/fr', '/en/nothing', '/fr/rien'], most: 150 });
  return Object.fromEntries([...pages].map(([url, text]) => [`${name} ${url}`, text]));
}

const found: Record<string, string> = {};
const world = await openWorld();
for (const [name, app] of world.system.apps) Object.assign(found, await pagesOf(name, app));
await world.close();
for (const [number, doc] of papers.entries()) {
  const { title, pages } = readPdf(await renderPdf(doc, AT));
  found[`paper ${number}`] = [title, ...pages.flat()].join(' ');
}
for (const locale of LOCALES) {
  const { text, html } = composeMail({ to: 'a@b.ca', locale, subject: 'x', paragraphs: ['y'] });
  found[`mail ${locale}`] = `${text} ${html}`;
}
process.stdout.write(JSON.stringify(found));
