import { type FormState, fieldState } from '#kernel/http/form.ts';
import { ReasonField } from '#kernel/ui/confirmation.tsx';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, Button, Checkbox, Form, RadioGroup, RequiredNote, TextArea } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { noSecondText } from '#portal/common/members/words.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import type { AtContest } from './guard.ts';
import { KINDS } from './rules.ts';

/** The fields in which it is written down whose a record is, and in which a second person answers. */
export const FIELDS = {
  finding: 'finding',
  seen: 'seen',
  note: 'note',
  decision: 'decision',
  why: 'why',
} as const;

/** What somebody may do, or why they may not. */
export function Doing({ visit, form }: { visit: PortalVisit<AtContest>; form: FormState }) {
  const { locale, part, contest } = visit;
  const w = words[locale].page;
  switch (part.kind) {
    case 'finds':
      return <FindForm locale={locale} form={form} />;
    case 'seconds':
      return <SecondForm visit={visit} form={form} />;
    case 'own':
      return (
        <Form action={form.action} csrf={form.csrf}>
          <p>{w.own}</p>
          <Actions>
            <Button name={FIELDS.decision} value="withdraw" kind="danger">
              {w.withdraw}
            </Button>
          </Actions>
        </Form>
      );
    case 'barred':
      return <p>{w.barred[part.bar]}</p>;
    case 'no_second':
      return <p>{part.why.kind === 'let_in' ? w.noSecond : noSecondText(part.why, locale)}</p>;
    case 'reads':
      return contest.stands && contest.finding?.status !== 'held' ? <p>{w.reads}</p> : null;
  }
}

function FindForm({ locale, form }: { locale: Locale; form: FormState }) {
  const w = words[locale].page;
  return (
    <Form action={form.action} csrf={form.csrf}>
      <h2>{w.find.title}</h2>
      <RequiredNote />
      <RadioGroup
        {...fieldState(form, FIELDS.finding)}
        label={w.find.finding}
        required
        options={KINDS.map((value) => ({ value, label: w.kinds[value], hint: w.effects[value] }))}
      />
      <Checkbox
        {...fieldState(form, FIELDS.seen)}
        value="yes"
        checked={fieldState(form, FIELDS.seen).value !== ''}
        label={w.find.seen}
        required
      />
      <TextArea
        {...fieldState(form, FIELDS.note)}
        label={w.find.note}
        hint={w.find.noteHint}
        rows={3}
        optionalLabel
      />
      <Actions>
        <Button>{w.find.submit}</Button>
      </Actions>
    </Form>
  );
}

function SecondForm({ visit, form }: { visit: PortalVisit<AtContest>; form: FormState }) {
  const { locale, contest } = visit;
  const w = words[locale].page;
  const kind = contest.finding?.kind;
  return (
    <>
      <h2>{w.confirm.title}</h2>
      <p>{w.confirm.lead}</p>
      <Callout tone="warning">
        {kind !== undefined && <p>{w.effects[kind]}</p>}
        <p>{w.confirm.effect}</p>
      </Callout>
      <Form action={form.action} csrf={form.csrf}>
        <ReasonField
          form={form}
          name={FIELDS.why}
          label={w.confirm.why}
          hint={w.confirm.whyHint}
          required={false}
        />
        <Actions>
          <Button name={FIELDS.decision} value="confirm">
            {w.confirm.submit}
          </Button>
          <Button name={FIELDS.decision} value="refuse" kind="danger">
            {w.confirm.refuse}
          </Button>
        </Actions>
      </Form>
    </>
  );
}
