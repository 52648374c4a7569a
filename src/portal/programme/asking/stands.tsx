import type { VNode } from 'preact';
import { href } from '#kernel/http/path.ts';
import { formatLastDay } from '#kernel/time.ts';
import { Callout, Details } from '#kernel/ui/content.tsx';
import { Guarded } from '#kernel/ui/guarded.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { OwnContest } from '#portal/programme/contested/pages.tsx';
import { listContestedWhere } from '#portal/programme/contested/store.ts';
import { showNumber } from '#portal/programme/evn/rules.ts';
import { type Evn, mapNumbers } from '#portal/programme/evn/store.ts';
import { mapClosing } from '#portal/programme/unanswered/store.ts';
import { type Appeal, findReviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import { type File, listOwnFiles } from '#portal/programme/verifications/file-store.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { mapToReply } from '#portal/programme/verifications/intents/list-store.ts';
import { isInForce } from '#portal/programme/verifications/intents/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { listOwnTransfers, type OwnTransfer } from '#portal/programme/verifications/transfers/list-store.ts';
import { ReviewSentence } from './appeal/part.tsx';
import { words } from './fr.ts';
import { words as losing } from './losing/fr.ts';
import { isLive, notOutlived } from './rules.ts';
import { Closes, Steps, sentenceOf } from './steps.tsx';
import { words as transfers } from './transfer/fr.ts';

/** How many requests a home page shows as they stand; the others are a list. */
const SHOWN = 3;

/** Where a student's latest requests stand, what waits for them first, then what lives; null before there is one. */
export async function stands(
  portal: Portal,
  { locale, personId }: PortalVisit<{ readonly personId: string }>,
): Promise<VNode | null> {
  const all = await listOwnFiles(portal.db, personId);
  if (all.length === 0) return null;
  const files = notOutlived(all);
  const intended = await intendedOf(portal, personId, files);
  const asked = files.filter(({ id, status }) => status === 'info_requested' || intended.has(id));
  const shown = inOrder(files, asked).slice(0, SHOWN);
  const numbers = await mapNumbers(
    portal.db,
    shown.map(({ id }) => id),
  );
  const isAsked = files.some(({ status }) => status === 'info_requested');
  const closing = await mapClosing(portal.db, isAsked ? personId : null);
  const contested = await contestedOf(portal, personId, [...numbers.values()].flat());
  const goingTo = await goingToOf(portal, personId, shown);
  const reviews = await reviewsOf(portal, shown);
  return (
    <>
      {shown.map((file) => (
        <OneRequest
          key={file.id}
          locale={locale}
          file={file}
          live={numbers.get(file.id)?.find(({ status }) => status === 'live')}
          hasLost={file.status === 'ineligible' && numbers.has(file.id)}
          isContested={contested.has(file.organisationId)}
          closesOn={closing.get(file.id)}
          goesTo={goingTo.get(file.id)}
          replyBy={intended.get(file.id)}
          appeal={reviews.get(file.id)}
        />
      ))}
      <Further locale={locale} files={all.filter((file) => !shown.includes(file))} />
    </>
  );
}

/** What waits for its student, then what lives, then what is over. */
function inOrder(files: readonly File[], asked: readonly File[]): readonly File[] {
  const others = files.filter((file) => !asked.includes(file));
  return [...asked, ...others.filter(isLive), ...others.filter((file) => !isLive(file))];
}

interface Standing {
  readonly locale: Locale;
  readonly file: File;
  readonly live: Evn | undefined;
  /** Whether its number ended by what was found. */
  readonly hasLost: boolean;
  readonly isContested: boolean;
  readonly closesOn: string | undefined;
  /** The institution to which its decision is being transferred. */
  readonly goesTo: OwnTransfer['to'] | undefined;
  /** Until when a reply is wanted to what the institution intends. */
  readonly replyBy: string | undefined;
  /** The review of the decision that stands. */
  readonly appeal: Appeal | undefined;
}

function OneRequest(one: Standing) {
  const { locale, file, live, hasLost, isContested, closesOn, goesTo, replyBy, appeal } = one;
  return (
    <section class="panel">
      <h3>{file.organisation[locale]}</h3>
      <Steps locale={locale} status={file.status} />
      <p>
        {sentenceOf(locale, file)}
        {goesTo && ` ${transfers[locale].sentence(goesTo[locale])}`}
      </p>
      {hasLost && <p>{words[locale].stands[appeal === undefined ? 'lost' : 'ended']}</p>}
      {appeal && <ReviewSentence locale={locale} file={file} appeal={appeal} />}
      {live && <Live number={live.number} />}
      {live && isContested && <OwnContest locale={locale} />}
      <Closes locale={locale} on={closesOn} />
      {replyBy && <Callout tone="warning">{losing[locale].home(formatLastDay(replyBy, locale))}</Callout>}
      <p>
        <a href={href(paths.ownRequest, locale, { id: file.id })}>
          {words[locale].stands.open}
          <span class="hidden"> – {file.organisation[locale]}</span>
        </a>
      </p>
    </section>
  );
}

const Live = ({ number }: { number: string }) => (
  <p>
    <Guarded>
      <strong>{showNumber(number)}</strong>
    </Guarded>
  </p>
);

/** The way to the requests that are not shown. */
const Further = ({ locale, files }: { locale: Locale; files: readonly File[] }) =>
  files.length === 0 ? null : (
    <Details summary={words[locale].stands.more(files.length)}>
      <ul>
        {files.map(({ id, organisation, reference, status }) => (
          <li key={id}>
            <a href={href(paths.ownRequest, locale, { id })}>{organisation[locale]}</a> –{' '}
            {terms[locale].statuses[status]} – {reference}
          </li>
        ))}
      </ul>
    </Details>
  );

/** How far reviews have come of decisions that somebody is not eligible, by the request. */
async function reviewsOf({ db }: Portal, shown: readonly File[]): Promise<ReadonlyMap<string, Appeal>> {
  const found = new Map<string, Appeal>();
  for (const { id, status } of shown) {
    const appeal = status === 'ineligible' ? (await findReviewable(db, id))?.appeal : null;
    if (appeal != null) found.set(id, appeal);
  }
  return found;
}

/** Until when replies are wanted, by the request; nothing is asked for where nothing is in force. */
const intendedOf = async (
  { db }: Portal,
  personId: string,
  files: readonly File[],
): Promise<ReadonlyMap<string, string>> =>
  files.some(({ status }) => isInForce(status)) ? mapToReply(db, personId) : new Map();

/** Where what was decided is being transferred to, by the request; nothing is asked for where nothing was decided. */
async function goingToOf({ db }: Portal, personId: string, shown: readonly File[]) {
  if (!shown.some(({ status }) => status === 'eligible')) return new Map<string, OwnTransfer['to']>();
  const asked = (await listOwnTransfers(db, personId)).filter(({ status }) => status === 'asked');
  return new Map(asked.map(({ fromId, to }) => [fromId, to]));
}

/** Only who has a number was proved, and can hear that somebody else claims the record. */
const contestedOf = async (
  { db }: Portal,
  personId: string,
  numbers: readonly Evn[],
): Promise<ReadonlySet<string>> =>
  numbers.some(({ status }) => status === 'live') ? listContestedWhere(db, personId) : new Set();
