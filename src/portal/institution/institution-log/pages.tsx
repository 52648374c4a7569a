import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Filters, Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink, Field, Select } from '#kernel/ui/forms.tsx';
import { formatDateTime, formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import type { LogLine } from './lines.ts';
import type { LogFilter } from './rules.ts';
import type { KnownPerson } from './store.ts';
import { choicesOf, type LogWords } from './vocabulary.ts';

interface Log {
  readonly name: { readonly en: string; readonly fr: string };
  readonly filter: LogFilter;
  readonly people: readonly KnownPerson[];
  /** What can be chosen to have happened. */
  readonly actions: LogWords;
  readonly lines: readonly LogLine[];
  /** Where the next page begins; null on the last one. */
  readonly next: number | null;
  readonly first: boolean;
  /** How many entries a file holds at most. */
  readonly most: number;
}

/** Who did what at an institution. */
export function logPage(locale: Locale, log: Log): View {
  const w = words[locale];
  const address = (query: Readonly<Record<string, string>> = {}) =>
    href(
      paths.institutionLog,
      locale,
      { organisation: log.filter.organisationId },
      { ...queryOf(log.filter), ...query },
    );
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={log.name[locale]}>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <LogFilters locale={locale} {...log} />
        <LogTable locale={locale} lines={log.lines} back={address()} />
        <Actions>
          {!log.first && (
            <ButtonLink href={address()} kind="secondary">
              {w.newest}
            </ButtonLink>
          )}
          {log.next !== null && (
            <ButtonLink href={address({ before: String(log.next) })} kind="secondary">
              {w.older}
            </ButtonLink>
          )}
        </Actions>
        {log.lines.length > 0 && <FileLink locale={locale} {...log} />}
        <GuideLink locale={locale} section="people" />
      </>
    ),
  };
}

function LogFilters({ locale, filter, people, actions }: Log & { locale: Locale }) {
  const { filters: w } = words[locale];
  const own = href(paths.institutionLog, locale, { organisation: filter.organisationId });
  return (
    <Filters
      action={own}
      narrowedBy={[filter.personId, filter.action, filter.reference, filter.from, filter.to]}
    >
      <Select
        name="person"
        label={w.person}
        placeholder={w.everybody}
        value={filter.personId}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="action"
        label={w.action}
        placeholder={w.everything}
        value={filter.action}
        options={choicesOf(actions, locale)}
      />
      <Field
        name="reference"
        label={w.reference}
        hint={w.referenceHint}
        value={filter.reference}
        width="medium"
        autocomplete="off"
      />
      <Field name="from" type="date" label={w.from} value={filter.from} />
      <Field name="to" type="date" label={w.to} value={filter.to} />
    </Filters>
  );
}

/** What is opened from the log leads back to it as it was narrowed. */
function LogTable(props: { locale: Locale; lines: readonly LogLine[]; back: string }) {
  const { locale, lines, back } = props;
  const { columns: c, caption, empty } = words[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[c.at, c.what, c.whom, c.who, c.authority].map((header) => ({ header }))}
      emptyText={empty}
      rows={lines.map((line) => [
        <time key="at" dateTime={line.at.toISOString()}>
          {formatDateTime(line.at, locale)}
        </time>,
        <What key="what" line={line} />,
        line.href === null ? (
          line.whom || '–'
        ) : (
          <a key="whom" href={`${line.href}?${new URLSearchParams({ back })}`}>
            {line.whom}
          </a>
        ),
        line.who,
        line.authority || '–',
      ])}
    />
  );
}

function What({ line }: { line: LogLine }) {
  if (line.reason === '') return <>{line.what}</>;
  return (
    <>
      {line.what}
      <br />
      <small>{line.reason}</small>
    </>
  );
}

function FileLink({ locale, filter, most }: Log & { locale: Locale }) {
  const w = words[locale];
  const to = { organisation: filter.organisationId };
  return (
    <p>
      <a href={href(paths.institutionLogFile, locale, to, queryOf(filter))} download>
        {w.file}
      </a>
      <br />
      {w.fileHint(formatNumber(most, locale))}
    </p>
  );
}

const queryOf = ({ personId, action, reference, from, to }: LogFilter) => ({
  ...(personId !== null && { person: personId }),
  ...(action !== null && { action }),
  ...(reference !== '' && { reference }),
  ...(from !== null && { from }),
  ...(to !== null && { to }),
});
