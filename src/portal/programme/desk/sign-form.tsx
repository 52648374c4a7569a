import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, Button, Checkbox, Form, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import type { Checking } from './check.ts';
import { words } from './fr.ts';
import { isPermitKept, isProved, isStudied } from './judged.ts';

export const SIGN = { seen: 'seen', override: 'override' } as const;

/** What is signed, where it is not that somebody is eligible for the first time. */
interface Texts {
  readonly title: string;
  readonly statement: string;
  readonly effect: string | null;
  readonly submit: string;
}

/** The signature: proof where there is none yet, a reason where the numbers say otherwise; none on nothing. */
export function SignForm(props: { visit: PortalVisit<Checking>; form: FormState; texts?: Texts }) {
  const { visit, form, texts } = props;
  const { locale, file, judged } = visit;
  const w = words[locale].sign;
  const { outcome } = judged.judgement.evaluation;
  const proved = isProved(file, judged);
  if (texts === undefined && isPermitKept(judged))
    return <Callout tone="warning">{w.faults.permit_kept}</Callout>;
  if (!isStudied(judged)) return <Callout tone="warning">{w.faults.no_study}</Callout>;
  return (
    <Form action={form.action} csrf={form.csrf}>
      <h2>{(texts ?? w).title}</h2>
      {(!proved || outcome !== 'meets') && <RequiredNote />}
      <input type="hidden" name="revision" value={String(file.revision)} />
      {!proved && (
        <Checkbox
          {...fieldState(form, SIGN.seen)}
          value="yes"
          checked={fieldState(form, SIGN.seen).value !== ''}
          label={w.seen}
          hint={file.place.proof === 'none' ? w.seenHint : w.seenAgain}
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
      <Statement texts={texts ?? { ...w, effect: null }} undo={w.undo(judged.version.rule.undoMinutes)} />
    </Form>
  );
}

/** What is declared by signing, and until when it can be undone. */
const Statement = ({ texts: { statement, effect, submit }, undo }: { texts: Texts; undo: string }) => (
  <>
    <Callout tone="info">
      <p>{statement}</p>
      {effect && <p>{effect}</p>}
      <p>{undo}</p>
    </Callout>
    <Actions>
      <Button>{submit}</Button>
    </Actions>
  </>
);
