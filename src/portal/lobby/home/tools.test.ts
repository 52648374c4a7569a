import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { href } from '#kernel/http/path.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import { guidePath, type SectionKey } from '#portal/common/guide-link/sections.ts';
import type { Role } from '#portal/roles.ts';
import { rooms } from '#portal/rooms.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol } from '#test/portal/portal-people.ts';
import { becomingTool, ownTools, toolsFor } from './tools.ts';

let world: PortalWorld;
let organisationId: string;
before(async () => {
  world = await openPortal();
  organisationId = await addOrganisation(world);
});
after(() => world.close());

/** Follows an address of one's own to the institution that it stands for. */
async function open(visitor: Visitor, path: string): Promise<Page> {
  const page = await visitor.get(path);
  return page.status === 303 && page.location !== null ? visitor.get(page.location) : page;
}

/** Whether the menu says above its folded tools that one is in this one: on its page, or one that it leads on to. */
const isIn = ({ text }: Page, title: string): boolean =>
  ['page', 'true'].some((current) =>
    text.split('<details class="tools"')[0]?.includes(`aria-current="${current}">${title}</a>`),
  );

/** The sections of the guide to which a role's tools lead. */
const EXPLAINED: Readonly<Record<Role, readonly SectionKey[]>> = {
  administrator: ['administrators'],
  officer: ['officers', 'coordinators', 'administrators', 'lost'],
  coordinator: ['coordinators'],
  dir: ['people', 'lost', 'verifying'],
  alternate_dir: ['people', 'lost', 'verifying'],
  signatory: ['verifying'],
};

describe('the tools of', () => {
  for (const role of Object.keys(EXPLAINED) as Role[])
    it(`${role} open, and lead to where the guide explains them, in both languages`, async () => {
      const place = {
        organisationId: ['dir', 'alternate_dir', 'signatory'].includes(role) ? organisationId : null,
        jurisdiction: role === 'coordinator' ? ('QC' as const) : null,
      };
      const visitor = await enrol(world, { role, email: `${role}@example.ca`, ...place });
      const tools = toolsFor(Object.values(rooms), new Set([role]));
      assert.ok(tools.length > 0, 'something to do');
      for (const locale of LOCALES) {
        const home = await visitor.get(href({ en: '/en/home', fr: '/fr/accueil' }, locale));
        for (const { path, title } of [...tools, ...ownTools, becomingTool]) {
          assert.ok(home.text.includes(`href="${href(path, locale)}"`), title[locale]);
          const page = await open(visitor, href(path, locale));
          assert.equal(page.status, 200, title[locale]);
        }
        for (const { path, title } of tools) {
          const page = await open(visitor, href(path, locale));
          assert.ok(isIn(page, title[locale]), `${role}: ${title[locale]}`);
          const sections = EXPLAINED[role].map((section) => href(guidePath(section), locale));
          assert.ok(
            sections.some((section) => page.text.includes(`href="${section}"`)),
            `${role}: ${title[locale]}`,
          );
        }
      }
    });
});
