import type { Account, SessionTimes } from './frame.ts';
import { formatTime, type Locale } from './locale.ts';
import { useWords } from './words.ts';

interface Props {
  times: SessionTimes;
  locale: Locale;
  account?: Account | null | undefined;
}

/** Closed, and so absent, until the script opens it. */
export function SessionWarning({ times, locale, account }: Props) {
  const words = useWords().session;
  return (
    <dialog
      class="session"
      id="session-warning"
      aria-labelledby="session-title"
      aria-describedby="session-text"
      data-warn={times.idle.warnBeforeSeconds}
      data-end={times.idle.endsAfterSeconds}
      data-last-warn={times.absolute.warnBeforeSeconds}
      data-last-end={times.absolute.endsAfterSeconds}
      data-last-at={times.endsAt.toISOString()}
      data-last-text={words.last(formatTime(times.endsAt, locale))}
      data-login={times.loginUrl}
      data-minute={words.remaining.minute}
      data-minutes={words.remaining.minutes}
      data-less={words.remaining.less}
    >
      <h2 id="session-title">{words.title}</h2>
      <p id="session-text">{words.text}</p>
      <p>
        {words.remaining.before} <strong aria-live="polite" data-remaining />
      </p>
      <Ways times={times} account={account} />
    </dialog>
  );
}

/** What can be done about it; the script hides which does not apply. */
function Ways({ times, account }: Pick<Props, 'times' | 'account'>) {
  const words = useWords().session;
  return (
    <div class="actions">
      <form action={times.keepAliveUrl} method="post" data-keep-alive>
        <input type="hidden" name="_csrf" value={times.csrf} />
        <button class="button button-primary" type="submit">
          {words.stay}
        </button>
      </form>
      <form method="dialog" hidden data-understood>
        <button class="button button-primary" type="submit">
          {words.understood}
        </button>
      </form>
      {account && (
        <form action={account.logout.action} method="post">
          <input type="hidden" name="_csrf" value={account.logout.csrf} />
          <button class="button button-secondary" type="submit">
            {words.logout}
          </button>
        </form>
      )}
    </div>
  );
}

/** When the session ends, for whom no script will warn. */
export function SessionEnds({ times, locale }: Omit<Props, 'account'>) {
  const words = useWords().session;
  return (
    <noscript>{words.ends(formatTime(times.endsAt, locale), times.idle.endsAfterSeconds / 60)}</noscript>
  );
}
