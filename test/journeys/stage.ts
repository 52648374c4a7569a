import type { Locale } from '#kernel/ui/locale.ts';
import { openBrowser } from '#test/browser/browser.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { Walker } from './walker.ts';

/** How somebody walks: in which language, on how wide a screen, and whether script runs. */
interface Way {
  readonly locale: Locale;
  readonly javaScript: boolean;
  readonly width: number;
}

/** Every story is walked both ways. */
export const WAYS = [
  { locale: 'en', javaScript: true, width: 1280 },
  { locale: 'fr', javaScript: false, width: 320 },
] as const satisfies readonly Way[];

/** What a signature that waits is looked at short of. */
export const SECOND = 1000;

/** A number as it is shown. */
export const NUMBER = /\d{3}[ \u00a0]\d{3}[ \u00a0]\d{4}/;

/** A portal that listens, and a browser for each person of a story. */
export interface Stage {
  readonly world: PortalWorld;
  opens(visitor: Visitor, way: Way): Promise<Walker>;
  close(): Promise<void>;
}

export async function openStage(story: string): Promise<Stage> {
  const world = await openPortal();
  const address = await world.app.listen({ port: 0, host: 'localhost' });
  const origin = address.replace(/127\.0\.0\.1|\[::1\]/, 'localhost');
  const browser = await openBrowser();
  return {
    world,
    async opens(visitor, { locale, javaScript, width }) {
      const context = await browser.person({ locale, javaScript, viewport: { width, height: 900 } });
      await context.addCookies([{ name: 'portal', value: visitor.cookie(), url: origin }]);
      return new Walker(await context.newPage(), { locale, origin, story });
    },
    async close() {
      await browser.close();
      await world.close();
    },
  };
}
