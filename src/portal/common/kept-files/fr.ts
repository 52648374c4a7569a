import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  megabytes: (size) => `${size}\u00a0Mo`,
  kilobytes: (size) => `${size}\u00a0ko`,
};
