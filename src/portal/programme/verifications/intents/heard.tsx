import { formatLastDay } from '#kernel/time.ts';
import { Details } from '#kernel/ui/content.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { FileLinks } from '#portal/programme/answer-files/fields.tsx';
import type { SentFile } from '#portal/programme/answer-files/store.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import { words } from '#portal/programme/verifications/fr.ts';
import type { Intent } from './list-store.ts';
import { lookedAt } from './rules.ts';

interface Heard {
  readonly locale: Locale;
  readonly intent: Intent | null;
  /** Whether its student reads it. */
  readonly isOwn?: boolean;
  /** Where its files are given out to whoever reads it. */
  readonly hrefOf: (file: SentFile) => string;
}

/** What was told before a decision, and what its student replied; nothing where nothing had to be told. */
export function HeardPart({ locale, intent, isOwn = false, hrefOf }: Heard) {
  if (intent === null) return null;
  const { all, own, theirs } = words[locale].heard;
  const w = isOwn ? own : theirs;
  const { reply, repliedAt, replyBy, sentAt } = intent;
  const isOvertaken = intent.status === 'overtaken';
  return (
    <>
      <h2>{all.title}</h2>
      {sentAt && <p>{w.told(formatDate(sentAt, locale))}</p>}
      <ul>
        {intent.reasons.map((reason) => (
          <li key={reason}>{reasonText(locale, intent, reason)}</li>
        ))}
      </ul>
      <p class="typed">
        <bdi>{intent.note}</bdi>
      </p>
      {(reply !== null || !isOvertaken) && <h3>{w.reply}</h3>}
      {repliedAt && <p>{all.on(formatDate(repliedAt, locale))}</p>}
      {reply === null ? (
        replyBy !== null && !isOvertaken && <p>{w.silent(formatLastDay(replyBy, locale))}</p>
      ) : (
        <p class="typed">
          <bdi>{reply}</bdi>
        </p>
      )}
      <FileLinks locale={locale} files={intent.files} hrefOf={hrefOf} />
      {isOvertaken && <p>{w.overtaken}</p>}
      <ToldNumbers locale={locale} intent={intent} />
    </>
  );
}

/** What the numbers said as it was written. */
export const ToldNumbers = ({ locale, intent }: { locale: Locale; intent: Intent }) => (
  <Details summary={words[locale].heard.all.numbers}>
    <HowDecided
      locale={locale}
      evaluation={intent.evaluation}
      periods={intent.inputs.periods}
      rule={intent.inputs}
      {...(lookedAt(intent.reasons) === 'request' && { look: 'request' })}
      isOpen
    />
  </Details>
);
