import { afterFact, isPending, type NominationStatus } from '#portal/joining/nominations/rules.ts';
import type { MediaType } from './formats.ts';

/** 10 MB: a few pages at 300 dpi. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** How many scans one nomination may have. */
export const MOST_SCANS = 20;

/** Whether a scan still counts. */
export const isAttached = ({ withdrawn }: { readonly withdrawn: unknown }): boolean => withdrawn === null;

/** Why a scan can't be withdrawn: it was already, or a decision rests on it. */
export type Hold = 'withdrawn' | 'decided';

/** What keeps a scan where it is; null while it may be withdrawn, as long as nothing was decided with it. */
export function whatHolds(
  scan: { readonly addedAt: Date; readonly withdrawn: unknown },
  nomination: { readonly status: NominationStatus; readonly decidedAt: Date | null },
): Hold | null {
  if (!isAttached(scan)) return 'withdrawn';
  const undecided = afterFact(nomination.status, 'refuse') !== null;
  const { decidedAt, status } = nomination;
  const later = isPending(status) && decidedAt !== null && scan.addedAt > decidedAt;
  return undecided || later ? null : 'decided';
}

const ENDINGS: Readonly<Record<MediaType, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/** The name to keep a file under: without its folder and what no file name holds, ending as its content demands. */
export function fileNameFor(sent: string, type: MediaType): string {
  const base = sent.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+/, '')
    .replace(/\.[^.]*$/, '')
    .slice(0, 80)
    .trim();
  return (plain || 'scan') + ENDINGS[type];
}
