import { href } from '#kernel/http/path.ts';
import { formatDay, formatLastDay, isOver } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { isoDate, type Locale } from '#kernel/ui/locale.ts';
import { FileLinks } from '#portal/programme/answer-files/fields.tsx';
import type { Appeal, Reviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import { can, lastDayOf } from '#portal/programme/verifications/appeals/rules.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';

interface Shown {
  readonly locale: Locale;
  readonly file: File;
  readonly reviewable: Reviewable;
  readonly now: Date;
}

/** The review of a decision that its student is not eligible: the way to it, or how far it has come. */
export function ReviewPart({ locale, file, reviewable, now }: Shown) {
  const { appeal } = reviewable;
  if (appeal !== null) return <Under locale={locale} file={file} appeal={appeal} />;
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

function Under({ locale, file, appeal }: { locale: Locale; file: File; appeal: Appeal }) {
  const w = words[locale].part;
  const { status, dueOn } = appeal;
  const due = dueOn === null ? '' : formatDay(dueOn, locale);
  return (
    <>
      <Callout tone={status === 'changed' ? 'success' : 'info'} title={w.title}>
        <p>{words[locale].sentences[status](file.organisation[locale], due)}</p>
        {appeal.restored === false && <p>{words[locale].only}</p>}
        {dueOn !== null && <p>{w.number}</p>}
        <Actions>
          {can(status, 'send_on') && (
            <ButtonLink href={href(paths.sendReviewOn, locale, { id: file.id })}>{w.sendOn}</ButtonLink>
          )}
          {can(status, 'withdraw') && (
            <ButtonLink href={href(paths.withdrawReview, locale, { id: file.id })} kind="secondary">
              {w.withdraw}
            </ButtonLink>
          )}
        </Actions>
      </Callout>
      <Moved locale={locale} of={appeal} />
      <Said title={w.coordinator} text={appeal.coordinatorWords} />
      <Said title={w.sentOn} text={appeal.sentOnWords} />
      <Said title={w.answer} text={appeal.answer} />
      <Said title={w.yours} text={appeal.reason} />
      <FileLinks
        locale={locale}
        files={appeal.files}
        hrefOf={({ id: document }) => href(paths.ownFile, locale, { id: file.id, document })}
      />
    </>
  );
}

const Said = ({ title, text }: { title: string; text: string | null }) =>
  text === null || text === '' ? null : (
    <>
      <h3>{title}</h3>
      <p class="typed">
        <bdi>{text}</bdi>
      </p>
    </>
  );
