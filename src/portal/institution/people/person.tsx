import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { Provenance } from '#portal/common/members/provenance/line.tsx';
import type { ProvenanceLink } from '#portal/common/members/provenance/store.ts';
import { reasonText, roleText } from '#portal/common/members/words.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { Day, MemberStatus } from './list.tsx';
import type { Powers } from './rules.ts';
import type { Campus, Colleague } from './store.ts';

interface OnePerson {
  readonly at: AtInstitution;
  readonly colleague: Colleague;
  readonly scope: readonly Campus[];
  readonly powers: Powers;
  readonly namesake: boolean;
  /** Whether they hold a role over which the representative has no authority, too. */
  readonly elsewhere: boolean;
  readonly lastDir: boolean;
  readonly provenance: readonly ProvenanceLink[];
}

/** Somebody of the institution: how their role stands, what may be done, and how it was granted. */
export function personPage(locale: Locale, one: OnePerson): View {
  const w = words[locale].one;
  const { at, colleague } = one;
  const name = fullName(colleague);
  return {
    title: name,
    body: (
      <>
        <Heading caption={at.name[locale]}>{name}</Heading>
        <Notes locale={locale} {...one} />
        <h2>{w.summary}</h2>
        <SummaryList rows={rowsOf(locale, one)} />
        <PersonActions locale={locale} {...one} />
        <Provenance links={one.provenance} locale={locale} />
        <p>
          <a href={href(paths.institutionPeople, locale, { organisation: at.organisationId })}>{w.back}</a>
        </p>
      </>
    ),
  };
}

function Notes({ locale, at, colleague, lastDir, powers, ...one }: OnePerson & { locale: Locale }) {
  const w = words[locale].one;
  const own = colleague.personId === at.personId;
  return (
    <>
      {own && (
        <Callout>
          <p>{w.self}</p>
        </Callout>
      )}
      {!own && lastDir && (
        <Callout>
          <p>{w.lastDir}</p>
        </Callout>
      )}
      {one.namesake && (
        <Callout tone="warning">
          <p>{w.namesake}</p>
        </Callout>
      )}
      {powers.newPin && (
        <Callout tone="warning">
          <p>{one.elsewhere ? w.disabledElsewhere : w.disabled}</p>
        </Callout>
      )}
    </>
  );
}

function rowsOf(locale: Locale, { at, colleague: c, scope, powers }: OnePerson) {
  const w = words[locale].one;
  const to = { organisation: at.organisationId, id: c.id };
  const change = {
    label: w.change,
    href: href(paths.scopePerson, locale, to),
    about: w.aboutCampuses,
  };
  return [
    { label: w.role, value: roleText(c.role, locale) },
    { label: w.status, value: <MemberStatus locale={locale} status={c.status} /> },
    ...(c.reason ? [{ label: w.reason, value: reasonText(c.reason, locale) }] : []),
    { label: w.email, value: c.email ?? w.noEmail },
    { label: w.since, value: <Day day={c.grantedAt} locale={locale} /> },
    ...(c.changedAt ? [{ label: w.changed, value: <Day day={c.changedAt} locale={locale} /> }] : []),
    {
      label: w.lastSignIn,
      value: c.lastSignInAt ? formatDate(c.lastSignInAt, locale) : words[locale].list.never,
    },
    ...(c.role === 'signatory'
      ? [
          {
            label: w.campuses,
            value: scope.length === 0 ? w.allCampuses : scope.map(({ name }) => name).join(', '),
            ...(powers.scope && { action: change }),
          },
        ]
      : []),
  ];
}

function PersonActions({ locale, at, colleague, powers, elsewhere }: OnePerson & { locale: Locale }) {
  const w = words[locale].one;
  const to = { organisation: at.organisationId, id: colleague.id };
  const newPin = powers.newPin && !elsewhere;
  if (!powers.suspend && !powers.reactivate && !powers.end && !newPin) return null;
  return (
    <Actions>
      {newPin && <ButtonLink href={href(paths.memberPin, locale, to)}>{w.newPin}</ButtonLink>}
      {powers.reactivate && (
        <ButtonLink href={href(paths.reactivatePerson, locale, to)}>{w.reactivate}</ButtonLink>
      )}
      {powers.suspend && (
        <ButtonLink href={href(paths.suspendPerson, locale, to)} kind="secondary">
          {w.suspend}
        </ButtonLink>
      )}
      {powers.end && (
        <ButtonLink href={href(paths.removePerson, locale, to)} kind="danger">
          {w.remove}
        </ButtonLink>
      )}
    </Actions>
  );
}
