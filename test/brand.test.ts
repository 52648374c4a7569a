import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { french } from '#kernel/brand.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Today's names, of which an operator's pages must bear none. */
const TODAYS =
  /Partner Portal|Portail des partenaires|CIC\b|GCKey|CléGC|SecureKey|Citizenship and|Citoyenneté et|Off-Campus Work|travail hors campus|Foreign Student Unit|étudiants étrangers|365,? (avenue )?Laurier|K1A 1L1|[Ii]ndependent demonstration|[Dd]émonstration indépendante/;

/** What a reader gets, by its place, under a brand. */
async function readAll(env: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const words = ['--conditions=source', '--import', 'tsx', `${root}test/support/world/branded.ts`];
  const options = { env: { ...process.env, ...env }, maxBuffer: 100_000_000 };
  const { stdout } = await promisify(execFile)(process.execPath, words, options);
  return JSON.parse(stdout) as Record<string, string>;
}

it('under another brand no page, mail, letter or form bears one of today’s names', async () => {
  const found = await readAll({ BRAND_FILE: `${root}docs/brand.example.json` });
  const wrong = Object.entries(found).flatMap(([place, text]) => {
    const name = TODAYS.exec(text);
    return name ? [`${place}: ${text.slice(Math.max(0, name.index - 60), name.index + 60)}`] : [];
  });
  assert.deepEqual(wrong, []);
  const all = Object.entries(found);
  assert.ok(all.length > 60, `${all.length} places`);
  const told = (start: string, name: RegExp) =>
    assert.match(all.flatMap(([place, text]) => (place.startsWith(start) ? [text] : [])).join(), name);
  for (const start of ['portal /en', 'mail en']) told(start, /Schools Gateway/);
  for (const start of ['portal /fr', 'mail fr']) told(start, /Carrefour des écoles/);
  told('credential /en', /Maple Key/);
  told('concierge /fr', /Courtier Érable/);
  for (const name of [/Schools Desk/, /Section des écoles/, /902-555-0142/, /12, rue Harbour/])
    told('paper', name);
});

it('the article of a French name contracts as it must', () => {
  for (const [given, name, of, to] of [
    ['le Portail', 'Portail', 'du Portail', 'au Portail'],
    ['la Section', 'Section', 'de la Section', 'à la Section'],
    ['l’Unité', 'Unité', 'de l’Unité', 'à l’Unité'],
    ['les Services', 'Services', 'des Services', 'aux Services'],
  ] as const)
    assert.deepEqual(french(given), { name, the: given, of, to });
});
