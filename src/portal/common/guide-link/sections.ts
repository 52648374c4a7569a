import type { Path } from '#kernel/http/path.ts';
import { paths } from '#portal/paths.ts';

/** The sections of the Online Guide, in order: its number is its place. The seed promises PINs in Section 7. */
export const sections = {
  about: { en: 'about-the-portal', fr: 'le-portail', modified: '2026-12-01' },
  roles: { en: 'roles-and-tools', fr: 'roles-et-outils', modified: '2026-11-23' },
  credential: { en: 'your-secure-credential', fr: 'votre-justificatif-securise', modified: '2026-11-23' },
  enrolling: { en: 'enrolling', fr: 'inscription', modified: '2026-11-29' },
  'logging-in': { en: 'logging-in-every-day', fr: 'ouvrir-une-session-chaque-jour', modified: '2026-11-23' },
  lost: { en: 'when-something-is-lost', fr: 'en-cas-de-perte', modified: '2026-12-01' },
  pin: { en: 'obtaining-a-pin', fr: 'obtenir-un-nip', modified: '2026-11-30' },
  people: {
    en: 'people-of-your-institution',
    fr: 'personnes-de-votre-etablissement',
    modified: '2026-12-01',
  },
  coordinators: { en: 'for-coordinators', fr: 'pour-les-coordonnateurs', modified: '2026-12-01' },
  officers: { en: 'for-programme-officers', fr: 'pour-les-agents-de-programme', modified: '2026-12-01' },
  administrators: {
    en: 'for-administrators',
    fr: 'pour-les-administrateurs',
    modified: '2026-12-01',
  },
  students: {
    en: 'for-students',
    fr: 'pour-les-etudiantes-et-etudiants',
    modified: '2026-12-01',
  },
  verifying: {
    en: 'verifying-students',
    fr: 'verifier-l-admissibilite',
    modified: '2026-12-01',
  },
  privacy: { en: 'privacy-and-security', fr: 'vie-privee-et-securite', modified: '2026-11-30' },
  help: { en: 'help-and-accessibility', fr: 'aide-et-accessibilite', modified: '2026-11-30' },
} as const satisfies Readonly<Record<string, Path & { readonly modified: string }>>;

export type SectionKey = keyof typeof sections;

export const sectionKeys = Object.keys(sections) as readonly SectionKey[];

/** Where a section is, so that each tool can link to the one that explains it. */
export const guidePath = (key: SectionKey): Path => ({
  en: `${paths.guide.en}/${sections[key].en}`,
  fr: `${paths.guide.fr}/${sections[key].fr}`,
});

export const isSection = (key: string): key is SectionKey => Object.hasOwn(sections, key);

export const numberOf = (key: SectionKey): number => sectionKeys.indexOf(key) + 1;

/** What a heading is called in an address, in both languages: `7` for a section, `7-2` for its second part. */
export const anchorOf = (key: SectionKey, place: number | null): string =>
  place === null ? String(numberOf(key)) : `${numberOf(key)}-${place}`;
