import type { ComponentChildren } from 'preact';
import { useWords } from './words.ts';

/** A PIN, a code or a number, which nobody may guess: whoever answers with a page knows by it that it holds one. */
export const Guarded = ({ children }: { children: ComponentChildren }) => (
  <span data-guarded>{children}</span>
);

/** Whether a page holds anything guarded. */
export const isGuarded = (html: string): boolean => html.includes(' data-guarded=');

/** A code, large and unmistakable; script adds the buttons Copy and Print, unless it is kept in another way than by its page. */
export function Secret({ label, text, kept = true }: { label: string; text: string; kept?: boolean }) {
  const { copy, print } = useWords();
  return (
    <div
      class="secret"
      {...(kept && { 'data-print': print, 'data-copy': copy.action, 'data-copied': copy.done })}
    >
      <p class="secret-label">{label}</p>
      <p class="secret-text">
        <Guarded>
          <code>{text}</code>
        </Guarded>
      </p>
    </div>
  );
}
