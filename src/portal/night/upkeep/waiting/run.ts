import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import type { Mail } from '#kernel/mail/mail.ts';
import { formatDate, isoDate } from '#kernel/ui/locale.ts';
import type { Origin } from '#portal/common/members/second/rules.ts';
import { listOrigins } from '#portal/common/members/second/store.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import type { Office } from '#portal/common/reminders/batches.ts';
import { sayOnce } from '#portal/common/reminders/say.ts';
import { words } from '#portal/common/waiting/fr.ts';
import {
  commonPlace,
  type Kind,
  mondayOf,
  morningOf,
  ownPlace,
  type Place,
  type Told,
} from '#portal/common/waiting/rules.ts';
import { listHeaps, listWorkers } from '#portal/common/waiting/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { Waits } from '#portal/room.ts';

/** Tells whoever must act what came yesterday, and once a week what has waited for a week or more. */
export async function tellOfWork(office: Office & Pick<Portal, 'rooms'>): Promise<void> {
  const now = office.clock.now();
  // What is reminded of by its room is nothing to count here: unread messages, say, for every student.
  const works = office.rooms
    .flatMap(({ waits = [] }) => waits)
    .filter(({ hearing }) => hearing !== 'by_its_room');
  const kinds: Kind[] = [];
  for (const work of works) kinds.push({ ...work, heaps: await listHeaps(office.db, work, now) });
  const roles = [...new Set(works.flatMap((work) => work.roles))];
  const places = [...new Set(kinds.flatMap(({ heaps }) => heaps.map(({ place }) => commonPlace(place))))];
  const workers = Map.groupBy(await listWorkers(office.db, roles, places), ({ personId }) => personId);
  const firsts = kinds.flatMap(({ heaps }) => heaps.flatMap(({ first }) => first ?? []));
  const origins = firsts.length === 0 ? [] : await listOrigins(office.db, [...workers.keys(), ...firsts]);
  const due = [...workers].flatMap(([personId, held]) => dueTo({ personId, held, origins }, kinds, now));
  await sayOnce(office, due, (_, fresh) => {
    const told = new Map(fresh.map((one) => [one.subject, one]));
    return [...told.values()].map(({ recipient, told: what }) => letterTo(office, recipient, what, works));
  });
}

interface Worker {
  readonly personId: string;
  readonly held: readonly (Recipient & Place)[];
  readonly origins: readonly Origin[];
}

/** What is to be said to a person, by day where something came and by week where something waits long. */
function dueTo({ personId, held, origins }: Worker, kinds: readonly Kind[], now: Date) {
  const [recipient] = held;
  const places = held.flatMap((one) => [one, { ...one, place: ownPlace(one.place, personId) }]);
  const told = morningOf({ personId, places, origins }, kinds, now);
  if (told === null || recipient === undefined) return [];
  const today = isoDate(now);
  const subject = `person:${personId}`;
  return [
    ...(told.news ? [`work:${today}`] : []),
    ...(told.late ? [`late-work:${mondayOf(today)}`] : []),
  ].map((kind) => ({ subject, kind, recipient, told }));
}

/** How much waits and since when; no name, and nothing that only the portal should say (`DOMAIN §5`). */
function letterTo(
  { place }: Office,
  { email, locale, givenNames }: Recipient,
  told: Told,
  works: readonly Waits[],
): Mail {
  const w = words[locale];
  const lines = told.lines.map(({ key, count, since }) => {
    const text = works.find((work) => work.key === key)?.text[locale](count) ?? '';
    return w.line(text, formatDate(since, locale));
  });
  return composeMail({
    to: email,
    locale,
    subject: w.subject,
    firstName: givenNames,
    paragraphs: [told.news ? w.news : w.late, ...lines],
    link: { text: w.link, href: place.origin + href(paths.home, locale) },
  });
}
