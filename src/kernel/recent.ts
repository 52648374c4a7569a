import type { Clock } from './clock.ts';

/** What is asked for often and changes rarely: asked for again after so many milliseconds, or once it is forgotten. */
export interface Recent<T> {
  get(): Promise<T>;
  /** For whoever has changed it: this process tells nobody the former any more. */
  forget(): void;
}

/** Keeps the latest answer; all who come while it is asked for wait for the one question. A failure is not kept. */
export function recent<T>(clock: Clock, forMs: number, ask: () => Promise<T>): Recent<T> {
  let kept: { readonly at: number; readonly answer: Promise<T> } | null = null;
  return {
    get: () => {
      const now = clock.now().getTime();
      if (kept !== null && now >= kept.at && now - kept.at < forMs) return kept.answer;
      const asked = { at: now, answer: ask() };
      kept = asked;
      asked.answer.catch(() => {
        if (kept === asked) kept = null;
      });
      return asked.answer;
    },
    forget: () => {
      kept = null;
    },
  };
}
