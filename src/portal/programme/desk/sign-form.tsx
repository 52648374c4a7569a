import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, Button, Checkbox, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import type { Checking } from './check.ts';
import { words } from './fr.ts';
import { isProved } from './sign.ts';

export const SIGN = { seen: 'seen', override: 'override' } as const;

/** The signature: proof where there is none yet, a reason where the numbers say otherwise. */
export function SignForm({ visit, form }: { visit: PortalVisit<Checking>; form: FormState }) {
  const { locale, file, judged } = visit;
  const w = words[locale].sign;
  const { outcome } = judged.judgement.evaluation;
  const proved = isProved(file, judged);
  return (
    <Form action={form.action} csrf={form.csrf}>
      <h2>{w.title}</h2>
      {(!proved || outcome !== 'meets') && <RequiredNote />}
      <input type="hidden" name="revision" value={String(file.revision)} />
      {!proved && (
        <Checkbox
          {...fieldState(form, SIGN.seen)}
          value="yes"
          checked={fieldState(form, SIGN.seen).value !== ''}
          label={w.seen}
          hint={w.seenHint}
          required
        />
      )}
      {outcome !== 'meets' && (
        <TextArea
          {...fieldState(form, SIGN.override)}
          label={w.override}
          hint={w.overrideHint}
          rows={3}
          required
        />
      )}
      <Callout tone="info">
        <p>{w.statement}</p>
        <p>{w.undo(judged.version.rule.undoMinutes)}</p>
      </Callout>
      <Actions>
        <Button>{w.submit}</Button>
      </Actions>
    </Form>
  );
}
