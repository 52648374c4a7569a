import { Field, type FieldProps } from './fields.tsx';

/**
 * The answer to a known question, as password managers keep secrets: under the question, where its owner says so, and
 * never in the list that a shared browser makes by itself of what was typed. It is shown while it is typed, for a slip made
 * blindly would lock somebody out.
 */
export function KnownAnswer({ question, required = true, ...field }: FieldProps & { question: string }) {
  return (
    <>
      <input type="text" autocomplete="username" value={question} hidden readonly />
      <Field
        {...field}
        type="password"
        autocomplete="current-password"
        autocapitalize="none"
        required={required}
        revealed
      />
    </>
  );
}
