import { fullName } from '#kernel/names.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';

/** Whose request a page is about: name, student number and reference. */
export const captionOf = ({ claimed, reference }: Pick<File, 'claimed' | 'reference'>): string =>
  `${fullName(claimed)} – ${claimed.studentNumber} – ${reference}`;
