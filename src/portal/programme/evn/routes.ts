import { type Answer, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { clearTries, reserveTry } from '#kernel/throttles/store.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { findNumber } from './check-store.ts';
import { words } from './fr.ts';
import { checkNumberPage, FIELDS } from './pages.tsx';
import { paths } from './paths.ts';
import { CHECKS, isTheirs, readNumber } from './rules.ts';

/** An officer checks a number with a second fact; a bare number is answered like one that there is not (`ENS §6`). */
export function routes(portal: Portal): void {
  portal.site.form({
    path: paths.checkNumber,
    enter: withRole(portal, ['officer']),
    show: async ({ locale }, form) => show(checkNumberPage(locale, form, undefined)),
    submit: (visit, values) => check(portal, visit, values),
  });
}

async function check(portal: Portal, visit: PortalVisit<AtWork>, values: Typed): Promise<Answer> {
  const { locale, now, personId, session } = visit;
  const w = words[locale];
  const read = readNumber(textOf(values, FIELDS.number));
  const second = textOf(values, FIELDS.second).trim();
  const errors = [
    ...(read.kind === 'number' ? [] : [{ field: FIELDS.number, message: w.reads[read.kind] }]),
    ...(second === '' ? [{ field: FIELDS.second, message: w.secondMissing }] : []),
  ];
  if (read.kind !== 'number' || errors.length > 0) return invalid(...errors);
  const key = `network:number-check:${personId}`;
  const tried = await reserveTry(portal.db, key, now, CHECKS);
  if (tried.kind === 'wait')
    return invalid({ field: '', message: w.wait(formatDateTime(tried.until, locale)) });
  const number = await findNumber(portal.db, read.number);
  const found = number !== null && isTheirs(second, number) ? number : null;
  if (found !== null) {
    await clearTries(portal.db, key);
    const reader = { readerId: personId, role: 'officer', organisationId: null, page: 'number' } as const;
    await addReading(portal.db, { studentId: found.personId, ...reader }, now);
  }
  const form = { action: href(paths.checkNumber, locale), csrf: session.csrf, errors: [], withheld: false };
  return show(checkNumberPage(locale, { ...form, values }, { number: read.number, found }));
}
