import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { guidePath } from '../guide/sections.ts';
import { words } from './words.ts';

/** To the section of the Online Guide that explains the officers' tools. */
export function GuideLink({ locale }: { locale: Locale }) {
  return (
    <p>
      <a href={href(guidePath('officers'), locale)}>{words[locale].guide}</a>
    </p>
  );
}
