import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { confirmationPage } from '#kernel/ui/confirmation.tsx';
import { Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { ButtonForm } from '#kernel/ui/forms.tsx';
import { formatDate, formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { words } from './fr.ts';
import type { Halt } from './halts-store.ts';

/** The field that says that what follows was seen. */
export const SURE = 'sure';

/** Asks once more, with what follows: what closes is not opened again, and its students are told at once. */
export function releasePage(locale: Locale, form: FormState, { id, organisation, closing }: Halt): View {
  const w = words[locale].confirm;
  return confirmationPage(locale, form, {
    title: w.title,
    caption: organisation[locale],
    lead: w.lead(closing),
    effect: w.effect,
    fields: (
      <>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name={SURE} value="yes" />
      </>
    ),
    submit: words[locale].release,
    danger: true,
    back: form.action,
    keep: w.keep,
  });
}

/** Institutions whose closings wait, each with the button that lets them go on. */
export function haltsPage(locale: Locale, form: FormState, halts: readonly Halt[]): View {
  const w = words[locale];
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.institution, c.closing, c.open, c.since, c.act].map((header) => ({ header }))}
          emptyText={w.none}
          rows={halts.map(({ id, organisation, closing, open, haltedAt }) => [
            organisation[locale],
            formatNumber(closing, locale),
            formatNumber(open, locale),
            formatDate(haltedAt, locale),
            <ButtonForm key={id} action={form.action} csrf={form.csrf} fields={{ id }} kind="secondary">
              {w.release}
              <span class="hidden"> – {w.of(organisation[locale])}</span>
            </ButtonForm>,
          ])}
        />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}
