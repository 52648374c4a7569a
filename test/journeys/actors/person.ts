import type { TestBrowser } from '#test/browser/browser.ts';
import type { World } from '#test/world/world.ts';
import { enrol, newGckey, registerGckey } from '../steps.ts';
import { Traveller, type TravellerOptions } from '../traveller.ts';

/** Somebody of the story, by the names that their forms and PIN bear. */
export interface Person {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string;
}

export const nameOf = ({ givenNames, familyName }: Person): string => `${givenNames} ${familyName}`;

/** How the people of one story travel. */
export interface Story extends TravellerOptions {
  /** The kinds of page that somebody of the story met already. */
  readonly scanned: Set<string>;
  readonly world: World;
  readonly browser: TestBrowser;
  readonly width: number;
}

/** Somebody's own browser; each kind of page is scanned when the first of them meets it. */
export async function open({ browser, locale, width, scanned }: Story): Promise<Traveller> {
  const context = await browser.person({ locale, viewport: { width, height: 900 } });
  return Traveller.from(context, { locale, scanned });
}

/** With a new credential and a PIN to one's tools. Those pages are scanned in the walks of enrolment. */
export async function arrive({ world }: Story, who: Traveller, person: Person, pin: string): Promise<void> {
  const quick = new Traveller(who.page, { locale: who.locale });
  await registerGckey(world, quick, newGckey());
  await enrol(quick, { ...person, pin });
}

/** Goes home, and from there to one of the tools. */
export async function takes(who: Traveller, { portal }: World, tool: string): Promise<void> {
  await who.goTo(portal + who.words.paths.home);
  await who.follows(tool);
}
