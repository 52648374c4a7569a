import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = { fromTool: 'Comment faire\u00a0: consultez le Guide en ligne' };

export const words = { en, fr };
