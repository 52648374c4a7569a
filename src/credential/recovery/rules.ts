import { journey } from '#kernel/journey.ts';
import { addMs, minutes } from '#kernel/time.ts';

interface Progress {
  readonly named: boolean;
  readonly proved: boolean;
}

/** Recovering a password, page by page; none can be skipped by its address. */
export const RECOVERY = journey([
  { key: 'forgot', ready: (progress: Progress) => progress.named || progress.proved },
  { key: 'answers', ready: (progress: Progress) => progress.proved },
  { key: 'renew', ready: () => false },
]);

const PROOF_MS = minutes(10);

/** Whether right answers may still be used to choose a new password. */
export const isStillProved = (proof: { readonly at: string } | undefined, now: Date): boolean =>
  proof !== undefined && addMs(new Date(proof.at), PROOF_MS) > now;
