import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { type CameFrom, cameFromQuery, caseHref } from '#portal/office/trays/came-from.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { type ClaimAct, claimActOn, claimEnd, isColleagues } from './rules.ts';
import type { Claim } from './store.ts';

/** A case and who has it, as an officer sees them. */
interface Seen {
  readonly nomination: Nomination;
  readonly claim: Claim | null;
  readonly officerId: string;
  readonly came: CameFrom;
  readonly csrf: string;
}

/** Who has a case, in a word: themself, a colleague, nobody. */
export function holderText(
  locale: Locale,
  claim: Pick<Claim, 'personId' | 'name'> | null,
  officerId: string,
): string {
  const w = words[locale];
  if (claim === null) return w.nobody;
  return isColleagues(claim, officerId) ? claim.name : w.you;
}

/** Who has a case, until when, and the button by which that changes; nothing once it is decided. */
export function ClaimPanel({ locale, seen }: { locale: Locale; seen: Seen }) {
  const { nomination, claim, officerId } = seen;
  const doing = claimActOn(nomination, claim, officerId);
  if (doing === null) return null;
  return (
    <>
      {claim !== null && <Standing locale={locale} claim={claim} officerId={officerId} />}
      <ClaimButton locale={locale} seen={seen} doing={doing} />
    </>
  );
}

/** Who has a case, and until when. */
export function Standing({ locale, claim, officerId }: { locale: Locale; claim: Claim; officerId: string }) {
  const w = words[locale];
  const until = formatDate(claimEnd(claim), locale);
  if (!isColleagues(claim, officerId)) return <p>{w.mine(until)}</p>;
  return (
    <Callout tone="warning">
      <p>{w.held(claim.name, formatDate(claim.claimedAt, locale), until)}</p>
    </Callout>
  );
}

function ClaimButton(props: { locale: Locale; seen: Seen; doing: ClaimAct; then?: 'decide' }) {
  const { locale, seen, doing, then } = props;
  const { nomination, claim, came, csrf } = seen;
  return (
    <ButtonForm
      action={href(paths.claim, locale, { id: nomination.id }, cameFromQuery(came))}
      csrf={csrf}
      fields={{ from: claim?.personId ?? '', ...(then && { then }) }}
      name="do"
      value={doing}
      kind={then ? 'primary' : 'secondary'}
    >
      {words[locale].acts[doing]}
    </ButtonForm>
  );
}

/** In place of a decision about a colleague's case: who has it, and the way to take it over. */
export function heldPage(locale: Locale, seen: Seen & { readonly claim: Claim }): View {
  const { nomination, claim, officerId, came } = seen;
  const w = words[locale].takeOver;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nomination.reference}>{w.title}</Heading>
        <Standing locale={locale} claim={claim} officerId={officerId} />
        <Actions>
          <ClaimButton locale={locale} seen={seen} doing="take_over" then="decide" />
          <ButtonLink href={caseHref(locale, nomination.id, came)} kind="secondary">
            {w.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}
