import { Fragment } from 'preact';
import { href } from '#kernel/http/path.ts';
import { formatDay, formatLastDay, isOver } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, isoDate, type Locale } from '#kernel/ui/locale.ts';
import { FileLinks } from '#portal/programme/answer-files/fields.tsx';
import { Grounds } from '#portal/programme/asking/decision.tsx';
import type { Appeal, Reviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import { can, correctedSince, lastDayOf, saidIn } from '#portal/programme/verifications/appeals/rules.ts';
import type { Correction } from '#portal/programme/verifications/corrections/list-store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import { Said } from '#portal/programme/verifications/said.tsx';
import { words } from './fr.ts';

interface Shown {
  readonly locale: Locale;
  readonly file: File;
  readonly reviewable: Reviewable;
  /** The decision that was reviewed, where another has taken its place. */
  readonly reviewed: Decision | null;
  /** What of its decision was corrected. */
  readonly made: readonly Correction[];
  /** Whether the request has brought a number. */
  readonly numbered: boolean;
  readonly now: Date;
}

/** The review of a decision that its student is not eligible: the way to it, or how far it has come. */
export function ReviewPart({ locale, file, reviewable, reviewed, made, numbered, now }: Shown) {
  const { appeal } = reviewable;
  if (appeal !== null)
    return (
      <Under
        locale={locale}
        file={file}
        appeal={appeal}
        reviewed={reviewed}
        numbered={numbered}
        since={correctedSince(appeal, made)}
      />
    );
  if (file.status !== 'ineligible') return null;
  const w = words[locale].part;
  const until = lastDayToAsk(file, reviewable);
  return (
    <>
      <h2>{w.title}</h2>
      {isOver(until, now) ? (
        <p>{w.over}</p>
      ) : (
        <>
          <p>
            {w.lead} {w.until(formatLastDay(until, locale))}
          </p>
          <Moved locale={locale} of={{ movedFrom: reviewable.askMoved?.from ?? null }} />
          <Actions>
            <ButtonLink href={href(paths.askReview, locale, { id: file.id })}>{w.ask}</ButtonLink>
          </Actions>
        </>
      )}
    </>
  );
}

/** The last day on which a review can be asked of a decision. */
export const lastDayToAsk = (
  { clocks }: Pick<File, 'clocks'>,
  { effectiveAt, askMoved }: Pick<Reviewable, 'effectiveAt' | 'askMoved'>,
): string => askMoved?.to ?? lastDayOf(isoDate(effectiveAt), clocks.appeal);

interface Asked extends Pick<Shown, 'locale' | 'file' | 'numbered'> {
  readonly appeal: Appeal;
  /** The decision that was reviewed, where another has taken its place. */
  readonly reviewed: Decision | null;
  /** The correction that came after it. */
  readonly since: Correction | undefined;
}

function Under({ locale, file, appeal, reviewed, numbered, since }: Asked) {
  const w = words[locale].part;
  const { status, dueOn } = appeal;
  return (
    <>
      <Callout tone={status === 'changed' ? 'success' : 'info'} title={w.title}>
        <p>{standingText(locale, file, { appeal, since })}</p>
        {appeal.restored === false && since === undefined && <p>{words[locale].only}</p>}
        {dueOn !== null && <p>{numbered ? w.number : w.noNumber}</p>}
        <Ways locale={locale} file={file} status={status} />
      </Callout>
      <Moved locale={locale} of={appeal} />
      {reviewed && (
        <>
          <h3>{w.reviewed}</h3>
          <Grounds locale={locale} decision={reviewed} />
          <p class="hint">{w.said(formatDateTime(reviewed.effectiveAt, locale))}</p>
        </>
      )}
      <Exchanged locale={locale} file={file} appeal={appeal} />
    </>
  );
}

/** What was said, in the order of time. */
const Exchanged = ({ locale, file, appeal }: Pick<Asked, 'locale' | 'file' | 'appeal'>) => {
  const w = words[locale].part;
  return saidIn(appeal).map(({ what, text, at }) => (
    <Fragment key={`${what} ${at.getTime()}`}>
      <Said rank={3} title={w[what]} text={text} />
      <p class="hint">{w.said(formatDateTime(at, locale))}</p>
      {what === 'reason' && (
        <FileLinks
          locale={locale}
          files={appeal.files}
          hrefOf={({ id: document }) => href(paths.ownFile, locale, { id: file.id, document })}
        />
      )}
    </Fragment>
  ));
};

/** What its student can do of a review; nothing once it is over. */
function Ways({ locale, file, status }: Pick<Shown, 'locale' | 'file'> & Pick<Appeal, 'status'>) {
  const w = words[locale].part;
  const [sendsOn, withdraws] = [can(status, 'send_on'), can(status, 'withdraw')];
  if (!sendsOn && !withdraws) return null;
  return (
    <Actions>
      {sendsOn && (
        <ButtonLink href={href(paths.sendReviewOn, locale, { id: file.id })}>{w.sendOn}</ButtonLink>
      )}
      {withdraws && (
        <ButtonLink href={href(paths.withdrawReview, locale, { id: file.id })} kind="secondary">
          {w.withdraw}
        </ButtonLink>
      )}
    </Actions>
  );
}

/** How far a review has come, and what comes next, for its student’s home page; nothing where none was asked for. */
export function ReviewSentence({ locale, file, appeal }: Pick<Asked, 'locale' | 'file' | 'appeal'>) {
  const isOver = appeal.status === 'closed' || appeal.status === 'withdrawn';
  return (
    <p>
      {standingText(locale, file, { appeal, since: undefined })}
      {isOver && ` ${words[locale].next}`}
    </p>
  );
}

/** How far a review has come; where its decision was corrected since, that the correction holds. */
function standingText(
  locale: Locale,
  { organisation }: File,
  { appeal: { status, dueOn }, since }: Pick<Asked, 'appeal' | 'since'>,
): string {
  const w = words[locale];
  const due = dueOn === null ? '' : formatDay(dueOn, locale);
  if (since === undefined) return w.sentences[status](organisation[locale], due);
  const before = w.before[status === 'withdrawn' || status === 'closed' ? status : 'other'];
  return `${before} ${w.since(formatDate(since.settledAt ?? since.askedAt, locale))}`;
}
