import type { ComponentChildren } from 'preact';
import { actorText } from '#kernel/audit/event.ts';
import type { AuditEntry } from '#kernel/audit/store.ts';
import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Filters, Heading, Lead, Onward, Table } from '#kernel/ui/content.tsx';
import { Field } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import type { LogWords } from '#portal/institution/institution-log/vocabulary.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { type Asked, type Fault, FIELDS, given } from './rules.ts';

interface Log {
  readonly asked: Asked;
  readonly faults: ReadonlyMap<keyof Asked, Fault>;
  readonly entries: readonly AuditEntry[];
  /** What rooms say of what they record. */
  readonly told: LogWords;
  /** Of institutions, by their ids. */
  readonly names: ReadonlyMap<string, { readonly en: string; readonly fr: string }>;
  readonly first: boolean;
  /** Where the next page begins; null on the last one. */
  readonly next: number | null;
}

/** Who did what, anywhere; whatever stands in a line narrows the log to it. */
export function auditPage(locale: Locale, log: Log): View {
  const w = words[locale];
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <LogFilters locale={locale} log={log} />
        <Table
          caption={w.caption}
          captionHidden
          columns={[
            w.columns.at,
            w.columns.what,
            w.columns.subject,
            w.columns.who,
            w.columns.institution,
          ].map((header) => ({ header }))}
          emptyText={log.faults.size > 0 ? w.faulty : w.empty}
          rows={log.entries.map((entry) => line(locale, log, entry))}
        />
        <Onward
          first={log.first ? null : address(locale, log.asked)}
          next={log.next === null ? null : address(locale, log.asked, { before: String(log.next) })}
        />
        <GuideLink locale={locale} section="administrators" />
      </>
    ),
  };
}

function LogFilters({ locale, log }: { locale: Locale; log: Log }) {
  const w = words[locale];
  return (
    <Filters action={href(paths.audit, locale)} narrowedBy={FIELDS.map((field) => log.asked[field])}>
      {FIELDS.map((field) => {
        const fault = log.faults.get(field);
        return (
          <Field
            key={field}
            name={field}
            label={w.fields[field]}
            hint={w.hints[field]}
            error={fault && w.faults[fault]}
            type={field === 'from' || field === 'to' ? 'date' : 'text'}
            value={log.asked[field]}
            autocomplete="off"
            spellcheck={false}
          />
        );
      })}
    </Filters>
  );
}

function line(locale: Locale, { asked, told, names }: Log, entry: AuditEntry): ComponentChildren[] {
  const { at, action, actor, subject, organisationId, authority = '', correlationId = '' } = entry;
  const only = (narrower: Partial<Asked>, text: string) => (
    <a href={address(locale, { ...asked, ...narrower })}>{text}</a>
  );
  const party = (text: string) =>
    text.startsWith('person:') ? only({ person: text.slice('person:'.length) }, text) : text;
  const said = told.get(action);
  return [
    <time key="at" dateTime={at.toISOString()}>
      {formatDateTime(at, locale)}
    </time>,
    <span key="what">
      {said && <span class="line">{said}</span>}
      {only({ action }, action)}
    </span>,
    <span key="subject" class="wrap-anywhere">
      {party(subject)}
    </span>,
    <span key="who" class="wrap-anywhere">
      <span class="line">{party(actorText(actor))}</span>
      {[authority, correlationId].filter((text) => text !== '').join(' – ')}
    </span>,
    organisationId === undefined
      ? '–'
      : only({ institution: organisationId }, names.get(organisationId)?.[locale] ?? organisationId),
  ];
}

const address = (locale: Locale, asked: Asked, more: Readonly<Record<string, string>> = {}): string =>
  href(paths.audit, locale, {}, { ...given(asked), ...more });
