import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, SummaryList } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { FIELDS } from '#portal/common/identification/fields.ts';
import { fullLabelOf } from '#portal/common/identification/labels.ts';
import { FieldValue } from '#portal/common/identification/value.tsx';
import type { FormName } from '#portal/joining/nominations/rules.ts';
import { paths } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { type Answers, textIn } from './rules.ts';

/** What somebody sent when their link no longer worked. */
export interface Unsaved {
  readonly name: FormName;
  readonly answers: Answers;
}

/** The link is too old, or a newer one was sent: how to get another, and what was typed meanwhile. */
export function renewalPage(
  visit: PortalVisit,
  state: 'expired' | 'replaced',
  { problem, typed = null }: { problem?: string; typed?: Unsaved | null } = {},
): View {
  const { locale, session, parameters } = visit;
  const w = words[locale][state];
  const action = href(paths.nomineeLink, locale, { token: parameters.token ?? '' });
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        {problem && (
          <Callout tone="warning">
            <p>{problem}</p>
          </Callout>
        )}
        <Lead>{w.text}</Lead>
        {typed && <NotSaved {...typed} locale={locale} />}
        <p>{w.how}</p>
        <Actions>
          <ButtonForm
            action={action}
            csrf={session.csrf}
            kind={state === 'expired' ? 'primary' : 'secondary'}
          >
            {w.submit}
          </ButtonForm>
        </Actions>
      </>
    ),
  };
}

/** The words of a form that could not be saved, to be copied: theirs alone, for the link may be in other hands. */
function NotSaved({ locale, name, answers }: Unsaved & { locale: Locale }) {
  const w = words[locale].notSaved;
  const rows = FIELDS.filter(({ key }) => textIn(answers, key) !== '').map(({ key }) => ({
    label: fullLabelOf(key, locale),
    value: <FieldValue locale={locale} field={key} text={textIn(answers, key)} none="" />,
  }));
  if (rows.length === 0) return null;
  return (
    <>
      <Callout tone="warning" title={w.title}>
        <p>{w.text}</p>
      </Callout>
      <h2>{words[locale].forms.names[name]}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

export const renewedPage = (locale: Locale): View =>
  messagePage(words[locale].expired.sent, { href: href(paths.front, locale), text: null });

/** No such link: most often a mail program cut it off. It says the same whether or not there ever was one like it. */
export function unknownPage(locale: Locale): View {
  const w = words[locale].unknown;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.text}</Lead>
        <h2>{w.another}</h2>
        <ul>
          {Object.values(w.ways).map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <Actions>
          <ButtonLink href={href(paths.obtainPin, locale)} kind="secondary">
            {words[locale].ended.again}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

/** The nomination was withdrawn, refused or expired; the link tells nobody more than that it is over. */
export function endedPage(locale: Locale): View {
  const w = words[locale].ended;
  return messagePage(w, { href: href(paths.obtainPin, locale), text: w.again });
}

/** Somebody else with the same link was faster. */
export function alreadyPage({ locale, parameters: { token = '' } }: PortalVisit): View {
  const w = words[locale].already;
  return messagePage(w, { href: href(paths.nominee, locale, { token }), text: w.action });
}

function messagePage(
  w: { readonly title: string; readonly text: string },
  next: { readonly href: string; readonly text: string | null },
): View {
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.text}</Lead>
        {next.text && (
          <Actions>
            <ButtonLink href={next.href}>{next.text}</ButtonLink>
          </Actions>
        )}
      </>
    ),
  };
}
