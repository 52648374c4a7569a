import { randomBytes } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { mintReference, REFERENCE_BYTES } from '#kernel/codes.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { reserveTry } from '#kernel/throttles/store.ts';
import { isTwin } from '#kernel/twin.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { decideByLink } from '#portal/common/arrival/by-link.ts';
import { paths as contactPaths } from '#portal/common/contacts/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { JURISDICTIONS } from '#portal/roles.ts';
import { answerRoutes } from './answering.ts';
import { tellHelpers } from './emails.ts';
import { words } from './fr.ts';
import { askPage, type FilledIn, sentPage } from './pages.tsx';
import { paths } from './paths.ts';
import { ASKINGS, askingsOf, type HelpAsked, readCorrelation, readHelp } from './rules.ts';
import { addHelpRequest, lockSameHelp } from './store.ts';

/** Whoever is stuck writes to a person, logged in or not. */
export function routes(portal: Portal): void {
  portal.site.form({
    path: contactPaths.askForHelp,
    show: async (visit, form) => show(askPage(visit.locale, form, filledIn(visit))),
    submit: (visit, values) => submit(portal, visit, values),
  });
  portal.site.page({
    path: paths.helpSent,
    show: async ({ locale, query }) => show(sentPage(locale, readHelpReference(query.reference ?? ''))),
  });
  answerRoutes(portal);
}

/** From the page on which they were stuck. */
const filledIn = ({ query }: PortalVisit): FilledIn => ({
  place: JURISDICTIONS.find((known) => known === query.in) ?? '',
  correlation: readCorrelation(query.reference ?? '') ?? '',
});

/** Nothing but what this page writes into its own address is shown there. */
const readHelpReference = (text: string): string | null =>
  /^HA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.exec(text)?.[0] ?? null;

async function submit(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const w = words[visit.locale].ask;
  const read = readHelp({
    place: textOf(values, 'place'),
    words: textOf(values, 'words'),
    reach: textOf(values, 'reach'),
    correlation: textOf(values, 'correlation'),
  });
  if (read.kind === 'faulty')
    return invalid(...read.faults.map(({ field, fault }) => ({ field, message: w.errors[fault] })));
  const tried = await reserveTry(portal.db, askingsOf(visit.from.network), visit.now, ASKINGS);
  if (tried.kind === 'wait')
    return invalid({ field: '', message: w.tooMany(formatDateTime(tried.until, visit.locale)) });
  const reference = await save(portal, visit, read.asked);
  return go(href(paths.helpSent, visit.locale, {}, { reference }));
}

/** The reference by which it is asked about. The log holds that, and no word. */
const save = (portal: Portal, visit: PortalVisit, asked: HelpAsked): Promise<string> =>
  decideByLink(portal, visit, 'help-form', async (tx, cause) => {
    const { locale, now } = visit;
    const last = await lockSameHelp(tx, asked);
    if (last !== undefined && isTwin(last.askedAt, now)) return last.reference;
    const reference = mintReference(randomBytes(REFERENCE_BYTES), 'HA');
    const { jurisdiction } = asked;
    const id = await addHelpRequest(tx, { ...asked, reference, locale, now });
    await tellHelpers(portal, tx, { id, reference, jurisdiction }, now);
    await record(tx, {
      ...cause,
      action: 'help.asked',
      subject: `help:${id}`,
      after: { reference, jurisdiction },
    });
    return reference;
  });
