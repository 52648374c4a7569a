import type { Account, SessionTimes } from './frame.ts';
import { useWords } from './words.ts';

/** Closed, and so absent, until the script opens it. */
export function SessionWarning(props: { times: SessionTimes; account?: Account | null | undefined }) {
  const words = useWords().session;
  const { times, account } = props;
  return (
    <dialog
      class="session"
      id="session-warning"
      aria-labelledby="session-title"
      aria-describedby="session-text"
      data-warn={times.warnAfterSeconds}
      data-end={times.endsAfterSeconds}
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
      <div class="actions">
        <form action={times.keepAliveUrl} method="post" data-keep-alive>
          <input type="hidden" name="_csrf" value={times.csrf} />
          <button class="button button-primary" type="submit">
            {words.stay}
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
    </dialog>
  );
}
