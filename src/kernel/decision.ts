/** Whether a choice is made with a reason. */
export type Reasoning = 'reason' | 'none';

/** A choice and the reason typed beside it, judged together. */
export type Judged<Choice extends string> =
  | { readonly kind: 'decided'; readonly choice: Choice; readonly reason: string }
  | { readonly kind: 'undecided' }
  /** The choice needs a reason, or one in more words. */
  | { readonly kind: 'unexplained' }
  /** A reason stands beside a choice that has none: one of the two is a slip, and nobody can tell which. */
  | { readonly kind: 'contradictory'; readonly choice: Choice };

/** What was decided; a reason that is typed is kept or asked about, never dropped. */
export function judgeDecision<Choice extends string>(
  typed: { readonly choice: string; readonly reason: string },
  choices: Readonly<Record<Choice, Reasoning>>,
  /** Characters that a reason has at least. */
  least = 1,
): Judged<Choice> {
  const { choice } = typed;
  const reason = typed.reason.replaceAll('\r\n', '\n').trim();
  if (!isOneOf(choice, choices)) return { kind: 'undecided' };
  if (choices[choice] === 'none')
    return reason === '' ? { kind: 'decided', choice, reason } : { kind: 'contradictory', choice };
  return reason.length < least ? { kind: 'unexplained' } : { kind: 'decided', choice, reason };
}

const isOneOf = <Choice extends string>(
  text: string,
  choices: Readonly<Record<Choice, Reasoning>>,
): text is Choice => Object.hasOwn(choices, text);
