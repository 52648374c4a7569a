import { type FormState, fieldState } from '#kernel/http/form.ts';
import { SHORTEST_ANSWER } from '#kernel/text.ts';
import { Field, Fieldset, RequiredNote, Select } from '#kernel/ui/forms.tsx';
import { KeptSecret, TypeAgain } from '#kernel/ui/kept-secret.tsx';
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
      <TypeAgain form={form}>{w.again}</TypeAgain>
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
        checks={{ apart: { group: 'questions', message: words[locale].faults.question.repeated(position) } }}
      />
      {mayBeOwn && (
        <Field {...fieldState(form, fieldNames.own)} label={w.ownText} hint={w.ownHint} autocomplete="off" />
      )}
      <NewAnswer form={form} locale={locale} position={position} />
    </Fieldset>
  );
}

function NewAnswer({ form, locale, position }: Props & { position: Position }) {
  const label = words[locale].set.answer(position);
  const { short, repeated } = words[locale].faults.answer;
  return (
    <KeptSecret form={form} name={fieldNames.answer(position)} label={label}>
      {(required) => (
        <Field
          {...blank(fieldState(form, fieldNames.answer(position)))}
          label={label}
          required={required}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          checks={{
            letters: true,
            least: { count: SHORTEST_ANSWER, message: short(position) },
            apart: { group: 'answers', message: repeated(position) },
          }}
        />
      )}
    </KeptSecret>
  );
}

/** An answer is never sent back. */
const blank = ({ value: _, ...state }: ReturnType<typeof fieldState>) => state;

/** Before answers that are asked for; one that was wrong needs no word that its field is empty. */
export function AnswersNote({ form, locale, single = false }: Props & { single?: boolean }) {
  const silent = single && form.errors.length > 0;
  return (
    <>
      {!silent && <TypeAgain form={form}>{words[locale].ask.again}</TypeAgain>}
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
  const name = fieldNames.answer(answer.position);
  const label = numbered ? `${answer.position}. ${question}` : question;
  return (
    <KeptSecret form={form} name={name} label={label}>
      {(required) => (
        <KnownAnswer
          {...fieldState(form, name)}
          question={question}
          label={label}
          hint={hint}
          required={required}
        />
      )}
    </KeptSecret>
  );
}
