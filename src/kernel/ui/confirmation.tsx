import type { ComponentChildren } from 'preact';
import type { View } from '../http/answer.ts';
import { type FormState, fieldState, textOf } from '../http/form.ts';
import { Callout, Heading, Lead } from './content.tsx';
import { Actions, Button, ButtonLink, Form, RequiredNote, TextArea } from './forms.tsx';
import type { Locale } from './locale.ts';
import { wordsOf } from './words.ts';

/** What is asked once more before it is done; `back` leads away without doing it. */
interface Confirmation {
  readonly title: string;
  readonly caption: string;
  readonly lead: string;
  /** What can't be undone. */
  readonly effect?: string;
  readonly fields?: ComponentChildren;
  readonly submit: string;
  readonly danger: boolean;
  readonly back: string;
  /** What leads away is called so where *Cancel* could be mistaken for what is asked. */
  readonly keep?: string;
  /** In place of what leads away a button back to what was typed, which the form sends along as `MEND`. */
  readonly mend?: string;
}

/** The button that leads back to what was typed. */
export const MEND = 'mend';

/** A page that asks once more before something is done. */
export function confirmationPage(locale: Locale, form: FormState, page: Confirmation): View {
  return {
    title: page.title,
    body: (
      <>
        <Heading caption={page.caption}>{page.title}</Heading>
        <Lead>{page.lead}</Lead>
        {page.effect && (
          <Callout tone="warning">
            <p>{page.effect}</p>
          </Callout>
        )}
        <Form action={form.action} csrf={form.csrf}>
          {page.fields}
          <Actions>
            <Button kind={page.danger ? 'danger' : 'primary'}>{page.submit}</Button>
            {page.mend ? (
              <Button name={MEND} value="yes" kind="secondary">
                {page.mend}
              </Button>
            ) : (
              <ButtonLink href={page.back} kind="secondary">
                {page.keep ?? wordsOf(locale).cancel}
              </ButtonLink>
            )}
          </Actions>
        </Form>
      </>
    ),
  };
}

/** The field that says that what would follow was seen. */
export const SEEN = 'seen';

/** Below what would follow from what was typed: it is sent along, with the mark that this was seen, or mended. */
export const SeenForm = (props: {
  form: FormState;
  /** The fields of the form before. */
  fields: readonly string[];
  /** What was seen, where it may be something else by the time that it is sent. */
  seen?: string;
  submit: string;
  mend: string;
  danger?: boolean;
}) => (
  <Form action={props.form.action} csrf={props.form.csrf}>
    {props.fields.map((name) => (
      <input key={name} type="hidden" name={name} value={textOf(props.form.values, name)} />
    ))}
    <input type="hidden" name={SEEN} value={props.seen ?? 'yes'} />
    <Actions>
      <Button kind={props.danger ? 'danger' : 'primary'}>{props.submit}</Button>
      <Button name={MEND} value="yes" kind="secondary">
        {props.mend}
      </Button>
    </Actions>
  </Form>
);

/** Why something is done, for whoever asks later. */
export const ReasonField = (props: {
  form: FormState;
  name: string;
  label: string;
  hint?: string;
  required: boolean;
}) => (
  <>
    {props.required && <RequiredNote />}
    <TextArea
      {...fieldState(props.form, props.name)}
      label={props.label}
      hint={props.hint}
      required={props.required}
      optionalLabel={!props.required}
      rows={3}
    />
  </>
);
