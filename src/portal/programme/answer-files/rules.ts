import type { ThrottlePolicy } from '#kernel/throttle.ts';
import { days, hours } from '#kernel/time.ts';
import type { ContentFault, ReadFile } from '#portal/common/kept-files/formats.ts';

/** What files come with: an answer to a question, a reply to what is intended, or what a review is asked for by. */
export type Occasion = 'question' | 'intent' | 'decision';

/** Of which request's student files are, and what they come with. */
export interface Whose {
  readonly verificationId: string;
  readonly occasion: Occasion;
}

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
export type AnswerFault = ContentFault | 'tooLarge' | 'many' | 'unkept' | 'often' | 'same';

/** What is the matter with a file, by the field that it came in and its name there. */
export interface FaultAt {
  readonly field: string;
  readonly name: string;
  readonly fault: AnswerFault;
  /** Of a copy: the name of the file that is added. */
  readonly as?: string;
}

interface Sent extends Copied {
  readonly field: string;
  readonly read: ReadFile;
}

/** A file by what is in it, and what it is called. */
interface Copied {
  readonly digest: string;
  readonly name: string;
}

/**
 * Which of the files sent can be added to those that are kept, the first first, where so many are free; and why the
 * others are not: a copy of one that is added takes no room, and is told by the name of that.
 */
export function sortOut<File extends Sent>(
  sent: readonly File[],
  free: number,
  kept: readonly Copied[],
): { readonly whole: readonly File[]; readonly faults: readonly FaultAt[] } {
  const names = new Map(kept.map(({ digest, name }) => [digest, name]));
  const whole: File[] = [];
  const faults: FaultAt[] = [];
  for (const file of sent) {
    const { field, name, read, digest } = file;
    const as = names.get(digest);
    if (read.kind === 'faulty') faults.push({ field, name, fault: read.fault });
    else if (as !== undefined) faults.push({ field, name, fault: 'same', as });
    else if (whole.length >= free) faults.push({ field, name, fault: 'many' });
    else {
      whole.push(file);
      names.set(digest, name);
    }
  }
  return { whole, faults };
}
