import { type AuditEntry, listAbout, record } from '#kernel/audit/store.ts';
import { type Answer, show } from '#kernel/http/answer.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import { PAGE_SIZE } from '#portal/common/organisations/rules.ts';
import { readReferences } from '#portal/institution/institution-log/rules.ts';
import { loggedBy } from '#portal/institution/institution-log/vocabulary.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { auditPage } from './pages.tsx';
import { paths } from './paths.ts';
import { type Asked, faultsIn, given, readAsked } from './rules.ts';
import { listBearers, mapInstitutions } from './store.ts';

/** Administrators read the log of the whole portal; that they did, and what for, is in it too (`SECURITY §7`). */
export function routes(portal: Portal): void {
  portal.site.page({
    path: paths.audit,
    enter: withRole(portal, ['administrator']),
    show: (visit) => showLog(portal, visit),
  });
}

async function showLog(portal: Portal, visit: PortalVisit<AtWork>): Promise<Answer> {
  const { locale, query } = visit;
  const asked = readAsked(query);
  const faults = new Map(faultsIn(asked));
  const references = readReferences(asked.reference);
  if (asked.reference !== '' && references.length === 0) faults.set('reference', 'reference');
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : null;
  const found = faults.size > 0 ? [] : await read(portal, visit, { asked, references, before });
  const entries = found.slice(0, PAGE_SIZE);
  const log = {
    asked,
    faults,
    entries,
    told: loggedBy(portal.rooms, locale),
    names: await mapInstitutions(portal.db, [
      ...new Set(entries.flatMap(({ organisationId }) => organisationId ?? [])),
    ]),
    first: before === null,
    next: found.length > PAGE_SIZE ? (entries.at(-1)?.seq ?? null) : null,
  };
  return show(auditPage(locale, log), faults.size > 0 ? 422 : 200);
}

interface Reading {
  readonly asked: Asked;
  readonly references: readonly string[];
  readonly before: number | null;
}

/** One page and one line more; nothing is shown before it is recorded that it was read. */
async function read(
  portal: Portal,
  visit: PortalVisit<AtWork>,
  { asked, references, before }: Reading,
): Promise<AuditEntry[]> {
  const subjects = asked.reference === '' ? null : await listBearing(portal, references);
  return decide(portal, visit, async (tx, { cause }) => {
    const entries =
      subjects?.length === 0
        ? []
        : await listAbout(tx, {
            ...(subjects !== null && { subjects }),
            ...(asked.person !== '' && { party: `person:${asked.person}` }),
            ...(asked.institution !== '' && { organisationId: asked.institution }),
            ...(asked.action !== '' && { action: asked.action }),
            ...(asked.from !== '' && { from: asked.from }),
            ...(asked.to !== '' && { to: asked.to }),
            ...(before !== null && { before }),
            limit: PAGE_SIZE + 1,
          });
    const after = {
      ...given(asked),
      // In its one written form, and not as it was typed.
      ...(references.length > 0 && { reference: references.join(' ') }),
      ...(before !== null && { before }),
    };
    await record(tx, { ...cause, action: 'audit.read', subject: 'audit:log', after });
    return entries;
  });
}

/** What bears a reference, wherever it is. */
async function listBearing(
  { db, rooms }: Pick<Portal, 'db' | 'rooms'>,
  references: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const organisationId of await listBearers(db, references))
    for (const { bearing } of rooms) found.push(...((await bearing?.(db, organisationId, references)) ?? []));
  return found;
}
