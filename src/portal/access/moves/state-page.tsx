import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { ButtonForm } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { Move } from './rules.ts';

/** How far a move has come that waits for others, for our mail, or for its hour. */
export function statePage(locale: Locale, csrf: string, move: Move): View {
  const { title, lead, next, until } = told(locale, move);
  return {
    title,
    body: (
      <>
        <Heading caption={words[locale].title}>{title}</Heading>
        <Lead>{lead}</Lead>
        <p>{next}</p>
        {until && <p>{until}</p>}
        <Withdraw locale={locale} csrf={csrf} />
      </>
    ),
  };
}

function told(locale: Locale, { status, releaseAt, lapsesAt }: Move) {
  const { state } = words[locale];
  const until = state.awaiting.until(formatDateTime(lapsesAt, locale));
  if (releaseAt !== null)
    return { ...state.held, lead: state.held.lead(formatDateTime(releaseAt, locale)), until: null };
  if (status === 'awaiting_mail') return { ...state.awaitingMail, until: null };
  const isUnreached = status === 'unreached' || status === 'unreached_second';
  return isUnreached ? { ...state.unreached, until } : { ...state.awaiting, until };
}

export const Withdraw = ({ locale, csrf }: { locale: Locale; csrf: string }) => (
  <ButtonForm kind="secondary" action={href(paths.withdrawMove, locale)} csrf={csrf}>
    {words[locale].state.withdraw}
  </ButtonForm>
);
