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
