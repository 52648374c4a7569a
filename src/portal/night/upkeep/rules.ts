import { addDays, daysBetween, lastDayBefore, startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { afterChange, type MembershipFact, type MembershipStatus } from '#portal/common/members/rules.ts';
import type { PinKind } from '#portal/common/pins/rules.ts';
import type { ReviewStatus } from '#portal/institution/reviews/rules.ts';
import type { NominationStatus } from '#portal/joining/nominations/rules.ts';
import { UNUSUAL } from '#portal/programme/unusual/rules.ts';
import type { Role } from '#portal/roles.ts';

/** Days after its posting, or a slip's issue, on which an unused PIN is recalled; a slip lives for 14 only. */
export const PIN_REMINDERS: Readonly<Record<PinKind, readonly number[]>> = { mailed: [14, 30], slip: [7] };
/** Days after which signed forms that haven't come are asked for. */
export const FORMS_REMINDER = 21;
/** Days in which an invitation must be completed, or returned forms corrected. */
export const INVITATION_DAYS = 60;
/** Days without a sign-in after which a role is warned of, suspended and deactivated (`DOMAIN §6`). */
export const IDLE = { warn: 60, suspend: 90, deactivate: 180 } as const;
/** Nobody loses a role sooner after the warning, even if the system slept through the day it was due. */
export const IDLE_NOTICE = IDLE.suspend - IDLE.warn;
/** Days for which a logout token is remembered; it can be presented for minutes. */
export const LOGOUT_TOKEN_DAYS = 2;
/** Days for which its owner still sees that a new address was not confirmed in time. */
export const EMAIL_CHANGE_DAYS = 7;
/** Days for which is kept what a student typed and did not go on from. */
export const STUDENT_DETAILS_DAYS = 30;
/** Days for which is kept how many checks of numbers found nothing: as long as *Unusual activity* shows it. */
export const NUMBER_MISS_DAYS = UNUSUAL.days;

/** What happened before this moment lies so many calendar days back, or more; days are Ottawa's, whatever its clocks do. */
export const cutoff = (now: Date, days: number): Date => startOfDay(addDays(isoDate(now), 1 - days));

const daysSince = (from: Date, now: Date): number => daysBetween(isoDate(from), isoDate(now));

/** The last of these days that has come; one that was slept through is not made up for. */
const stage = (days: readonly number[], elapsed: number): number | null =>
  days.filter((day) => day <= elapsed).at(-1) ?? null;

/** A PIN that can still be redeemed. */
export interface OpenPin {
  readonly kind: PinKind;
  readonly issuedAt: Date;
  /** A day in Ottawa. */
  readonly postedOn: string | null;
  readonly expiresAt: Date;
}

/** Which reminder of a PIN is due: none of a letter that lies in the office. */
export function pinReminder(pin: OpenPin, now: Date): string | null {
  const from = pin.kind === 'slip' ? isoDate(pin.issuedAt) : pin.postedOn;
  if (from === null || pin.expiresAt <= now) return null;
  const due = stage(PIN_REMINDERS[pin.kind], daysBetween(from, isoDate(now)));
  return due === null ? null : `unused-${due}`;
}

/** A nomination whose nominee has something to do. */
export interface OpenNomination {
  readonly status: NominationStatus;
  /** When it began, was last written in, completed or returned: the last of these. */
  readonly since: Date;
}

/** Which reminder of signed forms is due; once for every time that they were completed. */
export const formsReminder = ({ status, since }: OpenNomination, now: Date): string | null =>
  status === 'completed' && daysSince(since, now) >= FORMS_REMINDER ? `forms:${isoDate(since)}` : null;

/** Whether an invitation has waited for its nominee too long. */
export const isStale = ({ status, since }: OpenNomination, now: Date): boolean =>
  (status === 'invited' || status === 'returned') && daysSince(since, now) >= INVITATION_DAYS;

/** A role, and when its holder last came. */
export interface Idle {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly status: MembershipStatus;
  readonly lastActiveAt: Date;
  readonly warnedAt: Date | null;
}

/** `keep`: it is the last of its kind, so that somebody else is told instead (`DOMAIN §1`). */
export type IdleStep = 'warn' | 'suspend' | 'deactivate' | 'keep';

/** What is due about a role that isn't used. `needed` says that nobody else could take its place. */
export function idleStep(role: Idle, needed: boolean, now: Date): IdleStep | null {
  const idle = daysSince(role.lastActiveAt, now);
  if (role.status === 'suspended') return idle >= IDLE.deactivate ? 'deactivate' : null;
  if (role.status !== 'active') return null;
  if (role.warnedAt === null) return idle >= IDLE.warn ? 'warn' : null;
  if (idle < IDLE.suspend || daysSince(role.warnedAt, now) < IDLE_NOTICE) return null;
  if (needed) return 'keep';
  return idle >= IDLE.deactivate ? 'deactivate' : 'suspend';
}

/** What is due about each of these roles; `all` holds them and everybody who could take their place. */
export function idleSteps<R extends Idle>(
  roles: readonly R[],
  all: readonly Idle[],
  now: Date,
): readonly { readonly role: R; readonly step: IdleStep }[] {
  return roles.flatMap((role) => {
    const step = idleStep(role, isNeeded(role, all), now);
    return step === null ? [] : [{ role, step }];
  });
}

/** The roles without which an institution, or the programme, could not go on: of these the one used last stays. */
const NEEDED: readonly Role[] = ['dir', 'officer', 'administrator'];

const isNeeded = (role: Idle, all: readonly Idle[]): boolean =>
  NEEDED.includes(role.role) &&
  role.status === 'active' &&
  !all.some(
    (other) =>
      other.role === role.role &&
      other.organisationId === role.organisationId &&
      other.status === 'active' &&
      isLater(other, role),
  );

const isLater = (one: Idle, other: Idle): boolean =>
  one.lastActiveAt > other.lastActiveAt ||
  (one.lastActiveAt.getTime() === other.lastActiveAt.getTime() && one.id > other.id);

/** The last day on which a sign-in still keeps a role that was warned of today. */
export function lastDayOf({ lastActiveAt }: Pick<Idle, 'lastActiveAt'>, now: Date): string {
  const suspended = addDays(isoDate(lastActiveAt), IDLE.suspend);
  const noticed = addDays(isoDate(now), IDLE_NOTICE);
  return addDays(suspended > noticed ? suspended : noticed, -1);
}

/** What a step makes of a role; nothing of one that is only warned of, or kept. */
export function afterStep(role: Idle, step: IdleStep): MembershipStatus | null {
  return step === 'warn' || step === 'keep' ? null : afterChange(role.status, step satisfies MembershipFact);
}

/** The days of February in which the year's reviews are opened, so that a few nights may be slept through. */
const OPENING_DAYS = { first: '02-01', last: '02-14' } as const;

/** Whether this is the time of year at which reviews begin; they take 90 days (`DOMAIN §6`). */
export function opensReviews(now: Date): boolean {
  const day = isoDate(now).slice(5);
  return day >= OPENING_DAYS.first && day <= OPENING_DAYS.last;
}

/** A yearly review. */
export interface OpenReview {
  readonly status: ReviewStatus;
  readonly openedAt: Date;
  readonly closesAt: Date;
}

export type ReviewNotice = 'opened' | 'half' | 'last_week' | 'closed';

/** Which notice of a review is due; one that was slept through is not made up for. */
export function reviewNotice({ status, openedAt, closesAt }: OpenReview, now: Date): ReviewNotice | null {
  if (status === 'done') return null;
  if (status === 'closed') return 'closed';
  const [opened, closes, today] = [isoDate(openedAt), lastDayBefore(closesAt), isoDate(now)];
  if (today > closes) return null;
  if (today >= addDays(closes, -7)) return 'last_week';
  return daysBetween(opened, today) >= daysBetween(opened, closes) / 2 ? 'half' : 'opened';
}
