/** What an id of a row looks like in its one written form (RFC 9562 §4), to be put into a longer pattern. */
export const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const WHOLE = new RegExp(`^${ID}$`, 'i');

/** Whether a text can be an id at all. */
export const isId = (text: string): boolean => WHOLE.test(text);
