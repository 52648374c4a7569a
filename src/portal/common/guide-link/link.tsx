import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import { guidePath, type SectionKey } from './sections.ts';

/** From a tool to the section of the Online Guide that explains it. */
export const GuideLink = ({ locale, section }: { readonly locale: Locale; readonly section: SectionKey }) => (
  <p>
    <a href={href(guidePath(section), locale)}>{words[locale].fromTool}</a>
  </p>
);
