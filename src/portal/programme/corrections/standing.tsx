import { Status, type Tone } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { type Stands, standsOf } from '#portal/programme/verifications/corrections/rules.ts';
import { words } from './fr.ts';

/** How a correction stands: whom it waits for, or what came of it. */
export function Standing({ locale, of }: { locale: Locale; of: Parameters<typeof standsOf>[0] }) {
  const stands = standsOf(of);
  return <Status tone={TONES[stands]} text={words[locale].stands[stands]} />;
}

const TONES = {
  second: 'warning',
  office: 'info',
  signed: 'info',
  made: 'success',
  recorded: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  lapsed: 'neutral',
} as const satisfies Record<Stands, Tone>;
