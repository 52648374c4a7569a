import type { Path } from '#kernel/http/path.ts';
import { formatLastDay } from '#kernel/time.ts';
import { Callout, Details } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { FileLinks } from '#portal/programme/answer-files/fields.tsx';
import type { Checking } from '#portal/programme/desk/check.ts';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { fileOf, pageAt } from '#portal/programme/desk/ways.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import { ToldNumbers } from '#portal/programme/verifications/intents/heard.tsx';
import type { Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { isInForce, isRipe, takesReply } from '#portal/programme/verifications/intents/rules.ts';
import { Moved } from '#portal/programme/verifications/moved.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import { OPEN } from '#portal/programme/verifications/rules.ts';
import type { Overtaken } from '#portal/programme/verifications/transfers/overtaken-store.ts';
import { words } from './fr.ts';

interface Shown {
  readonly visit: PortalVisit<Checking>;
  readonly intent: Intent | null;
}

/** How a decision in force may end, and how far what is intended has come; nothing for whose own file it is. */
export function LosingPart({ visit, intent, isReviewed }: Shown & { readonly isReviewed: boolean }) {
  const { locale, file, barred } = visit;
  if (file.status === 'ineligible' && isReviewed) return <ReviewLink visit={visit} />;
  if (OPEN.some((open) => open === file.status)) return <DiedLink visit={visit} />;
  if (!isInForce(file.status)) return null;
  const w = words[locale];
  return (
    <>
      <h2>{w.title}</h2>
      {intent === null ? <p>{`${w.lead} ${w.mistaken}`}</p> : <Standing visit={visit} intent={intent} />}
      {barred === null && file.pending === null && (
        <div class="on-screen">
          <Ways visit={visit} intent={intent} />
        </div>
      )}
    </>
  );
}

/** What was signed here, and came to nothing by what was signed at the other end of a transfer. */
export function OvertakenPart(props: { visit: PortalVisit<Checking>; overtaken: Overtaken | null }) {
  const { visit, overtaken } = props;
  if (overtaken === null) return null;
  const { locale, file } = visit;
  const w = words[locale].overtaken;
  const say = file.status === 'transferred' ? w.transferred : w.closed;
  return (
    <Callout tone="warning" title={w.title}>
      <p>{say(overtaken.signer, formatDateTime(overtaken.at, locale))}</p>
    </Callout>
  );
}

/** Where a student dies before anything is decided; whoever holds the request, DIRs and alternates say so. */
function DiedLink({ visit }: { visit: PortalVisit<Checking> }) {
  const { locale, at, barred, file } = visit;
  if (!isRepresentative(at.role) || barred !== null || file.pending !== null) return null;
  return (
    <Actions>
      <ButtonLink href={pageAt(visit, paths.requestPlainFact)} kind="secondary">
        {words[locale].died}
      </ButtonLink>
    </Actions>
  );
}

/** The way to the review that its student asked for. */
function ReviewLink({ visit }: { visit: PortalVisit<Checking> }) {
  const w = words[visit.locale];
  return (
    <Callout tone="warning">
      <p>{w.reviewed}</p>
      <Actions>
        <ButtonLink href={pageAt(visit, paths.requestReview)} kind="secondary">
          {w.review}
        </ButtonLink>
      </Actions>
    </Callout>
  );
}

function Standing({ visit, intent }: Shown & { readonly intent: Intent }) {
  const { locale } = visit;
  const w = words[locale];
  return (
    <>
      <Callout tone={isRipe(intent.status) ? 'warning' : 'info'}>
        <p>{sentenceOf(visit, intent)}</p>
        {isRipe(intent.status) && !isRepresentative(visit.at.role) && <p>{w.prepare}</p>}
      </Callout>
      {takesReply(intent.status) && <Moved locale={locale} of={intent} />}
      <ToldPart visit={visit} intent={intent} />
      {intent.reply !== null && (
        <>
          <h3>{w.reply}</h3>
          <p class="typed">
            <bdi>{intent.reply}</bdi>
          </p>
          <FileLinks locale={locale} files={intent.files} hrefOf={fileOf(visit)} />
        </>
      )}
    </>
  );
}

/** What the student was told, as they read it; of a draft nothing yet. */
function ToldPart({ visit: { locale }, intent }: Shown & { readonly intent: Intent }) {
  const { sentAt, reasons, note } = intent;
  if (sentAt === null) return null;
  return (
    <Details summary={words[locale].told(formatDateTime(sentAt, locale))}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reasonText(locale, intent, reason)}</li>
        ))}
      </ul>
      <p class="typed">
        <bdi>{note}</bdi>
      </p>
      <ToldNumbers locale={locale} intent={intent} />
    </Details>
  );
}

function sentenceOf({ locale }: PortalVisit<Checking>, intent: Intent): string {
  const w = words[locale];
  if (intent.repliedAt !== null) return w.replied(formatDate(intent.repliedAt, locale));
  if (intent.status === 'lapsed') return w.lapsed;
  return intent.replyBy === null
    ? w.drafted(intent.draftedBy)
    : w.sent(formatLastDay(intent.replyBy, locale));
}

function Ways({ visit, intent }: Shown) {
  const { locale, at } = visit;
  const w = words[locale];
  const represents = isRepresentative(at.role);
  const to = (path: Path) => pageAt(visit, path);
  const isDraft = intent?.status === 'drafted';
  return (
    <Actions>
      {intent !== null && isRipe(intent.status) && represents && (
        <ButtonLink href={to(paths.requestDecideIntent)}>{w.decide}</ButtonLink>
      )}
      {(intent === null || isDraft) && (
        <ButtonLink href={to(paths.requestIntent)} kind="secondary">
          {intent === null ? w.write : represents ? w.open : w.openOwn}
        </ButtonLink>
      )}
      {intent !== null && (isDraft || represents) && (
        <ButtonLink href={to(paths.requestDropIntent)} kind="secondary">
          {w.drop}
        </ButtonLink>
      )}
      <ButtonLink href={to(paths.requestPeriods)} kind="secondary">
        {desk[locale].check.changePeriods}
      </ButtonLink>
      {represents && (
        <ButtonLink href={to(paths.requestPlainFact)} kind="secondary">
          {w.plain}
        </ButtonLink>
      )}
    </Actions>
  );
}
