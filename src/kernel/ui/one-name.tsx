import { type FormState, type Typed, textOf } from '../http/form.ts';
import { type Named, settleNames } from '../names.ts';
import { Checkbox } from './choices.tsx';
import { errorFor } from './forms.tsx';
import { useWords } from './words.ts';

/** Below the fields of a person's names: the box to tick where they have one only. */
export function OneName({ form, ticked = false }: { form: FormState; ticked?: boolean }) {
  const w = useWords().oneName;
  return (
    <Checkbox
      name="oneName"
      label={w.label}
      hint={w.hint}
      checked={'familyName' in form.values ? hasOneName(form.values) : ticked}
      error={errorFor(form.errors, 'oneName')}
    />
  );
}

const hasOneName = (typed: Typed): boolean => textOf(typed, 'oneName') === 'yes';

/** Both names as such a form has them, and whether the box is ticked. */
export function readNames(typed: Typed): Named & { readonly oneName: boolean } {
  const oneName = hasOneName(typed);
  const names = { givenNames: textOf(typed, 'givenNames'), familyName: textOf(typed, 'familyName') };
  return { ...settleNames(names, oneName), oneName };
}
