import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Field, type FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { CredentialPolicy, NewPasswordFault } from './rules.ts';

/** Never sent back to the browser. */
export const PASSWORD_FIELDS = ['password', 'again'] as const;

interface Props {
  readonly locale: Locale;
  readonly form: FormState;
  readonly policy: CredentialPolicy;
  /** One that replaces another is called new. */
  readonly renewed?: boolean;
}

/** A new password, typed twice; managers may fill it and paste is welcome. */
export function NewPasswordFields({ locale, form, policy, renewed = false }: Props) {
  const words = { en, fr }[locale];
  return (
    <>
      <Field
        {...fieldState(form, 'password')}
        type="password"
        label={renewed ? words.newPassword : words.password}
        hint={words.hint[policy]}
        autocomplete="new-password"
        required
      />
      <Field
        {...fieldState(form, 'again')}
        type="password"
        label={renewed ? words.newAgain : words.again}
        autocomplete="new-password"
        required
      />
    </>
  );
}

/** Said where a password was typed and comes back empty. */
export const typeAgain = (locale: Locale): string => ({ en, fr })[locale].typeAgain;

export const userIdHint = (locale: Locale, policy: CredentialPolicy): string =>
  ({ en, fr })[locale].userIdHint[policy];

/** The faults in the page's language. */
export function explainPassword(
  faults: readonly NewPasswordFault[],
  locale: Locale,
  policy: CredentialPolicy,
): FieldError[] {
  return faults.map((fault) => ({ field: fault.field, message: explain(fault, locale, policy) }));
}

function explain(found: NewPasswordFault, locale: Locale, policy: CredentialPolicy): string {
  const words = { en, fr }[locale];
  if (found.field === 'again') return words.againFaults[found.fault];
  const message = found.field === 'userId' ? words.userIdFaults[found.fault] : words.faults[found.fault];
  return typeof message === 'string' ? message : message[policy];
}
