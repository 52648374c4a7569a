import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { type Mail, sendMail, writeMail } from '#kernel/mail/mail.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { Room } from '#portal/room.ts';
import type { PortalTables } from '#portal/tables.ts';
import { issueLink } from './link.ts';
import { getNominator, listCoordinators, listRepresentatives } from './parties-store.ts';
import { ENDED_LINKS, formsOf, isVouchedFor, roleOf } from './rules.ts';
import { findNomination, type Nomination } from './store.ts';
import { saveUnreached } from './unreached-store.ts';
import { words } from './words.ts';

/** What a nominee is told of. */
export type Told =
  | 'invited'
  | 'link'
  | 'completed'
  | 'received'
  | 'returned'
  | 'approved'
  | 'posted'
  | 'refused'
  | 'withdrawn'
  | 'expired';

type Outbox = Pick<Portal, 'jobs' | 'place'>;
export type Post = Pick<Portal, 'db' | 'jobs' | 'mailer' | 'clock' | 'place'>;

const QUEUE = 'portal.nominee-mail';

/** What a nominee's mail is about. */
export interface About {
  readonly nominationId: string;
  readonly told: Told;
  /** Whoever put the nominee forward, instead of the nominee. */
  readonly toNominator?: boolean;
}

/** The work of this room's queue; once per process, before the queues start. */
export const defineJobs = (post: Post): Promise<void> =>
  writeMail(post.jobs, post.mailer, QUEUE, {
    find: (about) => findSubject(post, about),
    write: (nomination, about) => letterTo(post, nomination, about),
  });

/** Tells a nominee, in their language, that something happened; their link is made when the mail is delivered. */
export const tellNominee = (
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  nominationId: string,
  told: Told,
): Promise<void> => jobs.send(tx, QUEUE, { nominationId, told } satisfies About);

/** Tells whoever put somebody forward that it came to nothing by somebody else's decision. */
export const tellNominator = (
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  nominationId: string,
  told: 'refused' | 'withdrawn',
): Promise<void> => jobs.send(tx, QUEUE, { nominationId, told, toNominator: true } satisfies About);

/** Notes on a nomination that mail to the nominee was given up, for whoever can mend the address. */
export const nomineeUnreached: NonNullable<Room['undelivered']> = async ({ clock }, tx, { queue, about }) => {
  if (queue !== QUEUE) return;
  const { nominationId, toNominator } = about as About;
  if (!toNominator) await saveUnreached(tx, nominationId, clock.now());
};

/** The same mail is on its way once more, by an administrator's word. */
export const nomineeSentAgain = async (tx: Db<PortalTables>, queue: string, about: object): Promise<void> => {
  const { nominationId, toNominator } = about as About;
  if (queue === QUEUE && !toNominator) await saveUnreached(tx, nominationId, null);
};

/** Null when a later mail has said that it is over, or the nominator has no address. */
async function findSubject(
  { db }: Post,
  { nominationId, told, toNominator }: About,
): Promise<Subject | null> {
  const nomination = await findNomination(db, nominationId);
  if (!nomination) return null;
  if (toNominator) {
    if (nomination.nominatedBy === null) return null;
    const { email, ...nominator } = await getNominator(db, nomination.nominatedBy);
    return email === null ? null : { ...nomination, nominator: { ...nominator, email } };
  }
  const isOver = !isEnd(told) && ENDED_LINKS.includes(nomination.status);
  return isOver ? null : { ...nomination, nominator: null };
}

/** A nomination, and whoever put it forward, where they are written to. */
type Subject = Nomination & {
  readonly nominator: { readonly email: string; readonly locale: Locale; readonly givenNames: string } | null;
};

const isEnd = (told: Told): boolean => told === 'refused' || told === 'withdrawn' || told === 'expired';

/** A first name, a link and nothing else (`DOMAIN §5`). */
async function letterTo(post: Post, nomination: Subject, { told }: About): Promise<Mail> {
  if (nomination.nominator !== null)
    return letterToNominator(post, nomination, nomination.nominator, told === 'withdrawn' ? told : 'refused');
  const { locale } = nomination;
  const { mail } = words[locale];
  const own = told === 'invited' && nomination.nominatedBy === null;
  const step = mail.steps[own ? 'begun' : told];
  const letter = { ...addressedTo(nomination), subject: step.subject };
  if (isEnd(told)) {
    const link = { text: mail.startAgain, href: post.place.origin + href(paths.obtainPin, locale) };
    return composeMail({ ...letter, paragraphs: [step.text], link });
  }
  const signing = told === 'completed' && formsOf(nomination.kind).includes('imm5592') ? [mail.imm5592] : [];
  const link = { text: mail.link, href: await issueLink(post, post.db, nomination, post.clock.now()) };
  return composeMail({ ...letter, paragraphs: [step.text, ...signing, mail.keep], link });
}

/** That theirs was refused or withdrawn, with the way to the page that says why. */
function letterToNominator(
  { place }: Post,
  nomination: Nomination,
  nominator: NonNullable<Subject['nominator']>,
  told: 'refused' | 'withdrawn',
): Mail {
  const { email, locale, givenNames } = nominator;
  const { link: text, ...letters } = words[locale].mail.nominator;
  const { subject, text: paragraph } = letters[told];
  const link = { text, href: place.origin + pageForNominator(nomination, locale) };
  return composeMail({ to: email, locale, firstName: givenNames, subject, paragraphs: [paragraph], link });
}

/** A DIR put forward without anybody's confirmation is a coordinator's; all others are the institution's own. */
const pageForNominator = ({ id, kind, confirmation, organisation }: Nomination, locale: Locale): string =>
  roleOf(kind) === 'dir' && confirmation === 'not_needed'
    ? href(paths.nomination, locale, { id })
    : href(paths.ourNomination, locale, { organisation: organisation.id, id });

/** Whom a mail to a nominee greets: by no name that only a stranger typed, for it may hold anything. */
export const addressedTo = (nomination: Nomination) => ({
  to: nomination.email,
  locale: nomination.locale,
  ...(isVouchedFor(nomination) && { firstName: nomination.givenNames }),
});

/** Tells the coordinators of a jurisdiction that a nomination waits for them. */
export async function tellCoordinators(
  outbox: Outbox,
  tx: Db<PortalTables>,
  jurisdiction: Jurisdiction,
): Promise<void> {
  for (const { email, locale, givenNames } of await listCoordinators(tx, jurisdiction))
    await sendMail(outbox.jobs, tx, composeMail(coordinatorLetter(outbox, email, locale, givenNames)));
}

/** Tells those who can issue a nominee's PIN on a slip that it waits for them, but for a nominee who is one of them. */
export async function tellRepresentatives(
  { jobs, place }: Outbox,
  tx: Db<PortalTables>,
  { organisation, email: nominee }: Pick<Nomination, 'organisation' | 'email'>,
): Promise<void> {
  const representatives = await listRepresentatives(tx, organisation.id);
  for (const { email, locale, givenNames } of representatives) {
    if (email.toLowerCase() === nominee.toLowerCase()) continue;
    const w = words[locale].mail.representative;
    const page = href(paths.institutionPeople, locale, { organisation: organisation.id });
    const link = { text: w.link, href: place.origin + page };
    const mail = { to: email, locale, firstName: givenNames, subject: w.subject, paragraphs: [w.text], link };
    await sendMail(jobs, tx, composeMail(mail));
  }
}

const coordinatorLetter = ({ place }: Outbox, to: string, locale: Locale, firstName: string) => ({
  to,
  locale,
  firstName,
  subject: words[locale].mail.coordinator.subject,
  paragraphs: [words[locale].mail.coordinator.text],
  link: {
    text: words[locale].mail.coordinator.link,
    href: place.origin + href(paths.nominations, locale, {}, { awaiting: 'yes' }),
  },
});
