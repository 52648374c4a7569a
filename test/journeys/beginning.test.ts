import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createLog } from '#kernel/log.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { words as account } from '#portal/access/account/words.ts';
import { issueFirstOfficer } from '#portal/common/invitations/invite.ts';
import { en } from '#portal/common/members/provenance/en.ts';
import { fr } from '#portal/common/members/provenance/fr.ts';
import type { PortalTables } from '#portal/tables.ts';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { openWorld, type World } from '#test/world/world.ts';
import { depsFor } from '../../src/system.ts';
import { confirmChange, considerReplacing, nominateFirst } from './actors/coordinator.ts';
import { fillsAcknowledgement, fillsBoth, opensLink } from './actors/nominee.ts';
import { approves, postsLetter } from './actors/officer.ts';
import { arrive, nameOf, open, type Person, type Story } from './actors/person.ts';
import { handsOver, issuesPin, nominatesSignatory } from './actors/representative.ts';
import { invite, opensPin } from './actors/staff.ts';
import type { Traveller } from './traveller.ts';

let browser: TestBrowser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const person = (givenNames: string, familyName: string): Person => ({
  givenNames,
  familyName,
  email: `${givenNames}@example.ca`.toLowerCase(),
});

const officer = person('Odile', 'Ouellet');
const colleague = person('Oscar', 'Ouimet');
const coordinator = person('Conrad', 'Cyr');
const dir = person('Desneiges', 'Dubé');
const signatory = person('Simon', 'Savard');
const successor = person('Nadine', 'Noël');
const INSTITUTION = 'Collège du Fjord';

/** Both on PostgreSQL; the embedded database sees every role once. */
const WALKS = [
  ['en', 1280],
  ['fr', 360],
] as const;

for (const [locale, width] of process.env.TEST_ENGINE === 'pglite' ? WALKS.slice(1) : WALKS)
  test(`from an empty portal to a signatory, and to a new DIR, in ${locale}, ${width} pixels wide`, async () => {
    await within(async (world) => {
      const story: Story = { world, browser, locale, width, scanned: new Set() };
      const office = await open(story);
      await arrive(story, office, officer, await firstPin(world, officer));
      const desk = await open(story);
      await arrive(story, desk, colleague, await firstPin(world, colleague));
      const slip = await invite(story, [office, desk], { ...coordinator, role: 'coordinator' });
      const province = await open(story);
      await opensPin(story, province, coordinator);
      await arrive(story, province, coordinator, slip);
      const former = await firstDir(story, office, province);
      const signing = await firstSignatory(story, office, former);
      const latter = await replacement(story, { office, province, former });
      await showsLine(story, signing, [officer, dir, signatory]);
      await showsLine(story, latter, [officer, successor]);
    });
  });

async function within(work: (world: World) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'beginning-'));
  const world = await openWorld({ DEMO: 'off', DATA_DIR: folder });
  try {
    await work(world);
  } finally {
    await world.close();
    await rm(folder, { recursive: true });
  }
}

/** What `first-officer` prints at the command line. */
async function firstPin({ config, clock, system }: World, named: Person): Promise<string> {
  const shared = { config, clock, ...system, log: createLog('silent') };
  const first = await issueFirstOfficer(await depsFor<PortalTables>('portal', shared), {
    ...named,
    locale: 'en',
  });
  assert.ok(first.kind === 'issued');
  return first.pin;
}

/** The institution's first DIR, whose PIN comes by registered mail. */
async function firstDir(story: Story, office: Traveller, province: Traveller): Promise<Traveller> {
  await nominateFirst(story, province, INSTITUTION, dir);
  const who = await open(story);
  await fillsBoth(story, who, dir);
  await approves(story, office, dir);
  const pin = await postsLetter(story, office, dir);
  await opensLink(story.world, who, dir);
  await who.reads('RN123456785CA');
  await arrive(story, who, dir, pin);
  return who;
}

/** A signatory, whose PIN comes on a slip from the DIR. */
async function firstSignatory(story: Story, office: Traveller, former: Traveller): Promise<Traveller> {
  await nominatesSignatory(story, former, signatory);
  const who = await open(story);
  await fillsAcknowledgement(story, who, signatory);
  await approves(story, office, signatory);
  await arrive(story, who, signatory, await issuesPin(story, former, signatory));
  return who;
}

/** The DIR hands over; their session, which is open, works until the successor's does. */
async function replacement(
  story: Story,
  { office, province, former }: Record<'office' | 'province' | 'former', Traveller>,
): Promise<Traveller> {
  await handsOver(story, former, successor);
  await considerReplacing(story, province, INSTITUTION, dir);
  await confirmChange(story, province, successor, dir);
  const who = await open(story);
  await fillsBoth(story, who, successor, dir);
  await approves(story, office, successor);
  const pin = await postsLetter(story, office, successor);
  await former.goTo(former.page.url());
  await former.sees(nameOf(successor));
  await arrive(story, who, successor, pin);
  await former.goTo(former.page.url());
  await former.sees(former.words.logInPage);
  return who;
}

/** One's own account tells on whose authority one has the role, from the first officer on. */
async function showsLine({ world, locale }: Story, who: Traveller, line: readonly Person[]): Promise<void> {
  const { title, first } = provenance[locale];
  await who.goTo(world.portal + who.words.paths.home);
  await who.follows(account[locale].title);
  await who.sees(account[locale].title);
  const details = who.page.locator('details').filter({ hasText: title });
  await details.locator('summary').click();
  const items = await details.locator('li').allInnerTexts();
  assert.equal(items.length, line.length, items.join('\n'));
  for (const [index, one] of line.entries()) assert.ok(items[index]?.includes(nameOf(one)), items[index]);
  assert.ok(items[0]?.includes(first));
  await who.sees(account[locale].title);
}

const provenance: Readonly<Record<Locale, typeof en>> = { en, fr };
