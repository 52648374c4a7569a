import { Fragment } from 'preact';
import { formatDay } from '#kernel/time.ts';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { FileLinks } from '#portal/programme/answer-files/fields.tsx';
import type { SentFile } from '#portal/programme/answer-files/store.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import type { Appeal } from '#portal/programme/verifications/appeals/list-store.ts';
import { type AppealStatus, can, saidIn } from '#portal/programme/verifications/appeals/rules.ts';
import type { Correction } from '#portal/programme/verifications/corrections/list-store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import { DecisionNumbers } from '#portal/programme/verifications/how-decided.tsx';
import { Said } from '#portal/programme/verifications/said.tsx';
import { words } from './fr.ts';

/** The decision that is looked at again, as it was signed. */
export function Reviewed({ locale, decision }: { locale: Locale; decision: Decision }) {
  const w = words[locale].page;
  return (
    <>
      <h2>{w.decided}</h2>
      <p>
        <bdi>{w.signedBy(decision.signedBy)}</bdi>
      </p>
      {decision.plain !== null && decision.plainOn !== null && (
        <p>
          {terms[locale].plain[decision.plain]} – {formatDay(decision.plainOn, locale)}
        </p>
      )}
      <ul>
        {decision.reasons.map((reason) => (
          <li key={reason}>{reasonText(locale, decision, reason)}</li>
        ))}
      </ul>
      <Said title={w.note} text={decision.note} />
      <Said title={w.override} text={decision.overrideReason} />
      <DecisionNumbers locale={locale} decision={decision} />
    </>
  );
}

/** Where a review stands; whether it is changed by a signature that waits. */
export const standingOf = ({
  file,
  appeal,
}: {
  readonly file: Pick<File, 'pending'>;
  readonly appeal: Pick<Appeal, 'status'>;
}): AppealStatus | 'signed' =>
  file.pending?.fact === 'restore' && can(appeal.status, 'correct') ? 'signed' : appeal.status;

/** Which request it is, and by when its review is to be decided. */
export const Due = ({ locale, file, appeal }: { locale: Locale; file: File; appeal: Appeal }) => (
  <>
    {file.reference}
    {appeal.dueOn !== null && ` – ${words[locale].page.due(formatDay(appeal.dueOn, locale))}`}
  </>
);

interface Exchanged {
  readonly locale: Locale;
  readonly appeal: Appeal;
  /** Corrections of the same decision that were refused: somebody had found it wrong. */
  readonly refused: readonly Correction[];
  /** What the answer of the institution is called. */
  readonly answer: string;
  readonly hrefOf: (file: SentFile) => string;
}

/** What was said in a review and of corrections of its decision, in the order of time. */
export function Exchange({ locale, appeal, refused, answer, hrefOf }: Exchanged) {
  const w = words[locale].page;
  const titles = { reason: w.reason, answer, sentOn: w.sentOn, coordinator: w.coordinator };
  const said = [
    ...saidIn(appeal).map(({ what, ...one }) => ({
      ...one,
      title: titles[what],
      files: what === 'reason' ? appeal.files : [],
    })),
    ...refused.flatMap(({ reason, askedBy, askedAt, answer: why, settledAt }) => [
      { title: w.correctionAsked, text: reason, at: askedAt, by: askedBy.name, files: [] },
      { title: w.correctionRefused, text: why, at: settledAt ?? askedAt, by: null, files: [] },
    ]),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return said.map(({ title, text, at, by, files }) => (
    <Fragment key={`${title} ${at.getTime()}`}>
      <Said title={title} text={text} />
      <p class="hint">
        <bdi>{w.said(by, formatDateTime(at, locale))}</bdi>
      </p>
      <FileLinks locale={locale} files={files} hrefOf={hrefOf} />
    </Fragment>
  ));
}
