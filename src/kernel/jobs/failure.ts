/** A failure of a job that says more of itself than that it happened. */
export class Failure extends Error {
  /** Whether no further try can go otherwise: then the job is given up at once. */
  readonly isFinal: boolean;
  /** What is kept with the job for whoever hears that it was given up; the log is not told. */
  readonly facts: object;

  constructor(message: string, { isFinal, facts }: { isFinal: boolean; facts: object }) {
    super(message);
    this.isFinal = isFinal;
    this.facts = facts;
  }
}
