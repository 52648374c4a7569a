import { StepList } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words = { en, fr };

/** The steps of an enrolment as a person counts them: five with a PIN, five as a student. */
const PLACES = {
  welcome: 1,
  pin: 2,
  capacity: 2,
  terms: 3,
  details: 3,
  questions: 4,
  recovery: 5,
} as const satisfies Readonly<Record<keyof typeof en.steps, number>>;

/** 'Step 2 of 5 – Your PIN'. */
export function Step({ locale, step }: { locale: Locale; step: keyof typeof PLACES }) {
  return <StepList current={PLACES[step]} total={PLACES.recovery} title={words[locale].steps[step]} />;
}
