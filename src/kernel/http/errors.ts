/** Nothing there, or nothing that this person may see: both answer 404 (`SECURITY §6`). */
export class NotFound extends Error {
  readonly statusCode = 404;
}
