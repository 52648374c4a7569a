import type { en } from './en.ts';

// What the concierge tells on the page that follows.
declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}
