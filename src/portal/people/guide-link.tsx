import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { guidePath } from '../guide/sections.ts';
import { words } from './words.ts';

/** Where the Online Guide explains what representatives do. */
export const GuideLink = ({ locale }: { locale: Locale }) => (
  <p>
    <a href={href(guidePath('people'), locale)}>{words[locale].guide}</a>
  </p>
);
