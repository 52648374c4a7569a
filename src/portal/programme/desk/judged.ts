import { takesProof } from '#portal/programme/lines/rules.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { Judged } from '#portal/programme/verifications/judge/load.ts';
import { hasStudied } from '#portal/programme/verifications/signing/rules.ts';

/** Whether a period of study is on file, or came with a transfer. */
export const isStudied = ({ judgement }: Judged): boolean => hasStudied(judgement.inputs.periods);

/** Whether a loss excludes the student, where the rule looks at that. */
export const isPermitKept = ({ judgement: { inputs, evaluation } }: Judged): boolean =>
  inputs.facts.permitKept && evaluation.considered.includes('excluded');

/** Whether the proof on file will do, by the rule of the day on which the student asked. */
export const isProved = (
  { place }: { readonly place: Pick<File['place'], 'proof'> },
  { version, judgement }: Judged,
): boolean => takesProof(version.rule, place.proof, judgement.match.level);
