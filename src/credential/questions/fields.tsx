import { type FormState, fieldState, type Typed, textOf } from '#kernel/http/form.ts';
import type { Keeping } from '#kernel/http/kept-secrets.ts';
import { SHORTEST_ANSWER } from '#kernel/text.ts';
import { Field, type FieldError, Fieldset, Select } from '#kernel/ui/forms.tsx';
import { KeptSecret } from '#kernel/ui/kept-secret.tsx';
import { KnownAnswer } from '#kernel/ui/known-answer.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import {
  type ChoiceFault,
  QUESTIONS,
  type QuestionId,
  RECOVERY_QUESTIONS,
  type TypedAnswer,
} from './rules.ts';

const NUMBERS = Array.from({ length: RECOVERY_QUESTIONS }, (_, index) => index + 1);

/** Never sent back to the browser. */
export const ANSWER_FIELDS: readonly string[] = NUMBERS.map((number) => `answer${number}`);

/** What is kept of them while something else is put right: an answer, as long as its question stays. */
export const ANSWER_KEEPS: Keeping = Object.fromEntries(
  NUMBERS.map((number) => [`answer${number}`, [`question${number}`]]),
);

interface Props {
  readonly locale: Locale;
  readonly form: FormState;
}

/** Three questions to choose from the pool, each with its answer. */
export function ChoiceFields({ locale, form }: Props) {
  const words = { en, fr }[locale];
  const options = QUESTIONS.map((id) => ({ value: id, label: words.pool[id] }));
  return (
    <>
      <p>{words.intro}</p>
      <h3>{words.advice.title}</h3>
      <ul>
        {words.advice.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {NUMBERS.map((number) => (
        <Fieldset key={number} legend={words.legend(number)}>
          <Select
            {...fieldState(form, `question${number}`)}
            label={words.question(number)}
            options={options}
            required
            checks={{ apart: { group: 'questions', message: words.faults.sameQuestion(number) } }}
          />
          <NewAnswer locale={locale} form={form} number={number} />
        </Fieldset>
      ))}
    </>
  );
}

function NewAnswer({ locale, form, number }: Props & { readonly number: number }) {
  const words = { en, fr }[locale];
  const name = `answer${number}`;
  return (
    <KeptSecret form={form} name={name} label={words.answer(number)}>
      {(required) => (
        <Field
          {...fieldState(form, name)}
          label={words.answer(number)}
          autocomplete="off"
          spellcheck={false}
          required={required}
          checks={{
            letters: true,
            least: { count: SHORTEST_ANSWER, message: words.faults.short(number) },
            apart: { group: 'answers', message: words.faults.repeated(number) },
          }}
        />
      )}
    </KeptSecret>
  );
}

/** The answers to three given questions. */
export function AnswerFields(props: Props & { readonly questions: readonly QuestionId[] }) {
  const words = { en, fr }[props.locale];
  return props.questions.map((question, index) => (
    <KeptSecret key={question} form={props.form} name={`answer${index + 1}`} label={words.pool[question]}>
      {(required) => (
        <KnownAnswer
          {...fieldState(props.form, `answer${index + 1}`)}
          question={words.pool[question]}
          label={words.pool[question]}
          required={required}
        />
      )}
    </KeptSecret>
  ));
}

export const typedChoices = (values: Typed): TypedAnswer[] =>
  NUMBERS.map((number) => ({
    question: textOf(values, `question${number}`),
    answer: textOf(values, `answer${number}`),
  }));

export const typedAnswers = (values: Typed): string[] => ANSWER_FIELDS.map((name) => textOf(values, name));

export const questionText = (question: QuestionId, locale: Locale): string =>
  ({ en, fr })[locale].pool[question];

/** A question in both languages, for the rule that no answer may be read in it. */
export const wording = (question: QuestionId): string => `${en.pool[question]} ${fr.pool[question]}`;

/** The faults in the page's language. */
export function explainChoices(faults: readonly ChoiceFault[], locale: Locale): FieldError[] {
  const words = { en, fr }[locale].faults;
  return faults.map(({ field, fault }) => ({ field, message: words[fault](Number(field.at(-1))) }));
}

/** An answer left empty in recovery; anything else is for the comparison to say. */
export function emptyAnswers(typed: readonly string[], locale: Locale): FieldError[] {
  const words = { en, fr }[locale].faults;
  return typed.flatMap((answer, index) =>
    answer.trim() === '' ? [{ field: `answer${index + 1}`, message: words.unanswered(index + 1) }] : [],
  );
}
