import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatEnd } from '#kernel/time.ts';
import { Callout, Heading, Lead, Status, SummaryList, type Tone } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { roleText } from '#portal/common/members/words.ts';
import { MOST_FAILURES, type PinStatus } from '#portal/common/pins/rules.ts';
import { noonOf } from '#portal/office/queue/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { Letter } from './store.ts';

interface LetterRights {
  readonly post: boolean;
  readonly reissue: boolean;
  readonly void: boolean;
}

/** One letter: how far it has come, and what may be done about it. The PIN is not here, nor anywhere. */
export function letterPage(locale: Locale, letter: Letter, may: LetterRights): View {
  const w = words[locale].one;
  const title = w.title(fullName(letter));
  const to = (path: 'postLetter' | 'reissueLetter' | 'voidPin') =>
    href(paths[path], locale, { id: letter.pinId });
  return {
    title,
    body: (
      <>
        <Heading caption={letter.reference}>{title}</Heading>
        <Lead>{w.hidden}</Lead>
        {letter.status === 'issued' && <Made locale={locale} letter={letter} />}
        <SummaryList rows={rowsOf(locale, letter)} />
        <Actions>
          {may.post && <ButtonLink href={to('postLetter')}>{w.post}</ButtonLink>}
          {may.reissue && (
            <ButtonLink href={to('reissueLetter')} kind="secondary">
              {w.reissue}
            </ButtonLink>
          )}
          {may.void && (
            <ButtonLink href={to('voidPin')} kind="danger">
              {w.void}
            </ButtonLink>
          )}
        </Actions>
        {letter.nominationId && (
          <p>
            <a href={href(paths.checkNomination, locale, { id: letter.nominationId })}>{w.nomination}</a>
          </p>
        )}
      </>
    ),
  };
}

/** What comes next for a letter that was made and has not left. */
function Made({ locale, letter }: { locale: Locale; letter: Letter }) {
  const w = words[locale].one.made;
  return (
    <Callout tone="success" title={w.title(formatDateTime(letter.printedAt, locale))}>
      <ol>
        <li>{w.print}</li>
        <li>{w.post}</li>
        <li>{w.remove}</li>
      </ol>
      <p>{w.lost}</p>
    </Callout>
  );
}

const TONES: Readonly<Record<PinStatus, Tone>> = {
  issued: 'warning',
  posted: 'info',
  redeemed: 'success',
  expired: 'neutral',
  void: 'danger',
  replaced: 'neutral',
};

function rowsOf(locale: Locale, letter: Letter) {
  const w = words[locale].one;
  const { labels } = w;
  const day = (date: Date) => formatDate(date, locale);
  return [
    { label: labels.role, value: roleText(letter.role, locale) },
    ...(letter.institution ? [{ label: labels.institution, value: letter.institution[locale] }] : []),
    ...(letter.reference ? [{ label: labels.reference, value: letter.reference }] : []),
    {
      label: labels.status,
      value: <Status tone={TONES[letter.status]} text={w.statuses[letter.status]} />,
    },
    { label: labels.printed, value: day(letter.printedAt) },
    { label: labels.posted, value: letter.postedOn ? day(noonOf(letter.postedOn)) : w.notYet },
    ...(letter.registeredNumber ? [{ label: labels.number, value: letter.registeredNumber }] : []),
    { label: labels.expires, value: formatEnd(letter.expiresAt, locale) },
    ...(letter.redeemedAt ? [{ label: labels.redeemed, value: day(letter.redeemedAt) }] : []),
    { label: labels.tries, value: w.tries(letter.failures, MOST_FAILURES) },
  ];
}
