import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import type { Throttle } from '#kernel/throttle.ts';
import { Callout, Heading, Status, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { Provenance } from '#portal/common/members/provenance/line.tsx';
import type { ProvenanceLink } from '#portal/common/members/provenance/store.ts';
import type { NoSecond } from '#portal/common/members/second/rules.ts';
import { membershipText, noSecondText, statusText } from '#portal/common/members/words.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { Rights } from './rules.ts';
import type { Found, Locked } from './store.ts';

interface PersonProps {
  readonly person: Locked;
  readonly throttles: readonly Throttle[];
  readonly may: Rights;
  /** Why whoever looks can't confirm the reset that waits. */
  readonly none: NoSecond | null;
  /** Where each of their roles comes from. */
  readonly lines: readonly (readonly ProvenanceLink[])[];
  readonly csrf: string;
}

/** One person: what stands in their way, what may be done, and by whom they came to their roles. */
export function personPage(locale: Locale, { person, throttles, may, none, lines, csrf }: PersonProps): View {
  const w = words[locale].one;
  const name = nameOf(person);
  const to = (path: 'unlockPerson' | 'askReset') => href(paths[path], locale, { id: person.id });
  return {
    title: name,
    body: (
      <>
        <Heading>{name}</Heading>
        {!may.unlock && (
          <Callout tone="warning">
            <p>{w.own}</p>
          </Callout>
        )}
        {person.open && <Waits locale={locale} none={may.unlock ? none : null} />}
        <SummaryList rows={rowsOf(locale, person, throttles)} />
        <Actions>
          {person.toPrint && may.unlock && (
            <ButtonLink href={href(paths.printResetLetter, locale, { id: person.toPrint })}>
              {w.print}
            </ButtonLink>
          )}
          {may.settle && person.open && (
            <ButtonLink href={href(paths.settleReset, locale, { id: person.id, reset: person.open.id })}>
              {w.settle}
            </ButtonLink>
          )}
          {may.unlock && throttles.length > 0 && (
            <ButtonForm action={to('unlockPerson')} csrf={csrf} kind="secondary">
              {w.unlock}
            </ButtonForm>
          )}
          {may.reset && (
            <ButtonLink href={to('askReset')} kind="secondary">
              {w.reset}
            </ButtonLink>
          )}
        </Actions>
        <p>{w.password}</p>
        {lines.map((links) => (
          <Provenance
            key={links.at(-1)?.membershipId}
            links={links}
            locale={locale}
            folded={lines.length > 1}
          />
        ))}
      </>
    ),
  };
}

/** A reset waits for a second officer, and why not for whoever looks. */
function Waits({ locale, none }: { locale: Locale; none: NoSecond | null }) {
  return (
    <Callout tone="info">
      <p>{words[locale].one.waits}</p>
      {none && <p>{noSecondText(none, locale)}</p>}
    </Callout>
  );
}

function rowsOf(locale: Locale, person: Locked, throttles: readonly Throttle[]) {
  const w = words[locale].one;
  const tries = throttles.map(({ failures, blockedUntil }) =>
    blockedUntil ? w.blocked(failures, formatDateTime(blockedUntil, locale)) : w.counted(failures),
  );
  const roles = person.memberships.map(
    (held) => `${membershipText(held, locale)} (${statusText(held.status, locale)})`,
  );
  return [
    { label: w.roles, value: roles.join('; ') || w.noRoles },
    { label: w.email, value: person.email ?? w.noEmail },
    { label: w.questions, value: <Questions locale={locale} questions={person.questions} /> },
    { label: w.tries, value: tries.join('; ') || (person.questions === 'disabled' ? w.usedUp : w.noTries) },
  ];
}

/** Whether somebody's questions can be answered. */
export function Questions({ locale, questions }: { locale: Locale; questions: Found['questions'] }) {
  const w = words[locale].list;
  return <Status tone={questions === 'set' ? 'success' : 'danger'} text={w[questions]} />;
}

export const nameOf = (person: Found): string => fullName(person);
