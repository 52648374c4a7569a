import type { VNode } from 'preact';
import type { View } from '#kernel/http/answer.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';

/** What somebody is told who can't try again yet. */
interface Locked {
  readonly title: string;
  readonly lead: string;
  /** What they can do now. */
  readonly steps: readonly string[];
  readonly help: VNode;
}

/** In the place of a form that would refuse whatever is typed: why, what can be done now, and whom to ask. */
export const lockedPage = (locale: Locale, { title, lead, steps, help }: Locked): View => ({
  title,
  body: (
    <>
      <Heading>{title}</Heading>
      <Lead>{lead}</Lead>
      <h2>{words[locale].locked}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {help}
    </>
  ),
});
