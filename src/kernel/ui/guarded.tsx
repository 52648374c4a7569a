import type { ComponentChildren } from 'preact';
import { useWords } from './words.ts';

/** A PIN, a code or a number, which nobody may guess: whoever answers with a page knows by it that it holds one. */
export const Guarded = ({ children }: { children: ComponentChildren }) => (
  <span data-guarded>{children}</span>
);

/** Whether a page holds anything guarded. */
export const isGuarded = (html: string): boolean => html.includes(' data-guarded=');

/** A code to keep, large and unmistakable; script adds the buttons Copy and Print. */
export function Secret(props: { label: string; text: string; copy?: boolean | undefined }) {
  const { copy: words, print } = useWords();
  return (
    <div
      class="secret"
      data-print={print}
      {...((props.copy ?? true) && { 'data-copy': words.action, 'data-copied': words.done })}
    >
      <p class="secret-label">{props.label}</p>
      <p class="secret-text">
        <Guarded>
          <code>{props.text}</code>
        </Guarded>
      </p>
    </div>
  );
}
