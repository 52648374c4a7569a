import { href } from '#kernel/http/path.ts';
import { formatDay, formatLastDay } from '#kernel/time.ts';
import { Callout, Status } from '#kernel/ui/content.tsx';
import { Actions, Button } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { anchorOf, guidePath } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { DoorNow } from './load.ts';
import type { InBoth } from './rules.ts';

/** Until when a door can be used, and why; nothing of one without an end. */
export function DoorEnd({ locale, state }: { locale: Locale; state: DoorNow['state'] }) {
  if (state.kind === 'open') return null;
  const w = words[locale];
  return (
    <>
      <p>
        {state.kind === 'retiring' ? (
          <Status tone="warning" text={w.until(formatLastDay(state.lastDay, locale))} />
        ) : (
          <>
            <Status tone="neutral" text={w.closed} /> {w.closedAfter(formatDay(state.lastDay, locale))}
          </>
        )}
      </p>
      {state.reason[locale] !== '' && <p>{state.reason[locale]}</p>}
    </>
  );
}

/** What somebody does whose way to log in has closed. */
export function MoveInstead({ locale }: { locale: Locale }) {
  const w = words[locale].instead;
  return (
    <>
      <p>{w.text}</p>
      <p>
        <a href={`${href(guidePath('lost'), locale)}#${anchorOf('lost', LOST_CREDENTIAL)}`}>{w.link}</a>
      </p>
    </>
  );
}

/** The part of the guide's section about a lost credential. */
const LOST_CREDENTIAL = 5;

/** The doors that can be used, as buttons of one form; of the others, that they have closed. */
export function DoorButtons({ locale, doors }: { locale: Locale; doors: readonly DoorNow[] }) {
  const usable = doors.filter(({ state }) => state.kind !== 'closed');
  const ending = doors.filter(({ state }) => state.kind !== 'open');
  return (
    <>
      <Actions>
        {usable.map(({ door }) => (
          <Button key={door.key} name="door" value={door.key}>
            {door.name[locale]}
          </Button>
        ))}
      </Actions>
      {ending.map(({ door, state }) => (
        <p key={door.key}>{endText(locale, door.name, state)}</p>
      ))}
    </>
  );
}

function endText(locale: Locale, name: InBoth, state: DoorNow['state']): string {
  if (state.kind === 'open') return '';
  const w = words[locale].own;
  return state.kind === 'closed'
    ? w.closed(name[locale], formatDay(state.lastDay, locale))
    : w.closes(name[locale], formatLastDay(state.lastDay, locale));
}

export interface OwnDoors {
  readonly only: boolean;
  readonly doors: readonly DoorNow[];
}

/** What the home page tells whoever will not be able to log in as they did. */
export function OwnDoorsNotice({ locale, own }: { locale: Locale; own: OwnDoors }) {
  const w = words[locale].own;
  return (
    <Callout tone={own.only ? 'warning' : 'info'} title={own.only ? w.only : w.other}>
      {own.doors.map(({ door, state }) => (
        <p key={door.key}>
          {endText(locale, door.name, state)}
          {state.kind !== 'open' && state.reason[locale] !== '' && ` ${state.reason[locale]}`}
        </p>
      ))}
      <p>{own.only ? w.onlyText : w.otherText}</p>
      {own.only && (
        <p>
          <a href={href(paths.link, locale)}>{w.link}</a>
        </p>
      )}
    </Callout>
  );
}
