import { href } from '#kernel/http/path.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { ButtonForm } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Overview } from './overview.ts';
import { words } from './words.ts';

/** Requests for this account that its owner may know nothing of. */
export function Moves({ locale, overview }: { locale: Locale; overview: Overview }) {
  const w = words[locale].moves;
  return (
    <>
      {overview.moves.map((move) => (
        <Callout key={move.id} tone="warning" title={w.title}>
          <p>{movedWhen(move, locale)}</p>
          <p>{w.advice}</p>
          <ButtonForm
            kind="danger"
            action={href(paths.stopMove, locale, { id: move.id })}
            csrf={overview.csrf}
          >
            {w.cancel}
          </ButtonForm>
        </Callout>
      ))}
    </>
  );
}

/** When a move is made, or what it waits for. */
function movedWhen({ status, releaseAt, requestedAt }: Overview['moves'][number], locale: Locale): string {
  const w = words[locale].moves;
  if (releaseAt) return w.held(formatDateTime(releaseAt, locale));
  if (status === 'awaiting_mail') return w.awaitingMail;
  const isUnreached = status === 'unreached' || status === 'unreached_second';
  return isUnreached ? w.unreached : w.waiting(formatDateTime(requestedAt, locale));
}
