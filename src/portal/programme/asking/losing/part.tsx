import { href } from '#kernel/http/path.ts';
import { formatDay, formatLastDay } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { FileLinks } from '#portal/programme/answer-files/fields.tsx';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import { paths } from '#portal/programme/messages/paths.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import type { Dropped, Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { lookedAt, takesReply } from '#portal/programme/verifications/intents/rules.ts';
import { ExcludedBy } from '#portal/programme/verifications/losses/part.tsx';
import type { Loss } from '#portal/programme/verifications/losses/rules.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';

interface Told {
  readonly locale: Locale;
  readonly file: File;
  readonly intent: Intent;
}

interface Numbers extends Pick<Told, 'locale' | 'intent'> {
  /** The losses that exclude its student, where it was judged by one. */
  readonly losses: readonly Loss[];
}

const OWN = { kind: 'own' } as const;

/** What the institution intends, what would follow, and until when its student can reply. */
export function IntentPart(props: Told & Numbers & { goesTo: File['organisation'] | null }) {
  const { locale, file, intent, losses, goesTo } = props;
  const w = words[locale].intent;
  return (
    <>
      <Callout tone="warning" title={w.title(file.organisation[locale])}>
        <p>{w.undecided}</p>
        <Reply locale={locale} file={file} intent={intent} />
      </Callout>
      {takesReply(intent.status) && <Moved locale={locale} of={intent} />}
      <IntentText locale={locale} intent={intent} />
      {intent.reply !== null && (
        <FileLinks
          locale={locale}
          files={intent.files}
          hrefOf={({ id: document }) => href(requests.ownFile, locale, { id: file.id, document })}
        />
      )}
      <h2>{w.followsTitle}</h2>
      <ul>
        {w.follows.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {goesTo && <li>{w.transfer(goesTo[locale])}</li>}
      </ul>
      <IntentNumbers {...{ locale, intent, losses }} />
    </>
  );
}

/** What the numbers said as it was written, exactly as they were kept with it. */
export const IntentNumbers = ({ locale, intent, losses }: Numbers) => (
  <HowDecided
    locale={locale}
    evaluation={intent.evaluation}
    periods={intent.inputs.periods}
    rule={intent.inputs}
    excluded={<ExcludedBy {...{ locale, losses }} reader={OWN} facts={intent.inputs.facts} rule={intent} />}
    {...(lookedAt(intent.reasons) === 'request' && { look: 'request' })}
    isOpen
  />
);

function Reply({ locale, file, intent }: Told) {
  const w = words[locale].intent;
  if (intent.repliedAt !== null) return <p>{w.replied(formatDate(intent.repliedAt, locale))}</p>;
  return (
    <>
      {intent.status === 'sent' && intent.replyBy !== null && (
        <p>{w.until(formatLastDay(intent.replyBy, locale))}</p>
      )}
      {intent.status === 'lapsed' && <p>{w.late}</p>}
      {takesReply(intent.status) && (
        <Actions>
          <ButtonLink href={href(paths.reply, locale, { id: file.id })}>{w.open}</ButtonLink>
        </Actions>
      )}
    </>
  );
}

/** What was told and is dropped since: nothing of its reasons stands any more. */
export function DroppedPart(props: { locale: Locale; file: File; dropped: Dropped | null }) {
  const { locale, file, dropped } = props;
  if (dropped === null || !dropped.wasTold) return null;
  const w = words[locale].dropped;
  return (
    <Callout tone="success" title={w.title(file.organisation[locale])}>
      <p>{w.text(formatDate(dropped.at, locale))}</p>
    </Callout>
  );
}

/** Why it is intended, in the words of the institution, and what the student replied. */
export function IntentText({ locale, intent }: Pick<Told, 'locale' | 'intent'>) {
  const w = words[locale].intent;
  return (
    <>
      <h2>{w.why}</h2>
      <ul>
        {intent.reasons.map((reason) => (
          <li key={reason}>{reasonText(locale, intent, reason)}</li>
        ))}
      </ul>
      <h3>{w.note}</h3>
      <p class="typed">
        <bdi>{intent.note}</bdi>
      </p>
      {intent.reply !== null && (
        <>
          <h3>{w.yours}</h3>
          <p class="typed">
            <bdi>{intent.reply}</bdi>
          </p>
        </>
      )}
    </>
  );
}

/** What follows for somebody whose number has ended with a finding. */
export function LostPart(props: {
  locale: Locale;
  plain: Decision['plain'];
  /** Whether it is on record what became of its permit. */
  isSettled: boolean;
}) {
  const { locale, plain, isSettled } = props;
  const w = words[locale].lost;
  return (
    <Callout tone="danger" title={w.title}>
      <p>{w.text}</p>
      {isSettled ? <p>{w.recorded}</p> : <p>{`${w.back} ${w.permit}`}</p>}
      <p>
        {w.wrong} {plain === null ? w.again : w.elsewhere}
      </p>
    </Callout>
  );
}

/** The plain fact by which it ended. */
export const PlainPart = ({ locale, decision }: { locale: Locale; decision: Decision }) =>
  decision.plain === null || decision.plainOn === null ? null : (
    <p>{words[locale].plain[decision.plain](formatDay(decision.plainOn, locale))}</p>
  );
