import { StepList } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';

/** 'Step 1 of 3 – Your institution'. */
export function AskStep({ locale, step }: { locale: Locale; step: 'place' | 'questions' | 'check' }) {
  const { steps } = words[locale];
  const keys = ['place', 'questions', 'check'] as const;
  return <StepList current={keys.indexOf(step) + 1} total={keys.length} title={steps[step]} />;
}
