import { readRecoveryCode } from '#kernel/codes.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import type { Named } from '#kernel/names.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { readClaimedNames } from '#portal/common/pins/names.ts';
import { words } from './fr.ts';

/** The field that is never sent back nor kept. */
export const CODE_SECRETS = ['recovery_code'];

/** What a student proves by. */
export interface TypedProof extends Named {
  readonly dateOfBirth: string;
  readonly code: string;
}

type ReadProof =
  | { readonly kind: 'complete'; readonly typed: TypedProof }
  | { readonly kind: 'incomplete'; readonly errors: readonly FieldError[] };

/** The form's fields, or which are missing; a slip in the code costs no try. */
export function readProof(values: Typed, locale: Locale): ReadProof {
  const w = words[locale].errors;
  const { names, errors } = readClaimedNames(values, w.names, locale);
  const [dateOfBirth, code] = [textOf(values, 'dateOfBirth').trim(), textOf(values, 'recovery_code')];
  const read = readRecoveryCode(code);
  const all: FieldError[] = [...errors];
  if (dateOfBirth === '') all.push({ field: 'dateOfBirth', message: w.dateOfBirth });
  if (read.kind !== 'code')
    all.push({ field: 'recovery_code', message: read.kind === 'empty' ? w.noCode : w.badCode });
  return all.length > 0
    ? { kind: 'incomplete', errors: all }
    : { kind: 'complete', typed: { ...names, dateOfBirth, code } };
}
