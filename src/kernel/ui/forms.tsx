import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from './locale.ts';
import { useWords } from './words.ts';

export * from './choices.tsx';
export {
  Field,
  type FieldProps,
  Select,
  type SelectProps,
  TextArea,
  type TextAreaProps,
} from './fields.tsx';
export { FileField, type FileFieldProps } from './file-field.tsx';

/** `field` is the id (by default the name) of the field the message is about. */
export interface FieldError {
  field: string;
  message: string;
}

/** The message for one field, for its `error` property. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message;
}

/** The id of a page's main form, which the language toggle submits. */
export const MAIN_FORM = 'main-form';

/** Set by the site: what names a page's main form among those of the session, and whether secrets of it are kept. */
export const FormId = createContext<{ id: string; holds: boolean } | undefined>(undefined);

interface FormProps {
  action: string;
  csrf: string;
  id?: string | undefined;
  method?: 'post' | 'get' | undefined;
  encType?: 'multipart/form-data' | undefined;
  autocomplete?: 'on' | 'off' | undefined;
  children: ComponentChildren;
}

/** A form the server validates: messages come in the page's language, not the browser's. */
export function Form(props: FormProps) {
  const { method = 'post' } = props;
  const form = useContext(FormId);
  const named = method === 'post' && !props.id ? form : undefined;
  return (
    <form
      class="form"
      id={props.id ?? MAIN_FORM}
      action={props.action}
      method={method}
      enctype={props.encType}
      autocomplete={props.autocomplete}
      novalidate
    >
      {method === 'post' && <input type="hidden" name="_csrf" value={props.csrf} />}
      {named && <input type="hidden" name="_form" value={named.id} />}
      {named?.holds && <input type="hidden" name="_kept" value="yes" />}
      {props.children}
    </form>
  );
}

/** 'Fields marked with an asterisk (*) are required.' Put it first in a form that has any. */
export function RequiredNote({ locale }: { locale?: Locale | undefined }) {
  const words = useWords(locale).required;
  return (
    <p class="required-note">
      {words.before}
      <span class="required">*</span>
      {words.after}
    </p>
  );
}

/** Everything that is wrong, before the form; takes the focus, links to each field. */
export function ErrorSummary(props: { locale?: Locale | undefined; errors: readonly FieldError[] }) {
  const words = useWords(props.locale).errors;
  if (props.errors.length === 0) return null;
  return (
    <section class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        {props.errors.length === 1 ? words.heading : words.several(props.errors.length)}
      </h2>
      <ul>
        {props.errors.map((error) => (
          <li key={error.field}>
            {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ButtonKind = 'primary' | 'secondary' | 'danger' | 'link';

interface ButtonProps {
  kind?: ButtonKind | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Submits to another address than the form's. */
  formAction?: string | undefined;
  /** The form it submits, when it stands outside of it. */
  form?: string | undefined;
  formNoValidate?: boolean | undefined;
  /** The id of what says more about it than its name. */
  describedBy?: string | undefined;
  children: ComponentChildren;
}

/** Submits. Pressing Enter in a field submits without any button's name: treat that as the main action. */
export function Button(props: ButtonProps) {
  return (
    <button
      type="submit"
      class={buttonClass(props.kind)}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formAction}
      formnovalidate={props.formNoValidate}
      aria-describedby={props.describedBy}
    >
      {props.children}
    </button>
  );
}

/** Looks like a button, goes somewhere: a link. */
export function ButtonLink(props: {
  href: string;
  kind?: ButtonKind | undefined;
  lang?: Locale | undefined;
  download?: boolean | undefined;
  children: ComponentChildren;
}) {
  return (
    <a class={buttonClass(props.kind)} href={props.href} lang={props.lang} download={props.download}>
      {props.children}
    </a>
  );
}

/** A row of buttons, the main one first; they stack on narrow screens. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}

/** A button that is a form of its own, for a list or a row: POST one thing. */
export function ButtonForm(
  props: ButtonProps & {
    action: string;
    csrf: string;
    fields?: Readonly<Record<string, string>> | undefined;
    /** Where the progress of a long answer is told, for script to show it meanwhile. */
    follow?: string | undefined;
    /** Answers in a window of its own; the button's text says so. */
    newWindow?: boolean | undefined;
  },
) {
  return (
    <form
      class="button-form"
      action={props.action}
      method="post"
      data-follow={props.follow}
      target={props.newWindow ? '_blank' : undefined}
    >
      <input type="hidden" name="_csrf" value={props.csrf} />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...props} />
    </form>
  );
}

const buttonClass = (kind: ButtonKind = 'primary') => `button button-${kind}`;
