import { type FormState, fieldState } from '#kernel/http/form.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Field, Fieldset, RequiredNote, Select } from '#kernel/ui/forms.tsx';
import { KnownAnswer } from '#kernel/ui/known-answer.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { fieldNames } from './form.ts';
import { pool } from './pool.ts';
import { OWN, OWN_POSITION, POSITIONS, type Position } from './rules.ts';
import type { StoredAnswer } from './store.ts';
import { questionText, words } from './words.ts';

interface Props {
  readonly form: FormState;
  readonly locale: Locale;
}

/** Four questions and their answers. Answers are shown while they are typed: a slip made blindly would lock one out. */
export function QuestionRows({ form, locale }: Props) {
  const w = words[locale].set;
  return (
    <>
      {form.withheld && (
        <Callout tone="info">
          <p>{w.again}</p>
        </Callout>
      )}
      <h2>{w.advice.title}</h2>
      <ul>
        {w.advice.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <RequiredNote />
      {POSITIONS.map((position) => (
        <QuestionRow key={position} form={form} locale={locale} position={position} />
      ))}
    </>
  );
}

function QuestionRow({ form, locale, position }: Props & { position: Position }) {
  const w = words[locale].set;
  const options = pool.map(({ id, text }) => ({ value: id, label: text[locale] }));
  const mayBeOwn = position === OWN_POSITION;
  return (
    <Fieldset legend={w.question(position)}>
      <Select
        {...fieldState(form, fieldNames.question(position))}
        label={w.choose(position)}
        required
        options={mayBeOwn ? [...options, { value: OWN, label: w.own }] : options}
      />
      {mayBeOwn && (
        <Field {...fieldState(form, fieldNames.own)} label={w.ownText} hint={w.ownHint} autocomplete="off" />
      )}
      <Field
        {...blank(fieldState(form, fieldNames.answer(position)))}
        label={w.answer(position)}
        required
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
    </Fieldset>
  );
}

/** An answer is never sent back. */
const blank = ({ value: _, ...state }: ReturnType<typeof fieldState>) => state;

/** Before answers that are asked for; one that was wrong needs no word that its field is empty. */
export function AnswersNote({ form, locale, single = false }: Props & { single?: boolean }) {
  const silent = single && form.errors.length > 0;
  return (
    <>
      {form.withheld && !silent && (
        <Callout tone="info">
          <p>{words[locale].ask.again}</p>
        </Callout>
      )}
      <RequiredNote />
    </>
  );
}

interface AnswerProps {
  readonly form: FormState;
  readonly locale: Locale;
  readonly answer: StoredAnswer;
  /** Whether it is one of several. */
  readonly numbered: boolean;
  readonly hint?: string;
}

/** One answer that is asked for. */
export function AskedAnswer({ form, locale, answer, numbered, hint }: AnswerProps) {
  const question = questionText(answer, locale);
  return (
    <KnownAnswer
      {...fieldState(form, fieldNames.answer(answer.position))}
      question={question}
      label={numbered ? `${answer.position}. ${question}` : question}
      hint={hint}
    />
  );
}
