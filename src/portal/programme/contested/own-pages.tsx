import { Fragment, type VNode } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { paths as common } from '#portal/paths.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { Held } from './findings-store.ts';
import { words } from './fr.ts';
import type { AtOwnClaim } from './own.ts';
import { paths } from './paths.ts';

/** Where the home page says what was found. */
export const CLAIMS = 'claims';

/** The field of an objection. */
export const OBJECTION = 'objection';

/** What an institution found of a record that a student claims by this account, and what they can do about it. */
export function ownPage(visit: PortalVisit<AtOwnClaim>, form: FormState): View {
  const { locale, finding, personId } = visit;
  const w = words[locale].own;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={finding.organisation[locale]}>{w.title}</Heading>
        <Lead>{sentenceOf(locale, finding, personId)}</Lead>
        {finding.status === 'held' ? (
          <Objection locale={locale} form={form} finding={finding} />
        ) : (
          <>
            <p>{w.next[overOf(finding)]}</p>
            <Actions>
              <ButtonLink href={href(common.home, locale)} kind="secondary">
                {w.home}
              </ButtonLink>
            </Actions>
          </>
        )}
        <GuideLink locale={locale} section="students" />
      </>
    ),
  };
}

function Objection({ locale, form, finding }: { locale: Locale; form: FormState; finding: Held }) {
  const w = words[locale].own;
  const passes = finding.kind === 'same_person';
  return (
    <>
      <p>{passes ? w.what : w.whatEnds}</p>
      <Callout tone="warning" title={w.object.title}>
        <p>{w.object[passes ? 'lead' : 'leadEnds'](finding.organisation[locale])}</p>
      </Callout>
      <Form action={form.action} csrf={form.csrf}>
        <RequiredNote />
        <TextArea
          {...fieldState(form, OBJECTION)}
          label={w.object.why}
          hint={w.object.hint}
          rows={4}
          required
        />
        <Actions>
          <Button kind="danger">{w.object.submit}</Button>
          <ButtonLink href={href(common.home, locale)} kind="secondary">
            {w.home}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** How it ended, as a student is told of it. */
function overOf({ kind, status }: Held): 'passed' | 'stopped' | 'stays' | 'refused' {
  if (kind === 'same_person') return status === 'applied' ? 'passed' : 'stopped';
  return status === 'applied' ? 'refused' : 'stays';
}

function sentenceOf(locale: Locale, finding: Held, personId: string): string {
  const { sentences: w } = words[locale].own;
  const name = finding.organisation[locale];
  const held = finding.kind === 'same_person' ? ('held' as const) : ('ends' as const);
  const state = finding.status === 'held' ? held : overOf(finding);
  const when = finding.status === 'held' ? finding.passesAt : finding.settledAt;
  const moment = when === null ? '' : formatDateTime(when, locale);
  if (state !== 'held' && state !== 'passed') return w[state](name, moment);
  return w[state][finding.laterPerson === personId ? 'here' : 'there'](name, moment);
}

const lookOf = ({ status, kind }: Held): 'read' | 'look' | 'lookEnds' => {
  if (status !== 'held') return 'read';
  return kind === 'same_person' ? 'look' : 'lookEnds';
};

/** What the home page says of it, for a month after it is over. */
export const OwnClaims = (props: { locale: Locale; findings: readonly Held[]; personId: string }): VNode => (
  <div id={CLAIMS}>
    {props.findings.map((finding) => (
      <Fragment key={finding.id}>
        <Callout tone={finding.status === 'held' ? 'warning' : 'info'}>
          <p>{sentenceOf(props.locale, finding, props.personId)}</p>
          <p>
            <a href={href(paths.ownClaim, props.locale, { id: finding.id })}>
              {words[props.locale].own[lookOf(finding)]}
              <span class="hidden"> – {finding.organisation[props.locale]}</span>
            </a>
          </p>
        </Callout>
      </Fragment>
    ))}
  </div>
);
