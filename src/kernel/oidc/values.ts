/** A subject as OIDC Core §2 bounds it; of spaces alone it would be nobody's, and so everybody's. */
export const isSubject = (value: unknown): value is string => isName(value) && value.length <= 255;

/** A name that another machine gave something: printable ASCII, which every database takes. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x20-\x7e]{1,1024}$/.test(value) && value.trim() !== '';
