import type { Config } from '#kernel/config.ts';
import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { formatDay, formatLastDay } from '#kernel/time.ts';
import { Heading, Lead, Panel, Status } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import type { Locale, Words } from '#kernel/ui/locale.ts';
import type { Partner } from '../concierge.ts';
import { ToPortal } from '../frame.tsx';
import type { Standing } from '../handoff/rules.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words: Readonly<Record<Locale, Words<typeof en>>> = { en, fr };

export const selectWords = (locale: Locale) => words[locale].select;

/** The partners, each a button of one form, so that nothing needs to be kept of the choice. */
export function selectPage(
  locale: Locale,
  form: FormState,
  partners: readonly PartnerNow[],
  cancel: string,
): View {
  const t = words[locale].select;
  const isAnyUsable = hasUsable(partners);
  const body = (
    <>
      <Heading>{t.title}</Heading>
      <Lead>{isAnyUsable ? t.lead : t.none}</Lead>
      {isAnyUsable ? <p>{t.next}</p> : partners.length > 0 && <p>{t.goBack}</p>}
      <Form action={form.action} csrf={form.csrf}>
        {partners.length > 0 && <PartnerButtons partners={partners} locale={locale} />}
        <Actions>
          <Button kind="link" formAction={cancel}>
            {t.cancel}
          </Button>
        </Actions>
      </Form>
      <Privacy locale={locale} />
    </>
  );
  return { title: t.title, body };
}

/** A partner, and whether it can be used at this moment. */
interface PartnerNow {
  readonly partner: Partner;
  readonly standing: Standing;
}

const hasUsable = (partners: readonly PartnerNow[]): boolean =>
  partners.some(({ standing }) => standing !== 'closed');

function PartnerButtons({ partners, locale }: { partners: readonly PartnerNow[]; locale: Locale }) {
  const isAnyUsable = hasUsable(partners);
  return (
    <ul class="button-list">
      {partners.map(({ partner, standing }) => (
        <li key={partner.key}>
          {standing !== 'closed' && (
            <Button kind="secondary" name="partner" value={partner.key}>
              {partner.name[locale]}
            </Button>
          )}
          {partner.retiresOn !== null && <PartnerEnd {...{ locale, partner, standing, isAnyUsable }} />}
        </li>
      ))}
    </ul>
  );
}

function PartnerEnd({
  locale,
  partner,
  standing,
  isAnyUsable,
}: PartnerNow & { locale: Locale; isAnyUsable: boolean }) {
  const t = words[locale].select;
  const day = partner.retiresOn ?? '';
  return standing === 'closed' ? (
    <p>{t[isAnyUsable ? 'closed' : 'lastClosed'](partner.name[locale], formatDay(day, locale))}</p>
  ) : (
    <Status tone="warning" text={t.until(formatLastDay(day, locale))} />
  );
}

/** Triple blind, in three sentences. */
export function Privacy({ locale }: { locale: Locale }) {
  const t = words[locale].select;
  return (
    <Panel title={t.privacyTitle}>
      <ul>
        {t.privacy.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** For those whose sign-in has expired, was finished, or never began. */
export function noSignInPage(locale: Locale, config: Config): View {
  const t = words[locale].noSignIn;
  const body = (
    <>
      <Heading>{t.title}</Heading>
      <Lead>{t.lead}</Lead>
      <p>{t.text}</p>
      <p>{t.next}</p>
      <Actions>
        <ToPortal config={config} locale={locale} />
      </Actions>
    </>
  );
  return { title: t.title, body };
}
