import type { View } from '#kernel/http/answer.ts';
import { type FormState, fieldState } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { Callout, Heading, Lead, Panel } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  Form,
  RequiredNote,
  Select,
  TextArea,
} from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words as contactWords } from '#portal/common/contacts/fr.ts';
import { paths as contactPaths } from '#portal/common/contacts/paths.ts';
import { jurisdictionOptions } from '#portal/common/members/words.ts';
import { paths as portalPaths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { NOWHERE, type TypedHelp } from './rules.ts';

/** What is filled in before anything was typed. */
export type FilledIn = Partial<Pick<TypedHelp, 'place' | 'correlation'>>;

/** The form by which anybody reaches a person. */
export function askPage(locale: Locale, form: FormState, filledIn: FilledIn): View {
  const w = words[locale].ask;
  const isUntouched = form.values.words === undefined;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Callout tone="warning">
          <p>{w.secrets}</p>
        </Callout>
        <Form action={form.action} csrf={form.csrf}>
          <RequiredNote />
          <HelpFields form={isUntouched ? { ...form, values: filledIn } : form} locale={locale} />
          <Actions>
            <Button>{w.submit}</Button>
          </Actions>
        </Form>
        <p>{w.kept}</p>
        <ToCall locale={locale} />
      </>
    ),
  };
}

function HelpFields({ form, locale }: { form: FormState; locale: Locale }) {
  const w = words[locale].ask;
  return (
    <>
      <TextArea
        {...fieldState(form, 'words')}
        label={w.words}
        hint={w.wordsHint}
        required
        rows={6}
        autocomplete="off"
      />
      <Field
        {...fieldState(form, 'reach')}
        label={w.reach}
        hint={w.reachHint}
        required
        autocomplete="email"
      />
      <Select
        {...fieldState(form, 'place')}
        label={w.place}
        hint={w.placeHint}
        required
        width="medium"
        options={[...jurisdictionOptions(locale), { value: NOWHERE, label: w.nowhere }]}
      />
      <Field
        {...fieldState(form, 'correlation')}
        label={w.correlation}
        hint={w.correlationHint}
        optionalLabel
        width="medium"
        autocomplete="off"
        spellcheck={false}
      />
    </>
  );
}

/** The same for everybody: a reference, and that somebody answers. */
export function sentPage(locale: Locale, reference: string | null): View {
  const w = words[locale].sent;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        {reference !== null && (
          <Panel tone="success">
            <p>
              {w.reference} <strong>{reference}</strong>
            </p>
            <p>{w.keep}</p>
          </Panel>
        )}
        <p>{w.calm}</p>
        <ToCall locale={locale} />
        <Actions>
          <ButtonLink href={href(portalPaths.front, locale)} kind="secondary">
            {words[locale].start}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

const ToCall = ({ locale }: { locale: Locale }) => (
  <p>
    {words[locale].ask.call}{' '}
    <a href={href(contactPaths.whomToCall, locale)}>{contactWords[locale].help.all}</a>
  </p>
);
