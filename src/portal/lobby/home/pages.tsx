import type { VNode } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Columns, Heading, Lead, Status, Tiles } from '#kernel/ui/content.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { type OwnDoors, OwnDoorsNotice } from '#portal/access/doors/doorways.tsx';
import type { Membership } from '#portal/common/members/rules.ts';
import { membershipText, statusText } from '#portal/common/members/words.ts';
import { MyNominations, type OwnNomination } from '#portal/joining/nominations/mine.tsx';
import { paths } from '#portal/paths.ts';
import type { Room } from '#portal/room.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Resident } from './store.ts';
import { NoEmail, StudentPart } from './student.tsx';
import { becomingTool, ownTools, tile, toolsFor } from './tools.ts';
import { type Waiting, whenText } from './waiting.ts';

const words = { en, fr };

interface Home {
  readonly resident: Resident;
  /** Whether this is the page on which an enrolment ends. */
  readonly justEnrolled: boolean;
  readonly memberships: readonly Membership[];
  /** Nominations for a further role, not yet at their end. */
  readonly underWay: readonly OwnNomination[];
  /** Whether somebody asked to move the account, and can still get it. */
  readonly moving: boolean;
  /** The ways by which this person comes in and that will close, if they must know. */
  readonly closing: OwnDoors | null;
  /** What others wait for this person to do. */
  readonly waiting: readonly Waiting[];
  /** Where things of a student's stand. */
  readonly stands: readonly VNode[];
  /** Whose tools are shown. */
  readonly rooms: readonly Room[];
}

/** The person's name, their roles, and the tools of those roles. */
export function homePage(locale: Locale, home: Home): View {
  const { memberships, underWay } = home;
  const { isStudent } = home.resident;
  const w = words[locale];
  const active = memberships.filter(({ status }) => status === 'active');
  const tools = toolsFor(home.rooms, new Set(active.map(({ role }) => role)));
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Greeting locale={locale} {...home} />
        <Concerns locale={locale} {...home} />
        {isStudent && <WaitsForYou locale={locale} waiting={home.waiting} />}
        {isStudent && <StudentPart locale={locale} stands={home.stands} rooms={home.rooms} />}
        <AtWork locale={locale} {...home} />
        {underWay.length > 0 && <MyNominations own={underWay} locale={locale} />}
        {tools.length > 0 && <h2>{w.tools}</h2>}
        {tools.length > 0 && <Tiles level={3} items={tools.map((tool) => tile(tool, locale))} />}
        <h2>{w.account}</h2>
        <Tiles
          level={3}
          items={[...ownTools, ...(isStudent ? [] : [becomingTool])].map((tool) => tile(tool, locale))}
        />
        <NoCode locale={locale} {...home} />
      </>
    ),
  };
}

/** What waits for somebody at work, with their roles beside it. */
function AtWork({ locale, memberships, waiting, resident: { isStudent } }: Home & { locale: Locale }) {
  const roles = <Roles locale={locale} memberships={memberships} />;
  if (isStudent) return memberships.length > 0 ? roles : null;
  if (waiting.length === 0) return roles;
  return (
    <Columns aside={roles}>
      <WaitsForYou locale={locale} waiting={waiting} />
    </Columns>
  );
}

function Roles({ locale, memberships }: Pick<Home, 'memberships'> & { locale: Locale }) {
  const w = words[locale];
  return (
    <>
      {memberships.every(({ status }) => status !== 'active') && (
        <Callout tone="warning">{w.suspended}</Callout>
      )}
      <h2>{w.roles}</h2>
      <ul class="roles">
        {memberships.map((membership) => (
          <li key={membership.id}>
            {membershipText(membership, locale)}{' '}
            {membership.status !== 'active' && (
              <Status tone="warning" text={statusText(membership.status, locale)} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Greeting({ locale, resident, justEnrolled }: Home & { locale: Locale }) {
  const w = words[locale];
  return (
    <>
      <Lead>{w.hello(fullName(resident))}</Lead>
      {justEnrolled && <Callout tone="success">{w.enrolled}</Callout>}
      {resident.formerSignIn && <p>{w.lastSignIn(formatDateTime(resident.formerSignIn, locale))}</p>}
    </>
  );
}

/** What somebody should see to before they lose their account, or hear nothing of it. */
function Concerns({ locale, resident, moving, closing }: Home & { locale: Locale }) {
  const { move, handover } = words[locale];
  return (
    <>
      {moving && (
        <Callout tone="warning" title={move.title}>
          <p>
            <a href={href(paths.account, locale)}>{move.link}</a>
          </p>
        </Callout>
      )}
      {resident.handsOver && (
        <Callout tone="warning" title={handover.title}>
          <p>
            {handover.text} <a href={href(paths.ourHandover, locale)}>{handover.link}</a>
          </p>
        </Callout>
      )}
      {closing && <OwnDoorsNotice locale={locale} own={closing} />}
      <NoEmail locale={locale} resident={resident} />
    </>
  );
}

/** What to do without a recovery code: it works once, so that whoever used theirs has none. */
function NoCode({ locale, resident: { hasRecoveryCode, codeUsedAt } }: Home & { locale: Locale }) {
  const w = words[locale];
  if (hasRecoveryCode) return null;
  return (
    <p>
      {codeUsedAt === null ? w.noCode.text : w.codeUsed(formatDate(codeUsedAt, locale))}{' '}
      <a href={href(paths.recoveryCode, locale)}>{w.noCode.link}</a>
    </p>
  );
}

/** What others wait for, with the way to it, and since when or until when. */
function WaitsForYou({ locale, waiting }: { locale: Locale; waiting: readonly Waiting[] }) {
  const w = words[locale].waiting;
  if (waiting.length === 0) return null;
  return (
    <>
      <h2>{w.title}</h2>
      <ul>
        {waiting.map(({ work, count, ...when }) => (
          <li key={work.key}>
            <a href={href(work.path, locale, {}, work.query)}>{work.text[locale](count)}</a>,{' '}
            {whenText(locale, { count, ...when })}
          </li>
        ))}
      </ul>
    </>
  );
}
