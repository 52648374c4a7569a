import { type AuditEntry, listAbout } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { reasonText, roleText } from '#portal/common/members/words.ts';
import type { Portal } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import type { NamedSubject } from '#portal/room.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { type LogFilter, readReferences } from './rules.ts';
import { type KnownPerson, listKnownPeople, listNominees, listPinHolders, listStaffRoles } from './store.ts';
import { type LogWords, loggedBy } from './vocabulary.ts';

/** One entry of the log as somebody reads it. */
export interface LogLine {
  readonly seq: number;
  readonly at: Date;
  readonly who: string;
  readonly what: string;
  readonly whom: string;
  /** Where whoever reads the log opens what it is about. */
  readonly href: string | null;
  /** On what right. */
  readonly authority: string;
  readonly reason: string;
}

interface Slice {
  readonly before?: number;
  readonly limit: number;
}

/** A part of an institution's log, newest first, in the reader's language. */
export async function listLines(
  portal: Pick<Portal, 'db' | 'rooms'>,
  filter: LogFilter,
  locale: Locale,
  slice: Slice,
): Promise<LogLine[]> {
  const bearing = filter.reference === '' ? null : await listBearing(portal, filter);
  // Nothing here bears that reference, and so nothing of the log is about it.
  if (bearing?.length === 0) return [];
  const entries = await listAbout(portal.db, {
    organisationId: filter.organisationId,
    // Whoever asks for a colleague would learn from one line of a student's that the colleague is one.
    ...(filter.personId !== null && { party: `person:${filter.personId}`, butAuthority: 'student' }),
    ...(filter.action !== null && { action: filter.action }),
    ...(bearing !== null && { subjects: bearing }),
    ...(filter.from !== null && { from: filter.from }),
    ...(filter.to !== null && { to: filter.to }),
    ...slice,
  });
  const names = await namesIn(portal.db, filter.organisationId, entries, locale);
  const subjects = await subjectsIn(portal, filter.organisationId, entries);
  const told = loggedBy(portal.rooms, locale);
  return entries.map((entry) => {
    const about = subjects.get(entry.subject);
    const line = lineOf(entry, names, told, locale);
    return about === undefined ? line : { ...line, whom: about.text, href: about.href?.(locale) ?? null };
  });
}

/** What at the institution bears the reference that was typed. */
async function listBearing(
  { db, rooms }: Pick<Portal, 'db' | 'rooms'>,
  { organisationId, reference }: LogFilter,
): Promise<string[]> {
  const meant = readReferences(reference);
  if (meant.length === 0) return [];
  const found: string[] = [];
  for (const { bearing } of rooms) found.push(...((await bearing?.(db, organisationId, meant)) ?? []));
  return found;
}

/** What rooms call the subjects of these entries that are theirs. */
async function subjectsIn(
  { db, rooms }: Pick<Portal, 'db' | 'rooms'>,
  organisationId: string,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, NamedSubject>> {
  const subjects = [...new Set(entries.map(({ subject }) => subject))];
  const found: [string, NamedSubject][] = [];
  for (const { names } of rooms) found.push(...((await names?.(db, organisationId, subjects)) ?? []));
  return new Map(found);
}

type Names = ReadonlyMap<string, string>;

async function namesIn(
  db: Db<PortalTables>,
  organisationId: string,
  entries: readonly AuditEntry[],
  locale: Locale,
): Promise<Names> {
  const idsOf = (kind: string) => [
    ...new Set(
      entries.flatMap(({ subject }) =>
        subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : [],
      ),
    ),
  ];
  const keyed = (kind: string, people: readonly KnownPerson[]) =>
    people.map(({ id, name }) => [`${kind}:${id}`, name] as const);
  const actors = [...new Set(entries.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.id] : [])))];
  const staff = await listStaffRoles(db, actors);
  return new Map([
    ...keyed(
      'person',
      staff.map(({ id, role }) => ({ id, name: roleText(role, locale) })),
    ),
    ...keyed('person', await listKnownPeople(db, organisationId)),
    ...keyed('nomination', await listNominees(db, organisationId, idsOf('nomination'))),
    ...keyed('pin', await listPinHolders(db, organisationId, idsOf('pin'))),
  ]);
}

/** What happened, as closely as there are words for it: of a signature its fact, and by what it closes a request. */
function whatOf({ action, after }: AuditEntry, told: LogWords): string | undefined {
  const signed = `${action}:${textIn(after, 'fact')}`;
  return told.get(`${signed}:${textIn(after, 'plain')}`) ?? told.get(signed) ?? told.get(action);
}

function lineOf(entry: AuditEntry, names: Names, told: LogWords, locale: Locale): LogLine {
  const w = words[locale];
  const { seq, at, subject, authority = '' } = entry;
  const reason = textIn(entry.after, 'reason') || textIn(entry.after, 'reasons');
  return {
    seq,
    at,
    who: whoOf(entry, names, locale),
    what: whatOf(entry, told) ?? w.other,
    whom: names.get(subject) ?? '',
    href: null,
    authority: authorityText(authority, locale),
    // A code has words of its room, anything else is somebody's own.
    reason: told.get(`${entry.action}:because:${reason}`) ?? reasonText(reason, locale),
  };
}

/** People of the institution by name; everybody else by the role they acted in, or have. */
function whoOf({ actor, authority = '' }: AuditEntry, names: Names, locale: Locale): string {
  const w = words[locale].who;
  if (actor.kind === 'system') return w.system;
  if (actor.kind === 'visitor') return w.nominee;
  if (actor.kind === 'credential') return words[locale].enrolling;
  // Colleagues may be students too: what they did as such is nobody's business by name.
  if (authority === 'student') return w.student;
  if (isRole(authority) && OUTSIDE.has(authority)) return roleText(authority, locale);
  return names.get(`${actor.kind}:${actor.id}`) ?? w.outside;
}

function authorityText(authority: string, locale: Locale): string {
  if (isRole(authority)) return roleText(authority, locale);
  const w = words[locale].authority;
  if (authority === 'yearly review') return w.review;
  // What else it names bears an id, which tells nobody anything: 'decision:3f2c…'.
  const [kind = ''] = authority.split(':');
  return isAuthority(kind) ? w[kind] : '';
}

const isAuthority = (kind: string): kind is keyof typeof words.en.authority =>
  Object.hasOwn(words.en.authority, kind);

const ROLES: readonly string[] = [
  'administrator',
  'officer',
  'coordinator',
  'dir',
  'alternate_dir',
  'signatory',
] satisfies Role[];

/** Those who act in these roles are not named to the institution, whatever else they are. */
const OUTSIDE: ReadonlySet<Role> = new Set<Role>(['administrator', 'officer', 'coordinator']);

const isRole = (text: string): text is Role => ROLES.includes(text);

function textIn(state: unknown, key: string): string {
  if (typeof state !== 'object' || state === null) return '';
  const value: unknown = Object.entries(state).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
}
