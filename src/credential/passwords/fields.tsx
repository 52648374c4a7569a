import { type FormState, fieldState } from '#kernel/http/form.ts';
import type { Keeping } from '#kernel/http/kept-secrets.ts';
import { PASSWORD_LENGTHS } from '#kernel/password.ts';
import type { Checks } from '#kernel/ui/checks.ts';
import { Field, type FieldError } from '#kernel/ui/forms.tsx';
import { KeptSecret } from '#kernel/ui/kept-secret.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { CredentialPolicy, NewPasswordFault } from './rules.ts';

/** Never sent back to the browser. */
export const PASSWORD_FIELDS = ['password', 'again'] as const;

/** What is kept of them while something else is put right. */
export const PASSWORD_KEEPS: Keeping = { password: [], again: ['password'] };

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
  const labels = renewed
    ? { password: words.newPassword, again: words.newAgain }
    : { password: words.password, again: words.again };
  const shared = { type: 'password', autocomplete: 'new-password' } as const;
  const different = { field: 'password', message: words.againFaults.different };
  return (
    <>
      <KeptSecret form={form} name="password" label={labels.password}>
        {(required) => (
          <Field
            {...fieldState(form, 'password')}
            {...shared}
            label={labels.password}
            hint={words.hint[policy]}
            required={required}
            checks={lengths(locale, policy)}
          />
        )}
      </KeptSecret>
      <KeptSecret form={form} name="again" label={labels.again}>
        {(required) => (
          <Field
            {...fieldState(form, 'again')}
            {...shared}
            label={labels.again}
            required={required}
            checks={{ repeats: different }}
          />
        )}
      </KeptSecret>
    </>
  );
}

function lengths(locale: Locale, policy: CredentialPolicy): Checks {
  const { short, long } = { en, fr }[locale].faults;
  const { min, max } = PASSWORD_LENGTHS[policy];
  return { least: { count: min, message: short[policy] }, most: { count: max, message: long[policy] } };
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
