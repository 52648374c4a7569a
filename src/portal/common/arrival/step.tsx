import { StepList } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words = { en, fr };

/** The steps of an enrolment as a person counts them. */
const steps = ['welcome', 'pin', 'terms', 'questions', 'recovery'] as const;

/** 'Step 2 of 5 – Your PIN'. */
export function Step({ locale, step }: { locale: Locale; step: (typeof steps)[number] }) {
  return (
    <StepList current={steps.indexOf(step) + 1} total={steps.length} title={words[locale].steps[step]} />
  );
}
