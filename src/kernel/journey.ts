/** A journey is a list of steps; whatever stands before a step must be ready (ARCHITECTURE §3.3). */
interface Step<Context, Key extends string = string> {
  readonly key: Key;
  /** Whether this step is behind us. */
  readonly ready: (context: Context) => boolean;
}

export type Journey<Context, Key extends string = string> = readonly Step<Context, Key>[];

type Guarded<Key extends string> =
  | { readonly kind: 'here' }
  | { readonly kind: 'elsewhere'; readonly step: Key };

/** Steps in the order in which they are taken; throws if two share a key. */
export function journey<Context, Key extends string>(steps: Journey<Context, Key>): Journey<Context, Key> {
  if (new Set(steps.map((step) => step.key)).size < steps.length) throw new Error('Two steps share a key');
  return steps;
}

/** Where to go on: the first step that isn't ready, or null at the journey's end. */
export function firstUnready<Context, Key extends string>(
  journey: Journey<Context, Key>,
  context: NoInfer<Context>,
): Key | null {
  return journey.find((step) => !step.ready(context))?.key ?? null;
}

/** Stay here, for one may look back, or go to the first step that isn't ready. */
export function guard<Context, Key extends string>(
  journey: Journey<Context, Key>,
  key: NoInfer<Key>,
  context: NoInfer<Context>,
): Guarded<Key> {
  const step = firstUnready(journey.slice(0, placeOf(journey, key)), context);
  return step === null ? { kind: 'here' } : { kind: 'elsewhere', step };
}

function placeOf<Context, Key extends string>(journey: Journey<Context, Key>, key: Key): number {
  const place = journey.findIndex((step) => step.key === key);
  if (place < 0) throw new Error(`The journey has no step ${key}`);
  return place;
}
