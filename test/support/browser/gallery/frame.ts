import type { Frame } from '#kernel/ui/layout.tsx';

const footer = {
  en: [
    { label: 'Privacy', href: '/en/privacy' },
    { label: 'Terms and conditions', href: '/en/terms' },
    { label: 'Online Guide', href: '/en/guide' },
  ],
  fr: [
    { label: 'Confidentialité', href: '/fr/confidentialite' },
    { label: 'Modalités', href: '/fr/modalites' },
    { label: 'Guide en ligne', href: '/fr/guide' },
  ],
};

/** The frame of a page of the gallery, with what it changes. */
export function frame(over: Partial<Frame> = {}): Frame {
  const locale = over.locale ?? 'en';
  return {
    locale,
    service: {
      name: locale === 'fr' ? 'Portail des partenaires' : 'Partner Portal',
      href: '/',
      description: 'An example',
    },
    toggle: { href: '/other' },
    correlationId: '7Q2M-9XKD',
    footer: footer[locale],
    demo: true,
    ...over,
  };
}

/** Somebody who is signed in, and the links of their account. */
export const account = (
  links: { label: string; href: string; current?: boolean }[],
  name = 'Amina Tremblay',
) => ({
  name,
  logout: { action: '/logout', csrf: 'token' },
  links,
});
