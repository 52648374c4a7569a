/** How a service's cookies are named and sent. */
export interface CookieOptions {
  /** Name without prefix; services on one host must differ. */
  readonly name: string;
  readonly secure: boolean;
}

export const cookieName = ({ name, secure }: CookieOptions): string => (secure ? `__Host-${name}` : name);

export const cookieOptions = ({ secure }: CookieOptions) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure,
});

/** A browser's token, and whether there may be a row of it: most browsers that ask for a form never leave anything to keep. */
interface Token {
  readonly text: string;
  readonly isStored: boolean;
}

/** What no token has in it. */
const UNSTORED = '.';

/** The token that a cookie holds; one that says itself that nothing was ever kept under it need not be looked up. */
export const readToken = (cookie: string): Token =>
  cookie.endsWith(UNSTORED)
    ? { text: cookie.slice(0, -UNSTORED.length), isStored: false }
    : { text: cookie, isStored: true };

export const writeToken = ({ text, isStored }: Token): string => (isStored ? text : `${text}${UNSTORED}`);
