/** Nothing there, or nothing that this person may see: both answer 404 (`SECURITY §6`). */
export class NotFound extends Error {}

/** Something that can't be served now; the page says when to try again. */
export class Unavailable extends Error {
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
