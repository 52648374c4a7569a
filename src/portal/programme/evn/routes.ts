import { type Answer, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { giveBackTry, reserveTry } from '#kernel/throttles/store.ts';
import { formatDateTime, isoDate } from '#kernel/ui/locale.ts';
import type { SignedIn } from '#portal/common/arrival/guard.ts';
import { institutionTool } from '#portal/common/members/choose.tsx';
import { type AtInstitution, atInstitution, withRole } from '#portal/common/members/guard.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import { findNumber } from './check-store.ts';
import { words } from './fr.ts';
import { countMiss } from './misses-store.ts';
import { checkNumberPage, FIELDS } from './pages.tsx';
import { paths } from './paths.ts';
import { CHECKS, isTheirs, readNumber } from './rules.ts';

type Checking = PortalVisit<SignedIn & { readonly at?: AtInstitution }>;

/**
 * An officer checks a number with a second fact, and representatives do one of their own institution's; a bare number is
 * answered like one that there is not (`ENS §6`).
 */
export function routes(portal: Portal): void {
  const { site } = portal;
  site.form({
    path: paths.checkNumber,
    enter: withRole(portal, ['officer']),
    show: async ({ locale }, form) => show(checkNumberPage(locale, form)),
    submit: (visit, values) => check(portal, visit, values),
  });
  institutionTool(portal, { path: paths.ourNumbers, to: paths.checkOurNumber, roles: REPRESENTATIVES });
  site.form({
    path: paths.checkOurNumber,
    enter: atInstitution(portal),
    show: async ({ locale, at }, form) => show(checkNumberPage(locale, form, { institution: at.name })),
    submit: (visit, values) => check(portal, visit, values),
  });
}

async function check(portal: Portal, visit: Checking, values: Typed): Promise<Answer> {
  const { locale, now, personId, session, at } = visit;
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
  if (tried.kind !== 'go') {
    const until = tried.kind === 'wait' ? formatDateTime(tried.until, locale) : '';
    return invalid({ field: '', message: w.wait(until) });
  }
  const organisationId = at?.organisationId ?? null;
  const number = await findNumber(portal.db, read.number, organisationId);
  const found = number !== null && isTheirs(second, number) ? number : null;
  if (found === null) await countMiss(portal.db, { personId, organisationId, day: isoDate(now) });
  else {
    await giveBackTry(portal.db, key, tried.counted);
    await readBy(portal, visit, found.personId);
  }
  const form = { action: ownAddress(visit), csrf: session.csrf, errors: [], withheld: false };
  const checked = { number: read.number, found };
  return show(checkNumberPage(locale, { ...form, values }, { checked, ...(at && { institution: at.name }) }));
}

const ownAddress = ({ locale, at }: Checking): string =>
  at === undefined
    ? href(paths.checkNumber, locale)
    : href(paths.checkOurNumber, locale, { organisation: at.organisationId });

/** What somebody sees of themselves is no reading. */
async function readBy(portal: Portal, { personId, at, now }: Checking, studentId: string): Promise<void> {
  if (studentId === personId) return;
  const reader = { readerId: personId, role: at?.role ?? 'officer' } as const;
  const reading = {
    ...reader,
    studentId,
    organisationId: at?.organisationId ?? null,
    page: 'number',
  } as const;
  await addReading(portal.db, reading, now);
}
