/** Nothing there, or nothing that this person may see: both answer 404 (`SECURITY §6`). */
export class NotFound extends Error {
  readonly statusCode = 404;
}

/** The session ended while its request was under way: nothing was done, and the page says where to go on. */
export class SessionOver extends Error {}
