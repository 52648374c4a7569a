import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { days, hours } from '#kernel/time.ts';
import type { ContentFault, ReadFile } from '#portal/common/kept-files/formats.ts';

/** Files that an answer may have. */
export const MOST_FILES = 3;

/** Times in a row in which files may be sent for one answer: nobody needs more, and each lies until the night. */
export const FILE_TRIES = {
  every: 20,
  firstBlockMs: hours(1),
  maxBlockMs: days(1),
} as const satisfies ThrottlePolicy;

/** The fields of a form that brings them. */
export const FILE_FIELDS = ['file1', 'file2', 'file3'] as const;

/** Why a file is not added to an answer. */
export type AnswerFault = ContentFault | 'tooLarge' | 'many' | 'unkept' | 'often';

/** What is the matter with a file, by the field that it came in and its name there. */
export interface FaultAt {
  readonly field: string;
  readonly name: string;
  readonly fault: AnswerFault;
}

interface Sent {
  readonly field: string;
  readonly name: string;
  readonly read: ReadFile;
}

/** Which of the files sent can be added, the first first, where so many are free; and what is wrong with the others. */
export function sortOut<File extends Sent>(
  sent: readonly File[],
  free: number,
): { readonly whole: readonly File[]; readonly faults: readonly FaultAt[] } {
  const whole = sent.filter(({ read }) => read.kind === 'whole');
  const added = whole.slice(0, Math.max(0, free));
  const faults = sent.flatMap((file): FaultAt[] => {
    const { field, name, read } = file;
    if (read.kind === 'faulty') return [{ field, name, fault: read.fault }];
    return added.includes(file) ? [] : [{ field, name, fault: 'many' }];
  });
  return { whole: added, faults };
}
