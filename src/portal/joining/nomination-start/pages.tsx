import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Fieldset, Form, RequiredNote, Select } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { Markdown } from '#kernel/ui/markdown.tsx';
import { UnitAddress } from '#portal/common/guide/unit-address.tsx';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { jurisdictionOptions, jurisdictionText } from '#portal/common/members/words.ts';
import { InstitutionFields } from '#portal/common/organisations/pages.tsx';
import type { Organisation } from '#portal/common/organisations/rules.ts';
import { PersonFields } from '#portal/joining/nominations/person.tsx';
import { paths } from '#portal/paths.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import { words } from './fr.ts';

/** Chosen where an institution is in no list. */
export const OTHER = 'other';

/** The steps of each of the two ways to a PIN, in Markdown. */
export interface Ways {
  readonly dir: string;
  readonly signatory: string;
}

/** Step 1 of the seed: the two ways to a PIN. */
export function obtainPage(locale: Locale, ways: Ways): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Way {...w.dir} steps={ways.dir} href={href(paths.obtainPinDir, locale)} kind="primary" />
        <Way
          {...w.signatory}
          steps={ways.signatory}
          href={href(paths.obtainPinSignatory, locale)}
          kind="secondary"
        />
        <h2>{w.address}</h2>
        <UnitAddress locale={locale} />
        <h2>{w.blank.title}</h2>
        <ul>
          {(['imm5592', 'acknowledgement'] as const).map((form) => (
            <li key={form}>
              <a href={href(paths.blankForm, locale, { form })}>{w.blank[form]}</a>
            </li>
          ))}
        </ul>
        <GuideLink locale={locale} section="pin" />
        <Actions>
          <ButtonLink href={href(paths.logIn, locale)} kind="secondary">
            {w.havePin}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

function Way(props: {
  title: string;
  /** In Markdown. */
  steps: string;
  action: string;
  href: string;
  kind: 'primary' | 'secondary';
}) {
  return (
    <section>
      <h2>{props.title}</h2>
      <Markdown text={props.steps} />
      <Actions>
        <ButtonLink href={props.href} kind={props.kind}>
          {props.action}
        </ButtonLink>
      </Actions>
    </section>
  );
}

/** A signatory can't begin alone: their DIR does. */
export function askPage(locale: Locale): View {
  const w = words[locale].ask;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.text}</p>
        <p>{w.who}</p>
        <Actions>
          <ButtonLink href={href(paths.obtainPin, locale)} kind="secondary">
            {w.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

/** First the place, for the list of institutions is that of a place. */
export function choosePlacePage(locale: Locale): View {
  const w = words[locale].start;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Form action={href(paths.obtainPinDir, locale)} csrf="" method="get">
          <RequiredNote />
          <Select
            name="in"
            label={w.place}
            hint={w.placeHint}
            required
            width="medium"
            options={jurisdictionOptions(locale)}
          />
          <Actions>
            <Button>{w.choose}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Who begins, and for which institution. */
export function startPage(
  locale: Locale,
  form: FormState,
  place: Jurisdiction,
  choices: readonly Organisation[],
): View {
  const w = words[locale].start;
  const options = choices.map(({ id, name }) => ({ value: id, label: name[locale] }));
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={jurisdictionText(place, locale)}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>
          <a href={href(paths.obtainPinDir, locale)}>{w.changePlace}</a>
        </p>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <Select
            {...fieldState(form, 'institution')}
            label={w.institution}
            required
            options={[...options, { value: OTHER, label: w.other }]}
          />
          <Fieldset legend={w.otherTitle}>
            <InstitutionFields form={form} locale={locale} jurisdictions={[place]} />
          </Fieldset>
          <PersonFields form={form} locale={locale} />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The same for everybody, whatever came of it. */
export function sentPage(locale: Locale): View {
  const w = words[locale].sent;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <p>{w.text}</p>
      </>
    ),
  };
}
