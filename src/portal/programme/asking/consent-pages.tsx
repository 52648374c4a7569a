import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead, Status } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { Consent } from '#portal/programme/consents/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { AtConsent } from './consents.ts';
import { words } from './fr.ts';
import { purposeText } from './question-pages.tsx';
import type { Under } from './store.ts';

/** What a student consented to, for each institution; what lives first. */
export function consentsPage(locale: Locale, consents: readonly Consent[]): View {
  const w = words[locale].consents;
  const live = consents.filter(({ revokedAt }) => revokedAt === null);
  const former = consents.filter(({ revokedAt }) => revokedAt !== null);
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {live.length === 0 ? <NoneInForce locale={locale} had={former.length > 0} /> : <h2>{w.live}</h2>}
        {live.map((consent) => (
          <OneConsent key={consent.id} locale={locale} consent={consent} />
        ))}
        {former.length > 0 && <h2>{w.former}</h2>}
        {former.map((consent) => (
          <OneConsent key={consent.id} locale={locale} consent={consent} />
        ))}
      </>
    ),
  };
}

/** That nothing is in force, and where consent is given: with a request. */
function NoneInForce({ locale, had }: { locale: Locale; had: boolean }) {
  const w = words[locale].consents;
  return (
    <>
      <p>{had ? w.noneNow : w.none}</p>
      <p>
        {w.where} <a href={href(paths.ask, locale)}>{words[locale].tool.title}</a>
      </p>
    </>
  );
}

function OneConsent({ locale, consent }: { locale: Locale; consent: Consent }) {
  const w = words[locale].consents;
  const { revokedAt } = consent;
  const institution = consent.organisation[locale];
  return (
    <section class="panel">
      <h3>{institution}</h3>
      <p>
        {consent.lineName[locale]} –{' '}
        <Status
          tone={revokedAt === null ? 'success' : 'neutral'}
          text={revokedAt === null ? w.live : w.ended}
        />
      </p>
      <ul>
        {consent.purposes.map((purpose) => (
          <li key={purpose}>{purposeText(locale, purpose, institution)}</li>
        ))}
      </ul>
      <p>
        {w.given(formatDate(consent.givenAt, locale))}
        {revokedAt !== null && <> – {w.revoked(formatDate(revokedAt, locale))}</>}
      </p>
      {revokedAt === null && (
        <Actions>
          <ButtonLink href={href(paths.revoke, locale, { id: consent.id })} kind="secondary">
            {w.revoke}
            <span class="hidden"> – {institution}</span>
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
}

interface Following {
  readonly under: readonly Under[];
  readonly transfers: boolean;
  /** From when its student can ask again; null where they can at once. */
  readonly until: string | null;
}

/** What follows, before it is done. */
export function revokePage(
  visit: PortalVisit<AtConsent>,
  form: FormState,
  { under, transfers, until }: Following,
): View {
  const { locale, consent } = visit;
  const w = words[locale].consents.confirm;
  const open = under.filter(({ eligible }) => !eligible).length;
  const eligible = under.some((one) => one.eligible);
  return confirmationPage(locale, form, {
    title: w.title,
    caption: consent.organisation[locale],
    lead: w.lead,
    fields: (
      <ul>
        {open > 0 && <li>{w.open(open)}</li>}
        {transfers && <li>{w.transfer}</li>}
        {eligible && <li>{w.number}</li>}
        {eligible && <li>{w.permit}</li>}
        <li>{w.kept}</li>
        <li>{w.again(until)}</li>
      </ul>
    ),
    submit: w.submit,
    danger: true,
    back: href(paths.consents, locale),
  });
}
