import { href } from '#kernel/http/path.ts';
import { Secret } from '#kernel/ui/content.tsx';
import { ButtonForm } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';

/** The field of the sealed slip. */
export const SLIP = 'slip';

/** A PIN, this once: on the screen, but never on a print of the page, which nobody would fold; so no button prints it. */
export const SlipPin = ({ label, pin }: { label: string; pin: string }) => (
  <div class="on-screen">
    <Secret label={label} text={pin} kept={false} />
  </div>
);

/** The one way to print a slip: its folded page, in a window that asks how to print it. */
export function PrintSlip({ locale, csrf, sealed }: { locale: Locale; csrf: string; sealed: string }) {
  const w = words[locale];
  return (
    <>
      <p>{w.hint}</p>
      <ButtonForm action={href(paths.printSlip, locale)} csrf={csrf} fields={{ [SLIP]: sealed }} newWindow>
        {w.print}
      </ButtonForm>
    </>
  );
}
