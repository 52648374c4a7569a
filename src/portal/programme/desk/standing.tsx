import { fullName } from '#kernel/names.ts';
import { formatDay } from '#kernel/time.ts';
import { Callout, Lead, Status } from '#kernel/ui/content.tsx';
import { formatDate, formatDateTime } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { ContestNote } from '#portal/programme/contested/pages.tsx';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { signedText } from '#portal/programme/verifications/signed.ts';
import type { Checking } from './check.ts';
import { BarNote } from './check-parts.tsx';
import { words } from './fr.ts';

/** Whose request it is, how it stands, and what keeps whoever looks from deciding it. */
export function Standing({ visit }: { visit: PortalVisit<Checking> }) {
  const { locale, file } = visit;
  const w = words[locale].check;
  const { pending } = file;
  return (
    <>
      <Lead>
        <bdi>{fullName(file.claimed)}</bdi>{' '}
        <Status text={pending === null ? terms[locale].statuses[file.status] : w.signed} />
      </Lead>
      <p>
        {file.reference} – {w.asked(formatDay(file.askedOn, locale))}
        {file.dueOn !== null && <>, {w.due(formatDay(file.dueOn, locale))}</>},{' '}
        {file.holder === null ? w.nobody : w.with(file.holder.name)}
      </p>
      <Moved locale={locale} of={file} />
      <Answered visit={visit} />
      {pending !== null && (
        <Callout tone="info">
          {w.pending(
            pending.signer.name,
            signedText(locale, pending),
            formatDateTime(pending.effectiveAt, locale),
          )}
        </Callout>
      )}
      <ContestNote locale={locale} contest={visit.contest} at={visit.at} />
      <BarNote visit={visit} />
      {!file.consentLives && <Callout tone="warning">{w.noConsent}</Callout>}
    </>
  );
}

/** That an answer has come, with the way to its words. */
function Answered({ visit: { locale, file } }: { visit: PortalVisit<Checking> }) {
  const w = words[locale].check;
  const isOpen = file.pending === null && (file.status === 'new' || file.status === 'in_progress');
  if (file.answeredAt === null || !isOpen) return null;
  return (
    <Callout tone="success">
      <p>
        {w.answered(formatDate(file.answeredAt, locale))} <a href="#messages">{w.readAnswer}</a>
      </p>
    </Callout>
  );
}
