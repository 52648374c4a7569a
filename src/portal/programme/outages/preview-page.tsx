import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { formatDay } from '#kernel/time.ts';
import { SeenForm } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { formatDateTime, formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import type { WouldMove } from './preview.ts';
import type { Outage } from './rules.ts';

interface Preview {
  readonly outage: Outage;
  readonly moves: readonly WouldMove[];
  /** The fields of the form before, which are sent along. */
  readonly fields: readonly string[];
}

/** What an outage would move, before it is recorded. */
export function previewPage(locale: Locale, form: FormState, { outage, moves, fields }: Preview): View {
  const w = words[locale].preview;
  const c = w.columns;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={words[locale].list.title}>{w.title}</Heading>
        <Lead>{w.lead(formatDateTime(outage.from, locale), formatDateTime(outage.to, locale))}</Lead>
        <Table
          caption={w.caption}
          captionHidden
          columns={[c.from, c.to, c.requests, c.questions, c.transfers, c.losses].map((header) => ({
            header,
          }))}
          emptyText={w.none}
          rows={moves.map(({ from, to, requests, questions, transfers, losses }) => [
            formatDay(from, locale),
            formatDay(to, locale),
            ...[requests, questions, transfers, losses].map((count) => formatNumber(count, locale)),
          ])}
        />
        <Callout tone="info">{w.effect}</Callout>
        <SeenForm form={form} fields={fields} submit={w.submit} mend={w.mend} />
      </>
    ),
  };
}
