import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Filters, Heading, Lead, Table } from '#kernel/ui/content.tsx';
import { Select } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { byName, jurisdictionOptions, jurisdictionText } from '#portal/common/members/words.ts';
import { nominationStatusText } from '#portal/joining/nominations/words.ts';
import { paths } from '#portal/paths.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import { Chart, daysText, plain } from './chart.tsx';
import { words } from './fr.ts';
import { AGE_CLASSES, type Bar, type LetterState, type Shown } from './rules.ts';
import type { Median } from './store.ts';

interface Figures {
  readonly place: Jurisdiction | null;
  readonly nominations: readonly Bar<Shown>[];
  readonly letters: readonly Bar<LetterState>[];
  readonly medians: readonly Median[];
  readonly median: number | null;
}

/** Where obtaining a PIN stands, in three charts with their tables. */
export function dashboardPage(locale: Locale, figures: Figures): View {
  const w = words[locale];
  const whole = figures.place === null;
  return {
    title: w.title,
    body: (
      <>
        <Heading>{w.title}</Heading>
        <Lead>{w.lead}</Lead>
        <Filters action={href(paths.dashboard, locale)} narrowedBy={[figures.place]}>
          <Select
            name="place"
            label={w.place}
            placeholder={w.everywhere}
            value={figures.place}
            options={jurisdictionOptions(locale)}
          />
        </Filters>
        <ByAge
          locale={locale}
          words={w.nominations}
          bars={figures.nominations}
          label={(status) => nominationStatusText(status, locale)}
          list={(status) => (whole && status === 'completed' ? toReceive(locale) : undefined)}
        />
        <ByAge
          locale={locale}
          words={w.letters}
          bars={figures.letters}
          label={(state) => w.letters.states[state]}
          list={(view) => (whole ? href(paths.lettersOut, locale, {}, { view }) : undefined)}
        />
        <Medians locale={locale} figures={figures} />
        <GuideLink locale={locale} section="officers" />
      </>
    ),
  };
}

const toReceive = (locale: Locale) => href(paths.workQueue, locale, {}, { tray: 'to_receive' });

interface AgesProps<K extends string> {
  readonly locale: Locale;
  readonly words: { readonly title: string; readonly text: string; readonly first: string };
  readonly bars: readonly Bar<K>[];
  readonly label: (key: K) => string;
  /** Where what a bar counts is listed; no list is of one place. */
  readonly list: (key: K) => string | undefined;
}

function ByAge<K extends string>({ locale, words: said, bars, label, list }: AgesProps<K>) {
  const w = words[locale];
  const ages = AGE_CLASSES.map((age) => w.ages[age]);
  const barOf = ({ key, counts, total }: Bar<K>) => ({
    label: label(key),
    counts,
    text: plain(total, locale),
    href: list(key),
  });
  return (
    <Chart title={said.title} text={said.text} parts={ages} tableLabel={w.table} bars={bars.map(barOf)}>
      <Table
        caption={said.title}
        captionHidden
        columns={[
          { header: said.first },
          ...ages.map((header) => ({ header, numeric: true })),
          { header: w.total, numeric: true },
        ]}
        emptyText=""
        rows={bars.map(({ key, counts, total }) => [
          label(key),
          ...[...counts, total].map((count) => plain(count, locale)),
        ])}
      />
    </Chart>
  );
}

function Medians({ locale, figures }: { locale: Locale; figures: Figures }) {
  const w = words[locale];
  const { median } = figures;
  const medians = byName(figures.medians, locale, (one) => jurisdictionText(one.jurisdiction, locale));
  if (median === null)
    return (
      <>
        <h2>{w.medians.title}</h2>
        <p>{w.medians.none}</p>
      </>
    );
  return (
    <Chart
      title={w.medians.title}
      text={w.medians.overall(Math.round(median * 10) / 10)}
      parts={[w.medians.days]}
      tableLabel={w.table}
      bars={medians.map(({ jurisdiction, days }) => ({
        label: jurisdictionText(jurisdiction, locale),
        counts: [days],
        text: daysText(days, locale),
      }))}
    >
      <Table
        caption={w.medians.title}
        captionHidden
        columns={[
          { header: w.medians.place },
          { header: w.medians.days, numeric: true },
          { header: w.medians.people, numeric: true },
        ]}
        emptyText=""
        rows={medians.map(({ jurisdiction, days, people }) => [
          jurisdictionText(jurisdiction, locale),
          daysText(days, locale),
          plain(people, locale),
        ])}
      />
    </Chart>
  );
}
