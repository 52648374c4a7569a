import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { type Mail, sendMail, writeMail } from '#kernel/mail/mail.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { issueLink } from './link.ts';
import { getNominator, listCoordinators } from './parties-store.ts';
import { ENDED_LINKS, formsOf, isVouchedFor, roleOf } from './rules.ts';
import { findNomination, type Nomination } from './store.ts';
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
  writeMail(post.jobs, post.mailer, QUEUE, (about) => letterTo(post, about));

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

/** A first name, a link and nothing else (`DOMAIN §5`); null when a later mail has said that it is over. */
async function letterTo(post: Post, { nominationId, told, toNominator }: About): Promise<Mail | null> {
  const nomination = await findNomination(post.db, nominationId);
  if (!nomination) return null;
  if (toNominator) return letterToNominator(post, nomination, told === 'withdrawn' ? told : 'refused');
  const { locale } = nomination;
  const { mail } = words[locale];
  const own = told === 'invited' && nomination.nominatedBy === null;
  const step = mail.steps[own ? 'begun' : told];
  const letter = { ...addressedTo(nomination), subject: step.subject };
  if (told === 'refused' || told === 'withdrawn' || told === 'expired') {
    const link = { text: mail.startAgain, href: post.place.origin + href(paths.obtainPin, locale) };
    return composeMail({ ...letter, paragraphs: [step.text], link });
  }
  if (ENDED_LINKS.includes(nomination.status)) return null;
  const signing = told === 'completed' && formsOf(nomination.kind).includes('imm5592') ? [mail.imm5592] : [];
  const link = { text: mail.link, href: await issueLink(post, post.db, nomination, post.clock.now()) };
  return composeMail({ ...letter, paragraphs: [step.text, ...signing, mail.keep], link });
}

/** That theirs was refused or withdrawn, with the way to the page that says why; null without an address. */
async function letterToNominator(
  { db, place }: Post,
  nomination: Nomination,
  told: 'refused' | 'withdrawn',
): Promise<Mail | null> {
  if (nomination.nominatedBy === null) return null;
  const { email, locale, givenNames } = await getNominator(db, nomination.nominatedBy);
  if (email === null) return null;
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
