import type { Config } from '#kernel/config.ts';
import type { View } from '#kernel/http/answer.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions } from '#kernel/ui/forms.tsx';
import type { Locale, Words } from '#kernel/ui/locale.ts';
import type { Partner } from '../concierge.ts';
import { Privacy } from '../discovery/pages.tsx';
import { ToPortal } from '../frame.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words: Readonly<Record<Locale, Words<typeof en>>> = { en, fr };

/** What this service is, and which partners it offers. */
export function frontPage(locale: Locale, config: Config, partners: readonly Partner[]): View {
  const t = words[locale];
  const body = (
    <>
      <Heading>{t.title}</Heading>
      <Lead>{t.lead}</Lead>
      <h2>{t.startTitle}</h2>
      <p>{t.start}</p>
      <Actions>
        <ToPortal config={config} locale={locale} />
      </Actions>
      <h2>{t.howTitle}</h2>
      <ol>
        {t.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{t.partnersTitle}</h2>
      {partners.length === 0 ? <p>{t.none}</p> : <PartnerNames partners={partners} locale={locale} />}
      <Privacy locale={locale} />
    </>
  );
  return { title: t.title, body };
}

const PartnerNames = ({ partners, locale }: { partners: readonly Partner[]; locale: Locale }) => (
  <ul>
    {partners.map((partner) => (
      <li key={partner.key}>{partner.name[locale]}</li>
    ))}
  </ul>
);
