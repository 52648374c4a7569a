import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { formatDay } from '#kernel/time.ts';
import { Filters, Heading, Status, Table, type Tone } from '#kernel/ui/content.tsx';
import { Field, Select } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { jurisdictionText } from '#portal/common/members/words.ts';
import { words } from './fr.ts';
import { parametersOf } from './pages.tsx';
import type { Participant, ParticipantFilter } from './participants-store.ts';
import { paths } from './paths.ts';
import type { Line, Participation, Standing } from './rules.ts';

interface ParticipantList {
  readonly line: Line;
  readonly filter: ParticipantFilter;
  readonly rows: readonly (Participant & {
    readonly standing: Standing;
    readonly latest: Participation | null;
  })[];
  /** The institution after which the next page begins. */
  readonly next: string | null;
}

const TONES: Readonly<Record<Standing, Tone>> = {
  takes_part: 'success',
  will: 'info',
  took_part: 'neutral',
  never: 'neutral',
};

export function participantsPage(locale: Locale, list: ParticipantList): View {
  const w = words[locale].participants;
  const { line, filter, next } = list;
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={line.name[locale]}>{w.title}</Heading>
        <ParticipantFilters locale={locale} {...list} />
        <ParticipantTable locale={locale} {...list} />
        {(next !== null || filter.after !== null) && (
          <p>
            {filter.after !== null && <a href={addressOf(locale, list, null)}>{w.first}</a>}{' '}
            {next !== null && <a href={addressOf(locale, list, next)}>{w.next}</a>}
          </p>
        )}
      </>
    ),
  };
}

function ParticipantFilters({ locale, line, filter }: ParticipantList & { locale: Locale }) {
  const w = words[locale].participants;
  const whole = href(paths.participants, locale, parametersOf(line));
  return (
    <Filters action={whole} wholeHref={whole} narrowedBy={[filter.search, filter.standing]}>
      <Field name="q" type="search" label={w.search} value={filter.search} />
      <Select
        name="show"
        label={w.standing}
        placeholder={w.all}
        value={filter.standing}
        options={(['takes_part', 'others'] as const).map((value) => ({ value, label: w[value] }))}
      />
    </Filters>
  );
}

function ParticipantTable({ locale, line, filter, rows }: ParticipantList & { locale: Locale }) {
  const { participants: w, standings } = words[locale];
  const narrowed = filter.search !== '' || filter.standing !== null;
  const day = (text: string | null | undefined) => (text ? formatDay(text, locale) : '');
  return (
    <Table
      caption={w.caption}
      captionHidden
      columns={[
        { header: w.columns.name },
        { header: w.columns.place },
        { header: w.columns.standing },
        { header: w.columns.since },
        { header: w.columns.until },
      ]}
      emptyText={narrowed ? w.empty : w.none}
      rows={rows.map(({ id, name, jurisdiction, standing, latest }) => [
        <a key="name" href={href(paths.participant, locale, { ...parametersOf(line), id })}>
          {name[locale]}
        </a>,
        jurisdictionText(jurisdiction, locale),
        <Status key="standing" tone={TONES[standing]} text={standings[standing]} />,
        day(latest?.from),
        day(latest?.to),
      ])}
    />
  );
}

const addressOf = (locale: Locale, { line, filter }: ParticipantList, after: string | null): string =>
  href(paths.participants, locale, parametersOf(line), {
    ...(filter.search !== '' && { q: filter.search }),
    ...(filter.standing !== null && { show: filter.standing }),
    ...(after !== null && { after }),
  });
