import { StepList } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './words.ts';

/** The steps that a person sees; the partner's terms are the third. */
const STEPS = { welcome: 1, pin: 2, questions: 4, recovery: 5 } as const;
const TOTAL = 5;

/** 'Step 2 of 5 – Your PIN'. */
export function Step({ locale, step }: { locale: Locale; step: keyof typeof STEPS }) {
  return <StepList current={STEPS[step]} total={TOTAL} title={words[locale].steps[step]} />;
}
