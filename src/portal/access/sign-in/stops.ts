import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { stoppedPage } from './pages.tsx';

/** Why an answer of a provider let nobody in. */
export type Stop = 'outOfDate' | 'refused' | 'unreachable' | 'misconfigured' | 'retired';

const STOPS: Readonly<Record<Stop, { readonly path: Path; readonly status: number }>> = {
  outOfDate: { path: paths.signInOutOfDate, status: 400 },
  refused: { path: paths.signInRefused, status: 400 },
  unreachable: { path: paths.signInUnreachable, status: 503 },
  misconfigured: { path: paths.signInMisconfigured, status: 502 },
  retired: { path: paths.credentialRetired, status: 403 },
};

/** To the page that says why; it stands at an address of its own, so that loading it again sends no answer twice. */
export function stop({ locale, from }: PortalVisit, why: Stop): Answer {
  const query = why === 'refused' || why === 'misconfigured' ? { reference: from.correlationId } : {};
  return go(href(STOPS[why].path, locale, {}, query));
}

export function stopRoutes({ site }: Portal): void {
  for (const [why, { path, status }] of Object.entries(STOPS) as [Stop, (typeof STOPS)[Stop]][])
    site.page({
      path,
      show: async ({ locale, query }) => show(stoppedPage(locale, why, referenceIn(query.reference)), status),
    });
}

/** Only what looks like one of ours, since anybody can write an address. */
const referenceIn = (text = ''): string | null => (/^[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(text) ? text : null);
