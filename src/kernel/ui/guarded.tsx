import type { ComponentChildren } from 'preact';

/** A PIN, a code or a number, which nobody may guess: whoever answers with a page knows by it that it holds one. */
export const Guarded = ({ children }: { children: ComponentChildren }) => (
  <span data-guarded>{children}</span>
);

/** Whether a page holds anything guarded. */
export const isGuarded = (html: string): boolean => html.includes(' data-guarded=');
