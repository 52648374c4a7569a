import { brand } from '#kernel/brand.ts';
import type { Locale } from '#kernel/ui/locale.ts';

/** Where signed forms are sent, line by line, as on an envelope (the seed, Step 1). */
export const foreignStudentUnit: Readonly<Record<Locale, readonly string[]>> = brand.address;
