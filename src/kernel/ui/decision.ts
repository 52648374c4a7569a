import { judgeDecision, type Reasoning } from '../decision.ts';
import { type Typed, textOf } from '../http/form.ts';
import type { FieldError } from './forms.tsx';
import type { Locale } from './locale.ts';
import { wordsOf } from './words.ts';

/** A form in which one thing is decided, some of whose choices are made with a reason. */
interface DecisionForm<Choice extends string> {
  readonly fields: {
    readonly choice: string;
    readonly reason: string;
    /** The choices are buttons, at which no mistake can be shown. */
    readonly pressed?: true;
  };
  readonly choices: Readonly<Record<Choice, Reasoning>>;
  /** What the page calls them. */
  readonly labels: Readonly<Record<NoInfer<Choice>, string>>;
  readonly missing: { readonly choice: string; readonly reason: string };
  /** Characters that a reason has at least; one where nothing is said. */
  readonly least?: number;
}

type Read<Choice extends string> =
  | { readonly kind: 'decided'; readonly choice: Choice; readonly reason: string }
  | { readonly kind: 'faulty'; readonly errors: readonly [FieldError] };

/** What was decided in a form, or what is to be mended first. */
export function readDecision<Choice extends string>(
  values: Typed,
  { fields, choices, labels, missing, least }: DecisionForm<Choice>,
  locale: Locale,
): Read<Choice> {
  const typed = { choice: textOf(values, fields.choice), reason: textOf(values, fields.reason) };
  const judged = judgeDecision(typed, choices, least);
  switch (judged.kind) {
    case 'decided':
      return judged;
    case 'undecided':
      return faulty(fields.pressed ? '' : fields.choice, missing.choice);
    case 'unexplained':
      return faulty(fields.reason, missing.reason);
    case 'contradictory': {
      const w = wordsOf(locale);
      const either = new Intl.ListFormat(`${locale}-CA`, { type: 'disjunction' });
      const known = Object.keys(choices) as Choice[];
      const others = known
        .filter((choice) => choices[choice] === 'reason')
        .map((choice) => w.quoted(labels[choice]));
      return faulty(fields.reason, w.strayReason(w.quoted(labels[judged.choice]), either.format(others)));
    }
  }
}

const faulty = (field: string, message: string) =>
  ({ kind: 'faulty', errors: [{ field, message }] }) as const;
