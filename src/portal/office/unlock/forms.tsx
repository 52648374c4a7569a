import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Form, RadioGroup, RequiredNote } from '#kernel/ui/forms.tsx';
import { latePage as late } from '#kernel/ui/late.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { nameOf } from './one.tsx';
import { needsSecond } from './rules.ts';
import type { Found, Locked } from './store.ts';

/** Before somebody's questions stop working. */
export function resetPage(locale: Locale, form: FormState, person: Locked): View {
  const w = words[locale].reset;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nameOf(person)}>{w.title}</Heading>
        <Callout tone="warning" title={w.warning}>
          <p>{w.text(nameOf(person))}</p>
          <p>{needsSecond(person.memberships) ? w.second : w.alone}</p>
          <p>{w.check}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <Actions>
            <Button kind="danger">{w.submit}</Button>
            <Back locale={locale} person={person} label={w.cancel} />
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The second officer's word. */
export function settlePage(locale: Locale, form: FormState, person: Locked): View {
  const w = words[locale].settle;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={nameOf(person)}>{w.title}</Heading>
        <Lead>{words[locale].reset.check}</Lead>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <RadioGroup
            {...fieldState(form, 'decision')}
            label={w.decision}
            required
            options={[
              { value: 'confirm', label: w.confirm },
              { value: 'refuse', label: w.refuse },
            ]}
          />
          <Actions>
            <Button>{w.submit}</Button>
            <Back locale={locale} person={person} label={w.cancel} />
          </Actions>
        </Form>
      </>
    ),
  };
}

/** Somebody else was faster. */
export function latePage(locale: Locale, id: string): View {
  const w = words[locale].late;
  return late({
    title: w.title,
    text: w.text,
    open: { text: w.action, href: href(paths.person, locale, { id }) },
  });
}

/** Nobody resets their own questions. */
export function ownPage(locale: Locale): View {
  const w = words[locale];
  return {
    title: w.reset.title,
    body: (
      <>
        <Heading>{w.reset.title}</Heading>
        <Callout tone="warning">
          <p>{w.one.own}</p>
        </Callout>
        <Actions>
          <ButtonLink href={href(paths.people, locale)}>{w.list.title}</ButtonLink>
        </Actions>
      </>
    ),
  };
}

const Back = (props: { locale: Locale; person: Found; label: string }) => (
  <ButtonLink href={href(paths.person, props.locale, { id: props.person.id })} kind="secondary">
    {props.label}
  </ButtonLink>
);
