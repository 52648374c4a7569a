import type { Path } from '#kernel/http/path.ts';

export const front: Path = { en: '/en', fr: '/fr' };

/** Where a partner's customers sign in. */
export const signInPath = (key: string): Path => ({
  en: `/en/${key}/sign-in`,
  fr: `/fr/${key}/ouvrir-une-session`,
});

export const cancelPath = (key: string): Path => ({ en: `/en/${key}/cancel`, fr: `/fr/${key}/annuler` });

/** For those whose sign-in has expired, or never began. */
export const endedPath = (key: string): Path => ({
  en: `/en/${key}/sign-in-ended`,
  fr: `/fr/${key}/connexion-terminee`,
});
