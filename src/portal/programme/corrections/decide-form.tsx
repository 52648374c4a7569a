import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, Button, Checkbox, Form, RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { isProved } from '#portal/programme/desk/judged.ts';
import { words } from './fr.ts';
import type { AtCorrection } from './guard.ts';

export const FIELDS = { act: 'act', answer: 'answer', seen: 'seen' } as const;

const ACTS = ['approve', 'refuse'] as const;

/** Whether a number would come of it, and nobody has proved yet who its student is. */
export const isUnproved = ({ correction, file, judged, isOnly }: AtCorrection): boolean =>
  correction.what === 'outcome' && !isOnly && !isProved(file, judged);

/** Whether the second person corrects it, and what follows, or refuses; and what they have seen. */
export function DecideForm({ visit, form }: { visit: PortalVisit<AtCorrection>; form: FormState }) {
  const { locale, file, isOnly } = visit;
  const w = words[locale].decide;
  return (
    <>
      <h2>{w.title}</h2>
      <Form action={form.action} csrf={form.csrf}>
        <RequiredNote />
        <input type="hidden" name="revision" value={file.revision} />
        <RadioGroup
          {...fieldState(form, FIELDS.act)}
          label={w.choose}
          options={ACTS.map((value) => ({
            value,
            label: w.options[value],
            ...(value === 'approve' && { hint: followsOf(visit) }),
          }))}
          required
        />
        {isUnproved(visit) && <Proving visit={visit} form={form} />}
        <TextArea {...fieldState(form, FIELDS.answer)} label={w.answer} hint={w.answerHint} rows={3} />
        {!isOnly && <Statement visit={visit} />}
        <Actions>
          <Button>{w.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** What a signature declares, and until when it can be undone; an officer has no records of the institution before them. */
function Statement({ visit: { locale, judged, at } }: { visit: PortalVisit<AtCorrection> }) {
  const w = words[locale].decide;
  const minutes = judged.version.rule.undoMinutes;
  return (
    <Callout tone="info">
      <p>{at === undefined ? w.officerStatement : w.statement}</p>
      <p>{at === undefined ? w.officerUndo(minutes) : desk[locale].sign.undo(minutes)}</p>
    </Callout>
  );
}

/** Whoever works there has seen the student; an officer has not. */
function Proving({ visit: { locale, at }, form }: { visit: PortalVisit<AtCorrection>; form: FormState }) {
  const w = words[locale].decide;
  if (at === undefined) return <Callout tone="warning">{w.unproved}</Callout>;
  return (
    <Checkbox
      {...fieldState(form, FIELDS.seen)}
      value="yes"
      checked={fieldState(form, FIELDS.seen).value !== ''}
      label={w.seen}
      hint={w.seenHint}
    />
  );
}

function followsOf({
  locale,
  correction: { what, plain, endedNumber },
  isOnly,
}: PortalVisit<AtCorrection>): string {
  const w = words[locale].decide.follows;
  if (what === 'day') return plain === 'died' ? `${w.day} ${w.silent}` : w.day;
  if (isOnly) return w.only;
  return endedNumber ? w.outcome : w.outcomeFirst;
}
