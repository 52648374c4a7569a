import { Readable } from 'node:stream';
import { type Answer, sendFile, show } from '#kernel/http/answer.ts';
import { isoDateTime, type Locale, zoneName } from '#kernel/ui/locale.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { atInstitution } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { PAGE_SIZE, tidy } from '#portal/common/organisations/rules.ts';
import type { AtOurs } from '#portal/institution/people/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { type LogLine, listLines } from './lines.ts';
import { logPage } from './pages.tsx';
import { CSV_START, csvRow, type LogFilter, readDay } from './rules.ts';
import { listKnownPeople } from './store.ts';
import { isChoice, type LogWords, loggedBy } from './vocabulary.ts';

/** How many entries one file holds at most, and how many are read at a time. */
const MOST = 10_000;
const AT_ONCE = 500;

/** An institution reads its own log (`SECURITY §7`). */
export function routes(portal: Portal): void {
  const enter = atInstitution(portal);
  institutionTool(portal, { path: paths.ourLog, to: paths.institutionLog, roles: REPRESENTATIVES });
  portal.site.page({ path: paths.institutionLog, enter, show: (visit) => showLog(portal, visit) });
  portal.site.page({ path: paths.institutionLogFile, enter, show: (visit) => sendLog(portal, visit) });
}

async function showLog(portal: Portal, visit: PortalVisit<AtOurs>): Promise<Answer> {
  const { at } = visit;
  const people = await listKnownPeople(portal.db, at.organisationId);
  const actions = loggedBy(portal.rooms, visit.locale);
  const filter = readFilter(visit, at.organisationId, { people, actions });
  const before = /^\d{1,15}$/.test(visit.query.before ?? '') ? Number(visit.query.before) : null;
  const slice = { limit: PAGE_SIZE + 1, ...(before !== null && { before }) };
  const found = await listLines(portal, filter, visit.locale, slice);
  const lines = found.slice(0, PAGE_SIZE);
  const next = found.length > PAGE_SIZE ? (lines.at(-1)?.seq ?? null) : null;
  const log = { actions, name: at.name, filter, people, lines, next, first: before === null, most: MOST };
  return show(logPage(visit.locale, log));
}

async function sendLog(portal: Portal, visit: PortalVisit<AtOurs>): Promise<Answer> {
  const { at } = visit;
  const people = await listKnownPeople(portal.db, at.organisationId);
  const actions = loggedBy(portal.rooms, visit.locale);
  const filter = readFilter(visit, at.organisationId, { people, actions });
  const body = Readable.from(csvOf(portal, filter, visit.locale), { objectMode: false });
  return sendFile({ name: words[visit.locale].fileName, type: 'text/csv; charset=utf-8', body });
}

/** A person who isn't the institution's own is no filter, so that nobody is told what a stranger did. */
const readFilter = (
  { query }: PortalVisit,
  organisationId: string,
  { people, actions }: { readonly people: readonly { readonly id: string }[]; readonly actions: LogWords },
): LogFilter => ({
  organisationId,
  personId: people.find(({ id }) => id === query.person)?.id ?? null,
  action:
    query.action !== undefined && actions.has(query.action) && isChoice(query.action) ? query.action : null,
  reference: tidy(query.reference ?? ''),
  from: readDay(query.from),
  to: readDay(query.to),
});

async function* csvOf(portal: Portal, filter: LogFilter, locale: Locale): AsyncGenerator<string> {
  const { columns: c } = words[locale];
  yield CSV_START + csvRow([c.at, c.what, c.whom, c.who, c.authority, c.reason, c.zone], locale);
  let before: number | undefined;
  for (let written = 0; written < MOST; written += AT_ONCE) {
    const slice = { limit: AT_ONCE, ...(before !== undefined && { before }) };
    const lines: readonly LogLine[] = await listLines(portal, filter, locale, slice);
    if (lines.length > 0)
      yield lines
        .map(({ at, what, whom, who, authority, reason }) =>
          csvRow([isoDateTime(at), what, whom, who, authority, reason, zoneName(locale)], locale),
        )
        .join('');
    before = lines.at(-1)?.seq;
    if (lines.length < AT_ONCE) return;
  }
}
