import type { View } from '#kernel/http/answer.ts';
import { type FormState, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { Callout, Heading, Status, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { type History, NominationHistory } from '#portal/joining/nominations/history.tsx';
import { isPending } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { Unreached } from '#portal/joining/nominations/unreached.tsx';
import {
  nominationKindText,
  nominationStatusText,
  nominationTone,
} from '#portal/joining/nominations/words.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { Slip } from './rules.ts';

interface OneNomination {
  readonly at: AtInstitution;
  readonly nomination: Nomination;
  readonly history: History;
  readonly slip: Slip;
  readonly may: { readonly withdraw: boolean; readonly send: boolean };
  readonly csrf: string;
}

/** Somebody on the way to a role: where their form is, and the PIN once it can be issued. */
export function nominationPage(locale: Locale, one: OneNomination): View {
  const w = words[locale].nomination;
  const { at, nomination: n } = one;
  const name = fullName(n);
  return {
    title: name,
    body: (
      <>
        <Heading caption={n.reference}>{name}</Heading>
        <Unreached locale={locale} nomination={n} />
        <SlipCallout locale={locale} {...one} />
        <h2>{w.summary}</h2>
        <SummaryList rows={rowsOf(locale, n)} />
        <NominationHistory nomination={n} history={one.history} locale={locale} />
        <NominationActions locale={locale} {...one} />
        <p>
          <a href={href(paths.institutionPeople, locale, { organisation: at.organisationId })}>{w.back}</a>
        </p>
      </>
    ),
  };
}

function SlipCallout({ locale, at, nomination, slip, history }: OneNomination & { locale: Locale }) {
  if (slip === 'self' && isPending(nomination.status))
    return (
      <Callout tone="warning" title={words[locale].nomination.ownName}>
        <p>{words[locale].pin.self}</p>
      </Callout>
    );
  if (slip !== 'issue' && slip !== 'reissue') return null;
  const w = words[locale].nomination;
  const to = href(paths.issueSlip, locale, { organisation: at.organisationId, id: nomination.id });
  return slip === 'issue' ? (
    <Callout tone="success" title={w.ready.title}>
      <p>{w.ready.text}</p>
      <Actions>
        <ButtonLink href={to}>{history.pin === null ? w.issue : words[locale].pin.again}</ButtonLink>
      </Actions>
    </Callout>
  ) : (
    <Callout title={w.issued.title}>
      <p>{w.issued.text}</p>
      <Actions>
        <ButtonLink href={to} kind="secondary">
          {w.reissue}
        </ButtonLink>
      </Actions>
    </Callout>
  );
}

function rowsOf(locale: Locale, n: Nomination) {
  const w = words[locale].nomination;
  const corrected = n.putForwardAs !== '' && n.putForwardAs !== fullName(n);
  return [
    { label: w.kind, value: nominationKindText(n.kind, locale) },
    ...(corrected ? [{ label: w.corrected, value: n.putForwardAs }] : []),
    { label: w.email, value: n.email },
    {
      label: w.status,
      value: <Status tone={nominationTone(n.status)} text={nominationStatusText(n.status, locale)} />,
    },
    ...(n.reasons ? [{ label: w.reasons, value: <Lines text={n.reasons} /> }] : []),
  ];
}

function NominationActions({ locale, at, nomination, may, csrf }: OneNomination & { locale: Locale }) {
  const w = words[locale].nomination;
  const to = { organisation: at.organisationId, id: nomination.id };
  if (!may.send && !may.withdraw) return null;
  return (
    <>
      <Actions>
        {may.send && (
          <ButtonForm action={href(paths.sendOurLink, locale, to)} csrf={csrf} kind="secondary">
            {w.sendAgain}
          </ButtonForm>
        )}
        {may.withdraw && (
          <ButtonLink href={href(paths.withdrawOurs, locale, to)} kind="danger">
            {w.withdraw}
          </ButtonLink>
        )}
      </Actions>
      {may.send && <p class="hint">{w.sendHint}</p>}
    </>
  );
}

/** Which revision the page shows; a form that comes back with mistakes keeps the one first seen. */
export function Revision({ form, nomination }: { form: FormState; nomination: Nomination }) {
  const seen = textOf(form.values, 'revision') || String(nomination.revision);
  return <input type="hidden" name="revision" value={seen} />;
}
